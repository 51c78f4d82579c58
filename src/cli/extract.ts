import { existsSync } from 'node:fs';
import { GraphWriter } from '../change/graph-writer.js';
import type { Config } from '../config.js';
import { counted } from '../domain/counted.js';
import { daysOfEdtf, edtfProblem } from '../domain/edtf-interval.js';
import { refuseConfig, ServiceError } from '../errors/service-error.js';
import { labelled } from '../extraction/article.js';
import { Calibration } from '../extraction/calibration.js';
import type { Extraction } from '../extraction/candidate.js';
import { attributionRecord } from '../extraction/candidates/attribution-record.js';
import { exchangeLinesOf } from '../extraction/candidates/exchange-lines.js';
import { rulesEn } from '../extraction/english/rules-en.js';
import type { KnownActor } from '../extraction/entities/known-actor.js';
import { readKnownActors } from '../extraction/entities/read-known-actors.js';
import { extractStatements } from '../extraction/extract-statements.js';
import { ConfiguredExtractors } from '../extraction/extractors/configured-extractors.js';
import { type NamedArticle, readArticles } from '../extraction/normalise/read-articles.js';
import { type PreparedArticle, prepareArticle, readingOf } from '../extraction/read-article.js';
import { createDocument } from '../extraction/segment/document.js';
import { Graph } from '../graph.js';
import { pageParams } from '../loader/connection-loader.js';
import type { QueryRunner } from '../query/query-runner.js';
import { runListing } from '../review/listings.js';
import { queueReading } from '../review/queue-reading.js';
import { readDecisions } from './read-decisions.js';
import { print, tell } from './terminal.js';
import { withGraph } from './with-graph.js';

/** The flags of `demarche extract`. */
export interface ExtractFlags {
  published?: string;
  url?: string;
  title?: string;
  publisher?: string;
  format: 'exchange' | 'attributions';
  /** A file of decisions by which scores are adjusted. */
  calibrate?: string;
  /** Whether to write into the queue of the graph instead of to standard output. */
  queue?: boolean;
}

function checkFlags({ published, url, title, publisher, format, queue }: ExtractFlags): void {
  if (queue && format === 'attributions') refuseConfig('--queue takes candidates; leave --format attributions out');
  if (published !== undefined && daysOfEdtf(published) === null)
    refuseConfig(`--published: '${published}' ${edtfProblem(published)}`);
  if (url !== undefined && !/^https?:\/\/\S+$/.test(url))
    refuseConfig(`--url '${url}': give an http or https address; nothing is fetched from it`);
  for (const [name, value] of Object.entries({ title, publisher }))
    if (value !== undefined && value.trim() === '') refuseConfig(`--${name}: is empty; leave it out`);
}

/** The actors of the configured graph; none if it does not exist, or if a service has it open. */
async function knownActors({ engine }: Config): Promise<KnownActor[]> {
  if (engine.kind === 'embedded' && (engine.folder === null || !existsSync(engine.folder))) return [];
  let graph: Graph;
  try {
    graph = await Graph.open(engine);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    tell(`demarche: reading without the graph, so that nobody in it is recognised: ${error.message}`);
    return [];
  }
  try {
    return await readKnownActors(graph.runner);
  } finally {
    await graph.close();
  }
}

/** Reads each article with the configured extractors, and reports on stderr what kept one from working. */
async function* extractions(
  config: Config,
  files: readonly string[],
  { published, url, title, publisher, calibrate }: ExtractFlags,
  knownActors: readonly KnownActor[],
): AsyncGenerator<{ named: NamedArticle; extraction: Extraction }> {
  const extractors = new ConfiguredExtractors(config.extractors);
  const calibration = calibrate === undefined ? null : new Calibration(await readDecisions(calibrate));
  for (const file of files) {
    for await (const named of readArticles(file)) {
      const article = labelled(named.article, { url, title, publisher, publishedOn: published });
      const extraction = await told(named, async () => {
        const others = extractors.isEmpty ? [] : await askOthers(extractors, prepareArticle(article, knownActors));
        return extractStatements(article, { extractor: rulesEn, others, knownActors, calibration });
      });
      for (const line of problemLines(extraction)) tell(`${named.name}: ${line}`);
      yield { named, extraction };
    }
  }
}

function askOthers(extractors: ConfiguredExtractors, { text, publishedOn, knownActors }: PreparedArticle) {
  const { signal } = new AbortController();
  return extractors.ask(createDocument(text), { publishedOn, knownActors, signal });
}

/** What went wrong, one line for each extractor and kind. */
function problemLines({ problems }: Extraction): string[] {
  const counts = new Map<string, number>();
  for (const { extractor, words, problem } of problems) {
    const line = words === null ? `${extractor} ${problem}` : `${extractor}: left out, ${problem}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => `${line}${count > 1 ? ` (${count} times)` : ''}.`);
}

/** Shows how much decisions adjust the scores of each rule. */
async function showCalibration({ calibrate }: ExtractFlags): Promise<void> {
  if (calibrate === undefined) refuseConfig("no file; give one, a folder or '-'");
  const rules = new Calibration(await readDecisions(calibrate)).rules();
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  print(['found by', 'rule', 'decisions', 'right', 'mean score', 'calibrated'].join('\t'));
  for (const { foundBy, rule, decisions, right, before, after } of rules)
    print([foundBy, rule, decisions, ...[right, before, after].map(percent)].join('\t'));
}

/** Reads articles and prints the statements in them, as lines of the exchange format or as bare attributions. */
export async function extract(config: Config, files: readonly string[], flags: ExtractFlags): Promise<void> {
  checkFlags(flags);
  if (files.length === 0) return showCalibration(flags);
  if (flags.queue) return queueAll(config, files, flags);
  const actors = flags.format === 'exchange' ? await knownActors(config) : [];
  const records: unknown[] = [];
  const printed = new Set<string>();
  for await (const { named, extraction } of extractions(config, files, flags, actors)) {
    if (flags.format === 'attributions') {
      records.push(attributionRecord(named.id ?? named.name, extraction));
      continue;
    }
    for (const line of exchangeLinesOf(extraction)) {
      const text = JSON.stringify(line);
      if (!printed.has(text)) process.stdout.write(`${text}\n`);
      // Articles may name the same persons, but each has its own statements and source.
      if (line.type !== 'statement') printed.add(text);
    }
    tell(`${named.name}: ${counted(extraction.candidates.length, 'candidates')}.`);
  }
  if (flags.format === 'attributions') process.stdout.write(`${JSON.stringify(records)}\n`);
}

/** The latest run of a source, if there is one. */
async function latestRunOf(runner: QueryRunner, sourceId: string): Promise<string | undefined> {
  const listing = runListing({ state: null, source: [sourceId], createdBy: null });
  const page = pageParams(listing, { size: 1, isBackward: false, after: null });
  const rows = await runner.read('listRuns', { anchors: [{ key: 'graph' }], ...page } as never);
  return rows[0]?.id;
}

/** Reads articles into the queue of the graph and prints the id of each run. Nothing of a refused article is queued. */
async function queueAll(config: Config, files: readonly string[], flags: ExtractFlags): Promise<void> {
  await withGraph(config.engine, async (graph) => {
    const actors = await readKnownActors(graph.runner);
    const writer = new GraphWriter(graph.runner, null);
    for await (const { named, extraction } of extractions(config, files, flags, actors)) {
      const reading = readingOf(extraction);
      const earlier = await latestRunOf(graph.runner, reading.details.source.id);
      const id = await writer.once({ action: 'EXTRACT_STATEMENTS', input: {} }, (transaction, authorship) =>
        queueReading(transaction, authorship, reading, null),
      );
      process.stdout.write(`${id}\n`);
      const { length } = reading.drafts;
      tell(`${named.name}: ${counted(length, 'candidates')} ${length === 1 ? 'waits' : 'wait'} in ${id}.`);
      if (earlier) tell(`${named.name}: the same article has been read before, into ${earlier}.`);
    }
    await graph.engine.checkpoint();
  });
}

/** Adds to an error which article it is about. */
async function told<T>({ name }: NamedArticle, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    throw new ServiceError(error.code, `${name}: ${error.message}`, { cause: error });
  }
}
