import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { demarche, newFolder } from '../cli/run-demarche.js';
import { openTestGraph } from '../engines.js';
import { exported } from './exported.js';

const VIENNA = resolve('data/vienna.jsonl');

describe('demarche export', () => {
  let folder: string;
  let lines: string;
  beforeAll(async () => {
    folder = newFolder();
    await demarche(['load', VIENNA], { DEMARCHE_DATA: folder });
    lines = (await run('--format', 'jsonl')).stdout;
  });

  const run = (...args: string[]) => demarche(['export', ...args], { DEMARCHE_DATA: folder });

  it('writes to standard output, and nothing else', async () => {
    const graph = await openTestGraph({ kind: 'embedded', folder: null }, [VIENNA]);
    const text = await exported(graph, { format: 'gexf' });
    await graph.close();
    const { status, stdout, stderr } = await run('--format', 'gexf');
    const withoutInstants = (one: string) => one.replace(/<attvalue for="recordedAt" value="[^"]*"\/>/g, '');
    expect([status, withoutInstants(stdout), stderr]).toEqual([0, withoutInstants(text), '']);
  });

  it('writes a file, whose name tells the format, and says what is in it', async () => {
    const file = join(newFolder(), 'vienna.jsonl');
    const { status, stdout } = await run('--output', file);
    expect([status, stdout.replace(/; .*/s, ''), readFileSync(file, 'utf8')]).toEqual([
      ...[0, `${file}: 17 subjects, 1 source, 15 statements, 19 relations`, lines],
    ]);
  });

  it('writes the two tables of csv into a folder, which it makes', async () => {
    const target = join(newFolder(), 'tables');
    const { status } = await run('--format', 'csv', '--output', target);
    expect([status, readdirSync(target).sort()]).toEqual([0, ['edges.csv', 'nodes.csv']]);
  });

  it('writes a panel, and says of how much it is', async () => {
    const file = join(newFolder(), 'panel.csv');
    const { status, stdout } = await run(
      '--what',
      'panel',
      '--by',
      'actor',
      '--speaker',
      'state/iran',
      '--output',
      file,
    );
    expect([status, stdout.replace(/; .*/s, ''), readFileSync(file, 'utf8').split('\n')[0]!.slice(0, 24)]).toEqual([
      ...[0, `${file}: 1 row, 1 statement`, 'actor,period,start,end,c'],
    ]);
  });

  it('takes the arguments of a filter by the names of StatementFilter', async () => {
    const { stdout } = await run(
      ...['--format', 'jsonl', '--speaker', 'person/robert-malley', '--speaker', 'state/iran', '--said-on', '2021-10'],
      ...['--act', '11', '--tone-at-most', '-2'],
    );
    const ids = stdout.match(/"id":"statement\/[^"]*"/g) ?? [];
    expect(ids).toEqual(['06', '07', '09', '10'].map((number) => `"id":"statement/vienna-${number}"`));
  });

  it('replaces no file', async () => {
    const file = join(newFolder(), 'vienna.gexf');
    writeFileSync(file, 'mine');
    const { status, stderr } = await run('--output', file);
    expect([status, stderr, readFileSync(file, 'utf8')]).toEqual([
      ...[1, `demarche: ${file} is there already; give --force to replace it\n`, 'mine'],
    ]);
  });

  it('replaces a file with --force', async () => {
    const file = join(newFolder(), 'vienna.jsonl');
    writeFileSync(file, 'mine');
    const { status } = await run('--output', file, '--force');
    expect([status, readFileSync(file, 'utf8')]).toEqual([0, lines]);
  });

  it('leaves nothing half where it fails', async () => {
    const target = newFolder();
    mkdirSync(join(target, 'edges.csv'));
    const { status, stderr } = await run('--format', 'csv', '--output', target, '--force');
    expect([status, stderr, readdirSync(target)]).toEqual([
      ...[1, `demarche: ${join(target, 'edges.csv')}: cannot be written (it is a folder)\n`, ['edges.csv']],
    ]);
  });

  it('says that a file cannot be written', async () => {
    const file = join(newFolder(), 'nowhere', 'vienna.gexf');
    const { status, stderr } = await run('--output', file);
    expect([status, stderr, existsSync(file)]).toEqual([1, `demarche: ${file}: cannot be written (ENOENT)\n`, false]);
  });

  it.each([
    ['no format', [], '--format: give one of graphml, gexf, csv, jsonl, jsonld, or --output with a name'],
    ['an unknown format', ['--format', 'pdf'], "option '--format <format>' argument 'pdf' is invalid"],
    [
      'a misspelt format',
      ['--format', 'graphlm'],
      "option '--format <format>' argument 'graphlm' is invalid. Allowed choices are graphml, gexf, csv, jsonl, jsonld; did you mean 'graphml'?",
    ],
    [
      'a misspelt metric',
      ['--what', 'ranking', '--metric', 'betweeness'],
      '--metric: "betweeness" is none of DEGREE, WEIGHTED_DEGREE, PAGERANK, BETWEENNESS, CLOSENESS, EIGENVECTOR; did you mean \'BETWEENNESS\'?',
    ],
    ['a file of no format', ['--output', 'a.txt'], '--format: give one of'],
    ['csv without a table or a folder', ['--format', 'csv'], '--what: csv is two tables; give nodes or edges'],
    ['a table of another format', ['--format', 'gexf', '--what', 'nodes'], '--what: is of the format csv'],
    ['what cannot be folded', ['--format', 'jsonl', '--fold'], '--fold: the format jsonl keeps every statement'],
    ['a wrong date', ['--format', 'gexf', '--said-on', 'soon'], '--said-on: "soon" is not an EDTF date'],
    ['a wrong tone', ['--format', 'gexf', '--tone-at-least', 'warm'], '--tone-at-least: "warm" is not a number'],
    ['a date given twice', ['--format', 'gexf', '--said-on', '2021', '--said-on', '2022'], '--said-on: is given twice'],
    ['an unknown unit of a panel', ['--what', 'panel', '--by', 'city'], '--by: "city" is none of PAIR, ACTOR'],
    ['an interval without a panel', ['--format', 'gexf', '--interval', 'day'], '--interval: is of --what panel'],
    ['a panel of another format', ['--what', 'panel', '--output', 'a.gexf'], '--what: is of the format csv'],
    ['an unknown metric', ['--what', 'ranking', '--metric', 'fame'], '--metric: "fame" is none of DEGREE,'],
    ['a metric of a panel', ['--what', 'panel', '--metric', 'degree'], '--metric: is of --what ranking'],
    ['an unknown option', ['--format', 'gexf', '--speakers', 'person/a'], "unknown option '--speakers'"],
  ])('is used wrongly with %s, and exits 2', async (_, args, message) => {
    const { status, stdout, stderr } = await run(...args);
    expect([status, stdout, stderr.startsWith(`demarche: ${message}`)]).toEqual([2, '', true]);
  });
});
