// Reviews the seed article in Chromium, from its text to fifteen recorded statements with the acts of data/vienna.jsonl, by
// keyboard alone, and prints how many key presses that took and how long the page took to respond.
//
//   node bench/review.js
//
// Chromium is taken from CHROMIUM_PATH, by default /usr/bin/chromium. The times do not include thinking.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { chromium } from 'playwright-core';
import { environmentWith, Server } from './servers.js';

const SECRET = 'a secret that this bench alone knows';
const MOST_KEYS = 6;
const ARTICLE = readFileSync(new URL('../tests/extraction/seed-article.txt', import.meta.url), 'utf8');
const LINES = readFileSync(new URL('../data/vienna.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const ACTS = LINES.filter(({ type }) => type === 'statement').map(({ act }) => act);

const folder = mkdtempSync(join(tmpdir(), 'demarche-review-'));
const settings = { DEMARCHE_DATA: join(folder, 'graph'), DEMARCHE_JWT_SECRET: SECRET };

/** Loads what the graph knows of the world before the article: subjects, roles and agreements, but no statements. */
function loadSubjects() {
  const known = LINES.filter(({ type }) => type !== 'statement' && type !== 'source');
  const file = join(folder, 'subjects.jsonl');
  writeFileSync(file, known.map(({ evidence: _, ...line }) => JSON.stringify(line)).join('\n'));
  const env = environmentWith(settings);
  const { status, stderr } = spawnSync(process.execPath, ['bin/demarche.js', 'load', file], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** A keyboard that counts key presses. */
class Keys {
  count = 0;
  #page;

  constructor(page) {
    this.#page = page;
  }

  async press(...keys) {
    for (const key of keys) {
      this.count += 1;
      await this.#page.keyboard.press(key);
    }
  }
}

/** Presses the keys that turn the visible card into a statement with an act: a digit if the act is proposed, else its code. */
async function review(page, keys, act) {
  const card = page.locator('.candidate-card');
  const proposed = await card.locator('.act-name span').allTextContents();
  const place = proposed.indexOf(act);
  const isChosen = (await card.locator('[aria-pressed=true] .act-name span').allTextContents()).includes(act);
  if (isChosen) return keys.press('a');
  if (place >= 0) return keys.press(String(place + 1), 'a');
  await keys.press('c', ...act, 'Enter', 'a');
}

const token = await new SignJWT({ sub: 'bench', role: 'editor' })
  .setProtectedHeader({ alg: 'HS256' })
  .setExpirationTime('1h')
  .sign(new TextEncoder().encode(SECRET));
loadSubjects();
const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
const probe = { path: '/graphql', headers, body: JSON.stringify({ query: '{ viewer { id } }' }) };
const server = await Server.start({ name: 'demarche', kind: 'demarche', settings, probe });
const url = `http://127.0.0.1:${server.port}`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${url}/review`);
  await page.getByLabel('Your API key or token').fill(token);
  await page.keyboard.press('Enter');
  await page.getByLabel('Its text, or the source of its page').focus();
  await page.keyboard.insertText(ARTICLE);
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('2021-10-27');
  const readAt = performance.now();
  await page.keyboard.press('Enter');
  await page.locator('.candidate-card').waitFor();
  const readMs = performance.now() - readAt;

  const keys = new Keys(page);
  const counts = [];
  const times = [];
  for (const [index, act] of ACTS.entries()) {
    const before = keys.count;
    const began = performance.now();
    await review(page, keys, act);
    await page.getByText(`${ACTS.length - index - 1} waiting, ${index + 1} accepted`).waitFor();
    times.push(performance.now() - began);
    counts.push(keys.count - before);
  }
  const savingAt = performance.now();
  await page.waitForFunction(() => Object.keys(localStorage).every((key) => !key.startsWith('demarche:review:')));
  const savingMs = performance.now() - savingAt;
  const query = '{ statements(first: 50) { nodes { act { code } evidence { start } } } }';
  const { json } = await server.post({ path: '/graphql', headers, body: JSON.stringify({ query }) });
  const recorded = json.data.statements.nodes
    .sort((a, b) => a.evidence[0].start - b.evidence[0].start)
    .map(({ act }) => act.code);
  const isSame = JSON.stringify(recorded) === JSON.stringify(ACTS);
  const totalMs = times.reduce((sum, ms) => sum + ms, 0);
  console.log(
    `statements recorded            ${recorded.length}, ${isSame ? 'each' : 'NOT each'} with the act that was read by hand`,
  );
  console.log(
    `keys for a statement           ${(keys.count / counts.length).toFixed(1)} (most: ${Math.max(...counts)}, aim: ${MOST_KEYS})`,
  );
  console.log(`keys, each statement           ${counts.join(' ')}`);
  console.log(`page, from text to first card  ${readMs.toFixed(0)} ms`);
  console.log(
    `page, all statements           ${totalMs.toFixed(0)} ms (longest: ${Math.max(...times).toFixed(0)} ms), then ${savingMs.toFixed(0)} ms until all was recorded`,
  );
  if (!isSame || Math.max(...counts) > MOST_KEYS) process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
}
