// A command that reads in addition to the rules: its input, and that it is ended together with its child processes.
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { ConfiguredExtractors } from '../../src/extraction/extractors/configured-extractors.js';
import { createDocument } from '../../src/extraction/segment/document.js';
import { read } from './read.js';

const TEXT =
  'Lake talks\n\n“We will open the border on Monday,” Ada Berg said.\n\nVarga found that the day had come late.';
const LATE = { content: 'the day had come late', source: 'Varga', rule: 'late', score: 0.7 };

const node = (script: string) => [process.execPath, '-e', script];
const printing = (...lines: unknown[]) =>
  node(`console.log(${JSON.stringify(lines.map((line) => JSON.stringify(line)).join('\n'))})`);

async function readWith(command: string[], timeoutMs = 20_000, signal = new AbortController().signal) {
  const extractors = new ConfiguredExtractors({ model: null, command, timeoutMs });
  const others = await extractors.ask(createDocument(TEXT), { publishedOn: null, knownActors: [], signal });
  const { candidates, problems } = await read(TEXT, { others });
  return {
    found: candidates.map(({ statement, foundBy, rule, score }) => [
      statement.evidence[0]!.exact,
      foundBy,
      rule,
      score,
    ]),
    problems: problems.map(({ problem }) => problem),
  };
}

const FIRST = expect.arrayContaining(['We will open the border on Monday,', ['rules-en/1']]);

async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      process.kill(pid, 0);
      // An ended process remains a zombie until it is reaped.
      if (/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))) return true;
    } catch {
      return true;
    }
    await pause(50);
  }
  return false;
}

describe('a command beside the rules', () => {
  it('adds what it prints, a line of JSON for each', async () => {
    expect(await readWith(printing(LATE))).toEqual({
      found: [FIRST, ['the day had come late', ['process/node'], 'late', 0.7]],
      problems: [],
    });
  });

  it('gets the article as a line of JSON, and no setting of the service', async () => {
    process.env.DEMARCHE_MODEL_KEY = 'secret';
    const script = `let text = '';
      process.stdin.on('data', (piece) => { text += piece; }).on('end', () => {
        const { text: article } = JSON.parse(text.trim());
        const isBare = !('DEMARCHE_MODEL_KEY' in process.env);
        if (isBare) console.log(JSON.stringify({ content: article.slice(-22, -1), source: 'Varga' }));
      });`;
    const { found } = await readWith(node(script)).finally(() => delete process.env.DEMARCHE_MODEL_KEY);
    expect(found[1]?.[0]).toBe('the day had come late');
  });

  it.each<[string, string[], string]>([
    ['is not there', ['/nowhere/at-all'], 'cannot be started (ENOENT)'],
    ['fails', node('console.error("no model\\u001b[31m found"); process.exit(3)'), 'ended with 3: no model [31m found'],
    ['prints no JSON', node('console.log("hello\\nworld")'), 'printed 2 lines that are not JSON'],
    [
      'prints without end',
      node('const more = () => process.stdout.write("x".repeat(65536), more); more()'),
      'printed more than 4 MB',
    ],
    ['is a line for a shell', ['echo {} | cat; sleep 1000'], 'cannot be started (ENOENT)'],
  ])('that %s leaves what the rules found, and tells it', async (_, command, problem) => {
    expect(await readWith(command)).toEqual({ found: [FIRST], problems: [problem] });
  });

  it('that fails after some lines keeps them', async () => {
    const { found, problems } = await readWith(
      node(`console.log(${JSON.stringify(JSON.stringify(LATE))}); process.exitCode = 1`),
    );
    expect([found.length, problems]).toEqual([2, ['ended with 1']]);
  });

  it('that takes too long leaves what the rules found, and tells it', async () => {
    const { found, problems } = await readWith(node('setInterval(() => {}, 1000)'), 300);
    expect([found, problems]).toEqual([[FIRST], ['took longer than 0.3 s']]);
  });

  it('is ended with its children once nobody waits for it any more', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'demarche-command-')), 'pid');
    const script = `const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
      require('node:fs').writeFileSync(${JSON.stringify(file)}, child.pid + ' ');
      setInterval(() => {}, 1000);`;
    const leaving = new AbortController();
    const reading = readWith(node(script), 60_000, leaving.signal);
    const pidIn = () => (existsSync(file) ? readFileSync(file, 'utf8') : '');
    while (!pidIn().endsWith(' ')) await pause(50);
    leaving.abort(new Error('left'));
    await expect(reading).rejects.toThrow('left');
    expect(await isGone(Number(pidIn()))).toBe(true);
  });
});
