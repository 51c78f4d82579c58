// Articles as found on disks: in any encoding, of any size, and some files that are not articles.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config.js';
import { readArticles } from '../../src/extraction/normalise/read-articles.js';
import { demarche, newFolder } from './run-demarche.js';

const SENTENCE = '“We will open the café on Monday,” Zoë Müller said.';
const TEXT = `Lake talks resume\n\n${SENTENCE}\n`;
const QUOTE = 'We will open the café on Monday,';
const GERMAN =
  'Die Gespräche über den See gehen weiter, und niemand weiß, wann sie zu einem Ende kommen werden. '.repeat(4);
const page = (head: string) =>
  `<html><head>${head}<title>Lake talks</title></head><body><article><h1>Lake talks</h1><p>${SENTENCE}</p></article></body></html>`;

/** The text in Windows-1252, in which quotation marks are single bytes. */
function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('“', '\u0093').replaceAll('”', '\u0094'), 'latin1');
}

// biome-ignore lint/suspicious/noExplicitAny: lines are of several types.
type Line = any;

async function extracted(args: string[]): Promise<{ status: number | null; lines: Line[]; stderr: string }> {
  const { status, stdout, stderr } = await demarche(['extract', ...args], { DEMARCHE_DATA: ':memory:' });
  return {
    status,
    stderr,
    lines: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

const quotesOf = (lines: Line[]) => lines.filter(({ type }) => type === 'statement').map(({ quote }) => quote);

describe('demarche extract', () => {
  const folder = newFolder();
  const file = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  it('reads UTF-8, UTF-16 and Windows-1252, as text and as HTML that says its character set', async () => {
    const files = [
      file('utf8.txt', TEXT),
      file('utf16le.txt', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')),
      file('utf16be.txt', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()),
      file('windows.txt', windows1252(TEXT)),
      file('windows.html', windows1252(page('<meta charset="windows-1252">'))),
      file('old.html', windows1252(page('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'))),
    ];
    const { status, lines } = await extracted(files);
    expect([status, quotesOf(lines)]).toEqual([0, files.map(() => QUOTE)]);
  });

  it('says of a page without metadata what can be said', async () => {
    const { lines } = await extracted([file('bare.html', page('')), '--published', '2022-05-20']);
    const { id: _, ...source } = lines.find(({ type }) => type === 'source');
    expect(source).toEqual({ type: 'source', title: 'Lake talks', publishedOn: '2022-05-20', language: 'en' });
  });

  it.each([
    ['empty', '', /is empty; give the text of an article/],
    ['binary', Buffer.from([0, 1, 2, 3]), /is not text: it holds zero bytes/],
    ['a PDF', '%PDF-1.7 etc.', /is a PDF; give the article as plain text or HTML/],
    ['of 50 MB', 'The lake is large. '.repeat(2_700_000), /is larger than 10 MB; give one article a file/],
  ])('refuses what is %s', async (name, content, words) => {
    const articles = readArticles(file(`${name}.txt`, content));
    await expect(articles.next()).rejects.toThrow(words);
  });

  it('refuses what is not English, in one line', async () => {
    const { status, lines, stderr } = await extracted([file('german.txt', GERMAN)]);
    expect([status, lines, stderr]).toEqual([
      ...[1, []],
      expect.stringMatching(/^demarche: .*seems to be in German, not in English; rules-en\/1 reads English alone\n$/),
    ]);
  });

  it('reads JSON Lines line by line, of whatever size the file is', async () => {
    const name = join(folder, 'articles.jsonl');
    const lines = createWriteStream(name);
    const padding = 'x'.repeat(500_000);
    for (let count = 0; count < 24; count++) lines.write(`${JSON.stringify({ text: TEXT, padding })}\n`);
    lines.end();
    await finished(lines);
    const read = await extracted([name]);
    expect([read.status, read.stderr.match(/line \d+: 1 candidate\./g)?.length]).toEqual([0, 24]);
  });

  it('reads a folder, passing over what is not an article, and names the file that it cannot read', async () => {
    const articles = join(folder, 'articles');
    mkdirSync(articles);
    writeFileSync(join(articles, 'a.txt'), TEXT);
    writeFileSync(join(articles, 'b.png'), 'no text');
    writeFileSync(
      join(articles, 'c.jsonl'),
      `${JSON.stringify({ text: TEXT.replace('Monday', 'Tuesday') })}\n{"text":`,
    );
    const { status, lines, stderr } = await extracted([articles]);
    expect([status, quotesOf(lines), /c\.jsonl line 2: is not JSON/.test(stderr)]).toEqual([
      1,
      [QUOTE, QUOTE.replace('Monday', 'Tuesday')],
      true,
    ]);
  });

  it('reads standard input', async () => {
    const child = spawn(process.execPath, [resolve('bin/demarche.js'), 'extract', '-'], {
      env: { ...process.env, DEMARCHE_DATA: ':memory:' },
    });
    child.stdin.end(TEXT);
    let stdout = '';
    for await (const piece of child.stdout) stdout += piece;
    expect(stdout).toContain(QUOTE);
  });

  it('moves scores by decisions, shows by how much, and refuses lines that are not decisions', async () => {
    const decision = { extractors: ['rules-en/1'], rule: 'quotationThenSubject', score: 0.97, isRight: false };
    const decisions = Array.from({ length: 40 }, (_, index) => JSON.stringify({ ...decision, candidate: `c${index}` }));
    const wrong = file('decisions.jsonl', decisions.join('\n'));
    const { lines } = await extracted(['--calibrate', wrong, join(folder, 'utf8.txt')]);
    const shown = await demarche(['extract', '--calibrate', wrong]);
    const refused = await extracted(['--calibrate', file('broken.jsonl', '{"rule":"a"}'), join(folder, 'utf8.txt')]);
    expect([
      lines.find(({ type }) => type === 'statement').confidence < 0.5,
      /rules-en\/1\tquotationThenSubject\t40\t0\.0 %\t97\.0 %/.test(shown.stdout),
      ...[refused.status, /broken\.jsonl line 1: score: is not from 0 to 1/.test(refused.stderr)],
    ]).toEqual([true, true, 1, true]);
  });

  it('says which extractors found a statement, and that one is away', async () => {
    const settings = {
      DEMARCHE_DATA: ':memory:',
      DEMARCHE_MODEL_URL: 'http://127.0.0.1:9/v1',
      DEMARCHE_MODEL: 'small',
    };
    const { status, stdout, stderr } = await demarche(['extract', join(folder, 'utf8.txt')], settings);
    expect([
      status,
      /"foundBy":\["rules-en\/1"\]/.test(stdout),
      /utf8\.txt: openai-compatible\/small does not answer/.test(stderr),
    ]).toEqual([0, true, true]);
  });

  it.each([
    [
      { DEMARCHE_MODEL_URL: 'http://sk-secret@127.0.0.1/v1', DEMARCHE_MODEL: 'm' },
      /DEMARCHE_MODEL_URL: holds credentials/,
    ],
    [
      { DEMARCHE_MODEL_URL: 'http://models.example/v1', DEMARCHE_MODEL: 'm', DEMARCHE_MODEL_KEY: 'sk-secret' },
      /unencrypted/,
    ],
    [{ DEMARCHE_MODEL_URL: 'sk-secret', DEMARCHE_MODEL: 'm' }, /DEMARCHE_MODEL_URL: not an address/],
    [{ DEMARCHE_MODEL_URL: 'https://models.example/v1?key=sk-secret', DEMARCHE_MODEL: 'm' }, /holds a query/],
    [{ DEMARCHE_MODEL_URL: 'http://127.0.0.1/v1' }, /DEMARCHE_MODEL_URL: set without DEMARCHE_MODEL/],
    [{ DEMARCHE_MODEL_KEY: 'sk-secret' }, /DEMARCHE_MODEL_KEY: set without DEMARCHE_MODEL_URL/],
    [{ DEMARCHE_EXTRACTOR_COMMAND: '["a"' }, /DEMARCHE_EXTRACTOR_COMMAND: not JSON/],
    [{ DEMARCHE_EXTRACTOR_TIMEOUT_MS: 'soon' }, /"soon": not a time/],
  ])('refuses settings that cannot be, without what is secret: %j', (settings, words) => {
    let message = '';
    try {
      readConfig(settings);
    } catch (error) {
      message = (error as Error).message;
    }
    expect([words.test(message), message.includes('secret')]).toEqual([true, false]);
  });
});
