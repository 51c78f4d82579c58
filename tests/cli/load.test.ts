import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { exchangeFile } from '../engines.js';
import { demarche, newFolder, start } from './run-demarche.js';

const VIENNA = resolve('data/vienna.jsonl');

/** The counts of `demarche stats`, by name. */
async function countsOf(folder: string): Promise<Record<string, number>> {
  const { stdout } = await demarche(['stats'], { DEMARCHE_DATA: folder });
  return Object.fromEntries(
    [...stdout.matchAll(/^ {2}(\w+) +(\d+)$/gm)].map(([, name, count]) => [name, Number(count)] as const),
  );
}

const NODES = [
  { type: 'source', id: 'source/daily', title: 'The Daily' },
  { type: 'person', id: 'person/anna', name: 'Anna' },
  { type: 'topic', id: 'topic/fishing', name: 'Fishing' },
];
const STATEMENT = {
  ...{ type: 'statement', id: 'statement/s1', speaker: 'person/anna', about: ['topic/fishing'], form: 'CODED' },
  ...{ act: '010', saidOn: '2021', evidence: [{ source: 'source/daily' }] },
};

it('load refuses what is not a file, since it reads twice', async () => {
  const { status, stderr } = await demarche(['load', '/dev/null'], { DEMARCHE_DATA: join(newFolder(), 'data') });
  expect([status, stderr]).toEqual([1, expect.stringMatching(/\/dev\/null: is not a file, and load reads it twice/)]);
});

describe('demarche load', () => {
  let folder: string;
  beforeAll(async () => {
    folder = newFolder();
    await demarche(['load', VIENNA], { DEMARCHE_DATA: folder });
  });

  it('says what it read and how much of it is new', async () => {
    const { stdout, stderr, status } = await demarche(['load', VIENNA], { DEMARCHE_DATA: newFolder() });
    expect([status, stdout, stderr]).toEqual([
      ...[0, `${VIENNA}: 18 nodes (18 new), 15 statements (15 new), 19 relations (19 new).\n`, ''],
    ]);
  });

  it('changes nothing the second time', async () => {
    const before = await countsOf(folder);
    await demarche(['load', VIENNA], { DEMARCHE_DATA: folder });
    expect(await countsOf(folder)).toEqual(before);
  });

  it('says that nothing is new the second time', async () => {
    const { stdout } = await demarche(['load', VIENNA], { DEMARCHE_DATA: folder });
    expect(stdout).toBe(`${VIENNA}: 18 nodes (0 new), 15 statements (0 new), 19 relations (0 new).\n`);
  });

  it('says that a file is not there, and makes no graph', async () => {
    const empty = newFolder();
    const missing = join(empty, 'missing.jsonl');
    const { stderr, status } = await demarche(['load', missing], { DEMARCHE_DATA: join(empty, 'graph') });
    expect([status, stderr]).toEqual([1, expect.stringContaining(`${missing}: cannot be read (ENOENT)`)]);
    expect(existsSync(join(empty, 'graph'))).toBe(false);
  });

  it('counts what the article holds', async () => {
    expect(await countsOf(folder)).toMatchObject({
      ...{ Person: 5, State: 2, Organization: 2, Group: 2, Agreement: 1, Event: 4, Topic: 1, Source: 1 },
      ...{ Statement: 15, Interaction: 0, STATED: 25, HAS_ROLE: 3, PARTY_TO: 4, PARTICIPATED_IN: 8, CONCERNS: 4 },
    });
  });

  describe('of a file with bad lines', () => {
    const BAD = [
      ...NODES,
      { type: 'person', id: 'state/anna', name: 'Anna' },
      { ...STATEMENT, act: '029', saidOn: '2021-02-30' },
      { ...STATEMENT, id: 'statement/s2', speaker: 'person/nobody' },
      { type: 'ship', id: 'ship/argo' },
    ];

    it('exits 1 and names each line with what is wrong in it', async () => {
      const file = exchangeFile(BAD);
      const { status, stderr } = await demarche(['load', file], { DEMARCHE_DATA: newFolder() });
      expect([status, stderr.split('\n').map((line) => line.replace(/:.*/, ''))]).toEqual([
        ...[
          1,
          ['demarche', '  line 4 /id', '  line 5 /act', '  line 5 /saidOn', '  line 7 /type', '  line 6 /speaker', ''],
        ],
      ]);
    });

    it.each<[string, string]>([
      ['has a wrong value', JSON.stringify({ ...NODES[1], name: '' })],
      ['is not JSON', '{"type": "person", "id": "person/anna", "name": "Anna}'],
      ['writes its id with escapes', JSON.stringify({ ...NODES[1], name: '' }).replace('anna', '\\u0061nn\\u0061')],
    ])('names what refers to nothing, but not what refers to a line that is bad itself: it %s', async (_, bad) => {
      const merged = { type: 'alias', id: 'person/ann', of: 'person/anna' };
      const lost = { ...STATEMENT, id: 'statement/s2', about: ['topic/nothing'] };
      const file = exchangeFile([NODES[0]!, NODES[2]!, merged, STATEMENT, lost]);
      appendFileSync(file, `${bad}\n`);
      const { stderr } = await demarche(['load', file], { DEMARCHE_DATA: newFolder() });
      expect(stderr.match(/^ {2}line \d+ \S+(?=:)/gm)).toEqual([
        expect.stringMatching(/^ {2}line 6 \//),
        '  line 5 /about/0',
      ]);
    });

    it('names a line that refers to nothing', async () => {
      const file = exchangeFile([...NODES, { ...STATEMENT, speaker: 'person/nobody' }]);
      const { status, stderr } = await demarche(['load', file], { DEMARCHE_DATA: newFolder() });
      expect([status, stderr]).toEqual([
        1,
        `demarche: ${file}: one problem; nothing was loaded\n` +
          '  line 4 /speaker: refers to person/nobody, which is neither in this file nor in the graph\n',
      ]);
    });

    it('names the command that reads tables, given one', async () => {
      const file = join(newFolder(), 'events.csv');
      writeFileSync(file, 'Event Date,Source Name,Target Name\n2014-01-01,Iran,China\n');
      const { stderr } = await demarche(['load', file], { DEMARCHE_DATA: newFolder() });
      expect(stderr).toMatch(
        /^ {2}line 1 \/: is not a record of the exchange format, .*; demarche import reads tables, if no --format says otherwise$/m,
      );
    });

    it('names a line that is not JSON, and where and why it is not', async () => {
      const file = join(newFolder(), 'bad.jsonl');
      writeFileSync(file, `${JSON.stringify(NODES[0])}\n{"type":"person","id":"person/bob" "name":"Bob"}\n`);
      const { status, stderr } = await demarche(['load', file], { DEMARCHE_DATA: newFolder() });
      const problem = "  line 2 /: is not JSON: expected ',' or '}' after property value at character 36\n";
      expect([status, stderr]).toEqual([1, `demarche: ${file}: one problem; nothing was loaded\n${problem}`]);
    });

    it.each([
      ['bad lines', exchangeFile(BAD)],
      ['a line that refers to nothing', exchangeFile([...NODES, { ...STATEMENT, about: ['topic/nothing'] }])],
    ])('loads nothing of it: %s', async (_, file) => {
      const empty = newFolder();
      await demarche(['load', file], { DEMARCHE_DATA: empty });
      expect(Object.values(await countsOf(empty)).filter((count) => count > 0)).toEqual([]);
    });
  });

  describe('of a statement that is known with other content', () => {
    const changed = { ...STATEMENT, saidOn: '2022' };
    let known: string;
    let file: string;
    beforeAll(async () => {
      known = newFolder();
      await demarche(['load', exchangeFile([...NODES, STATEMENT])], { DEMARCHE_DATA: known });
      file = exchangeFile([
        { type: 'person', id: 'person/boris', name: 'Boris' },
        { ...STATEMENT, id: 'statement/s0', speaker: 'person/boris' },
        changed,
      ]);
    });

    it('is refused by name and says how to correct it', async () => {
      const { status, stderr } = await demarche(['load', file], { DEMARCHE_DATA: known });
      expect([status, /statement\/s1 is recorded already with other content.*correctStatement/.test(stderr)]).toEqual([
        ...[1, true],
      ]);
    });

    it('loses nothing and adds nothing', async () => {
      const before = await countsOf(known);
      await demarche(['load', file], { DEMARCHE_DATA: known });
      expect(await countsOf(known)).toEqual(before);
    });

    it('is refused within one file too', async () => {
      const twice = exchangeFile([...NODES, STATEMENT, changed]);
      const { status, stderr } = await demarche(['load', twice], { DEMARCHE_DATA: newFolder() });
      expect([status, /line 5 \/id: statement\/s1 is in this file already, with other content/.test(stderr)]).toEqual([
        1,
        true,
      ]);
    });
  });

  it('takes the same line twice in one file', async () => {
    const twice = exchangeFile([...NODES, STATEMENT, STATEMENT]);
    const { status, stdout } = await demarche(['load', twice], { DEMARCHE_DATA: newFolder() });
    expect([status, stdout]).toEqual([0, `${twice}: 3 nodes (3 new), 2 statements (1 new).\n`]);
  });

  it('takes a file without a last line break, with blank lines and a byte order mark', async () => {
    const file = join(newFolder(), 'odd.jsonl');
    writeFileSync(file, `\uFEFF${NODES.map((line) => JSON.stringify(line)).join('\r\n\r\n')}`);
    const { status, stdout } = await demarche(['load', file], { DEMARCHE_DATA: newFolder() });
    expect([status, stdout]).toEqual([0, `${file}: 3 nodes (3 new).\n`]);
  });

  it('refuses an empty file, as import does', async () => {
    const file = join(newFolder(), 'empty.jsonl');
    writeFileSync(file, '');
    const { status, stderr } = await demarche(['load', file], { DEMARCHE_DATA: newFolder() });
    expect([status, stderr]).toEqual([1, `demarche: ${file}: nothing was loaded from it: it has no records.\n`]);
  });

  it('ends at Ctrl-C saying what to do, and the same command completes it', async () => {
    const people = Array.from({ length: 3_000 }, (_, at) => ({
      type: 'person',
      id: `person/p${at}`,
      name: `P ${at}`,
    }));
    const file = exchangeFile(people);
    const graph = join(newFolder(), 'graph');
    const { child, ending } = start(['load', file], { DEMARCHE_DATA: graph });
    while (!existsSync(graph)) await sleep(5);
    child.kill('SIGINT');
    const { stderr } = await ending;
    expect([child.signalCode, stderr]).toEqual([
      ...['SIGINT', 'demarche: interrupted; run the same command again to complete the load.\n'],
    ]);
    const { stdout } = await demarche(['load', file], { DEMARCHE_DATA: graph });
    expect(stdout).toMatch(/: 3,000 nodes \([\d,]+ new\)\.\n$/);
  });

  it.each([
    ['is not there', () => join(newFolder(), 'missing.jsonl'), '(ENOENT): there is no such file'],
    ['is a folder', () => newFolder(), '(EISDIR): it is a folder'],
  ])('says in one line that a file cannot be read: it %s', async (_, path, why) => {
    const file = path();
    const { status, stderr } = await demarche(['load', file], { DEMARCHE_DATA: newFolder() });
    expect([status, stderr]).toEqual([1, `demarche: ${file}: cannot be read ${why}\n`]);
  });

  it('refuses a file of another kind in a few lines', async () => {
    const file = join(newFolder(), 'random.bin');
    writeFileSync(file, readFileSync(process.execPath).subarray(0, 100_000));
    const { status, stderr } = await demarche(['load', file], { DEMARCHE_DATA: newFolder() });
    expect([status, stderr.split('\n').length <= 23, /nothing was loaded/.test(stderr)]).toEqual([1, true, true]);
  });
});
