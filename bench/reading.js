// Measures the reading of articles against gold data that stays outside the repository (docs/reading.md).
//
//   node bench/reading.js GOLD [--scorer SCORE.MJS] [--from N] [--to N]
//
// GOLD: a JSON array of { id, text, date, attributions: [{ source, cue, content }] } with offsets in code points, plain or
// compressed with gzip, such as PolNeAR. SCORER: a script that takes GOLD and a file of predictions and prints the scores of
// spans. Prints the speakers of quoted runs, how well the scores are calibrated, and what reading costs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { scorer: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
});
if (positionals.length !== 1) {
  console.error('usage: node bench/reading.js GOLD [--scorer SCORE.MJS] [--from N] [--to N]');
  process.exit(2);
}

const began = performance.now();
const { extractStatements } = await import('../dist/extraction/extract-statements.js');
const { rulesEn } = await import('../dist/extraction/english/rules-en.js');
const { attributionRecord } = await import('../dist/extraction/candidates/attribution-record.js');
const { createDocument } = await import('../dist/extraction/segment/document.js');
const loadedMs = performance.now() - began;

const bytes = readFileSync(positionals[0]);
const gold = JSON.parse((bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8')).slice(
  Number(values.from ?? 0),
  values.to === undefined ? undefined : Number(values.to),
);

const LEAST_WORDS = 4;
const overlap = ([a, b], [c, d]) => Math.max(0, Math.min(b, d) - Math.max(a, c));
const overlapOfAll = (spans, span) => spans.reduce((sum, each) => sum + overlap(each, span), 0);
const best = (attributions, span) =>
  attributions
    .map((attribution) => ({ attribution, shared: overlapOfAll(attribution.content, span) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)[0]?.attribution;

/** The words of spans, by their offsets in the text; a leading 'that' does not count. */
function wordsOf(text, spans) {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'.\-@#$%,]*[\p{L}\p{N}%]|[\p{L}\p{N}]/gu)]
    .map((match) => [match.index, match.index + match[0].length, match[0]])
    .filter((word) => spans.some((span) => overlap(span, word) > 0));
  if (words.length > 1 && words[0][2].toLowerCase() === 'that') words.shift();
  return new Set(words.map(([start]) => start));
}

function jaccard(a, b) {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / (a.size + b.size - shared || 1);
}

const speakers = { runs: 0, found: 0, right: 0 };
const bands = new Map();
const predictions = [];
let readingMs = 0;
let words = 0;

for (const article of gold) {
  const from = performance.now();
  const extraction = await extractStatements(
    { text: article.text, title: null, publisher: null, url: null, publishedOn: article.date ?? null, language: 'en' },
    { extractor: rulesEn },
  );
  readingMs += performance.now() - from;
  words += article.text.split(/\s+/).length;
  const record = attributionRecord(article.id, extraction);
  predictions.push(record);
  const { quotations } = createDocument(article.text);
  for (const { start, end } of quotations) {
    if (article.text.slice(start, end).split(/\s+/).length < LEAST_WORDS) continue;
    const expected = best(article.attributions, [start, end]);
    if (!expected?.source.length) continue;
    speakers.runs += 1;
    const found = best(record.preds, [start, end]);
    if (!found) continue;
    speakers.found += 1;
    if (found.source.some((span) => overlapOfAll(expected.source, span) > 0)) speakers.right += 1;
  }
  const contents = article.attributions.map(({ content }) => wordsOf(article.text, content));
  const pieces = article.attributions.flatMap(({ content }) => content.map((span) => wordsOf(article.text, [span])));
  for (const { content, conf } of record.preds) {
    const own = wordsOf(article.text, content);
    const hit = [...contents, ...pieces].some((other) => jaccard(own, other) >= 0.8);
    const band = Math.min(9, Math.floor(conf * 10 + 1e-9));
    const counted = bands.get(band) ?? { count: 0, hits: 0, sum: 0 };
    bands.set(band, { count: counted.count + 1, hits: counted.hits + (hit ? 1 : 0), sum: counted.sum + conf });
  }
}

const percent = (part, whole) => `${((100 * part) / (whole || 1)).toFixed(1)} %`;
console.log(`${gold.length} articles, ${words} words; loaded in ${Math.round(loadedMs)} ms`);
console.log(
  `read in ${Math.round(readingMs)} ms: ${((readingMs / words) * 800).toFixed(1)} ms for 800 words; ${Math.round(process.memoryUsage.rss() / 1e6)} MB resident`,
);
console.log(
  `speakers of ${speakers.runs} quoted runs: found ${percent(speakers.found, speakers.runs)}, right ${percent(speakers.right, speakers.runs)} of all`,
);
const total = [...bands.values()].reduce((sum, { count }) => sum + count, 0);
let error = 0;
for (const [band, { count, hits, sum }] of [...bands].sort(([a], [b]) => b - a)) {
  error += Math.abs(hits / count - sum / count) * (count / total);
  console.log(
    `  score ${(band / 10).toFixed(1)}: ${count} (${percent(count, total)}), right ${percent(hits, count)}, mean score ${(sum / count).toFixed(2)}`,
  );
}
console.log(`expected calibration error ${error.toFixed(3)}`);

if (values.scorer !== undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-reading-'));
  const file = join(folder, 'predictions.json');
  const part = join(folder, 'gold.json');
  writeFileSync(file, JSON.stringify(predictions));
  writeFileSync(part, JSON.stringify(gold));
  process.stdout.write(spawnSync(process.execPath, [values.scorer, part, file], { encoding: 'utf8' }).stdout);
  rmSync(folder, { recursive: true });
}
