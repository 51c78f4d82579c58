import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { identifierKey } from '../domain/identity.js';
import { checkLine } from '../exchange/check-line.js';
import {
  type AliasLine,
  type ExchangeLine,
  type NodeLine,
  referencesOf,
  type SourceLine,
} from '../exchange/exchange-line.js';
import { fingerprintOf, type Recording } from '../exchange/graph-rows.js';
import {
  correctionsIn,
  emptyLoadReport,
  isNode,
  isNodeOrAlias,
  writeEdges,
  writeNodes,
} from '../exchange/load-exchange.js';
import { aliasProblem, writeAliases } from '../exchange/write-aliases.js';
import type { AliasBook } from '../loader/alias-book.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { Rejection } from './import-event.js';
import type { ImportReport } from './import-file.js';
import { type TextLine, textLines } from './text-lines.js';
import { withRetries } from './write-pool.js';

const BATCH_SIZE = 1_000;

interface Numbered<L extends ExchangeLine = ExchangeLine> extends TextLine {
  line: L;
}

interface JsonLinesImport {
  runner: QueryRunner;
  aliases: AliasBook;
  bytes: AsyncIterable<Buffer>;
  recording: Recording;
  report: ImportReport;
  reject: (rejection: Rejection) => void;
  progress: () => void;
  isStopped: () => boolean;
}

async function* lineBatches(
  file: string,
  wanted: (line: ExchangeLine) => boolean,
  refuse: Refuse,
): AsyncGenerator<Numbered[]> {
  let batch: Numbered[] = [];
  for await (const lines of textLines(createReadStream(file))) {
    for (const { number, text } of lines) {
      const plain = number === 1 ? text.replace(/^\uFEFF/, '') : text;
      const result = checkLine(plain);
      if ('problems' in result) {
        refuse(number, text, result.problems.map(({ path, message }) => `${path} ${message}`).join('; '));
        continue;
      }
      if (result.line.type === 'format' || !wanted(result.line)) continue;
      batch.push({ number, text, line: result.line });
      if (batch.length === BATCH_SIZE) {
        yield batch;
        batch = [];
      }
    }
  }
  if (batch.length > 0) yield batch;
}

type Refuse = (number: number, text: string, reason: string) => void;

/** The nodes whose identifiers nobody else has; the others are refused. */
async function withOwnIdentifiers(
  runner: QueryRunner,
  batch: Numbered[],
  refuse: Refuse,
): Promise<(NodeLine | SourceLine)[]> {
  const identified = batch as Numbered<NodeLine | SourceLine>[];
  const keys = identified.flatMap(({ line }) => (line.identifiers ?? []).map(identifierKey));
  const owners = new Map<string, string>();
  if (keys.length > 0) {
    for (const { key, ownerId } of await runner.read('findIdentifierOwners', { keys })) owners.set(key, ownerId);
  }
  const taken: (NodeLine | SourceLine)[] = [];
  for (const { number, text, line } of identified) {
    const own = (line.identifiers ?? []).map(identifierKey);
    const foreign = own.find((key) => (owners.get(key) ?? line.id) !== line.id);
    if (foreign !== undefined) {
      refuse(number, text, `/identifiers ${foreign} is an identifier of ${owners.get(foreign)}`);
      continue;
    }
    for (const key of own) owners.set(key, line.id);
    taken.push(line);
  }
  return taken;
}

/** The aliases that contradict nothing in the graph; the others are refused. */
async function takenAliases(
  { runner, aliases }: JsonLinesImport,
  lines: readonly Numbered<AliasLine>[],
  refuse: Refuse,
): Promise<AliasLine[]> {
  const ids = lines.flatMap(({ line }) => [line.id, aliases.resolve(line.of)]);
  const known = new Set((await runner.read('findKnownSubjectIds', { ids })).map(({ id }) => id));
  return lines.flatMap(({ number, text, line }) => {
    const problem = aliasProblem(line, aliases, (id) => known.has(id));
    if (problem !== null) refuse(number, text, problem);
    return problem === null ? [line] : [];
  });
}

async function idsThatAreThere(
  runner: QueryRunner,
  aliases: AliasBook,
  batch: readonly Numbered[],
): Promise<{ subjects: Set<string>; sources: Set<string>; fingerprints: Map<string, string> }> {
  const references = batch.map(({ line }) => referencesOf(line));
  const ids = (kind: 'subjects' | 'sources') => [...new Set(references.flatMap((one) => one[kind]))];
  const eventIds = (type: string) => batch.flatMap(({ line }) => (line.type === type && 'id' in line ? [line.id] : []));
  const known = [
    ...(await runner.read('findStatementFingerprints', { ids: eventIds('statement') })),
    ...(await runner.read('findInteractionFingerprints', { ids: eventIds('interaction') })),
  ];
  return {
    subjects: new Set(
      (await runner.read('findKnownSubjectIds', { ids: aliases.resolveAll(ids('subjects')) })).map(({ id }) => id),
    ),
    sources: new Set((await runner.read('findKnownSourceIds', { ids: ids('sources') })).map(({ id }) => id)),
    fingerprints: new Map(known.map(({ id, fingerprint }) => [id, fingerprint])),
  };
}

/** The lines whose references are all there and that contradict nothing recorded; the others are refused. */
async function withReferences(
  runner: QueryRunner,
  aliases: AliasBook,
  batch: Numbered[],
  refuse: Refuse,
): Promise<ExchangeLine[]> {
  const { subjects, sources, fingerprints } = await idsThatAreThere(runner, aliases, batch);
  const taken: ExchangeLine[] = [];
  for (const { number, text, line } of batch) {
    const references = referencesOf(line);
    const missing = [
      ...references.subjects.filter((id) => !subjects.has(aliases.resolve(id))),
      ...references.sources.filter((id) => !sources.has(id)),
    ];
    if (missing.length > 0) {
      refuse(number, text, `refers to ${missing.join(', ')}, which neither the file nor the graph holds`);
      continue;
    }
    if (line.type === 'statement' || line.type === 'interaction') {
      const fingerprint = fingerprintOf(line);
      if ((fingerprints.get(line.id) ?? fingerprint) !== fingerprint) {
        refuse(number, text, `${line.id} is recorded already with other content`);
        continue;
      }
      fingerprints.set(line.id, fingerprint);
    }
    taken.push(line);
  }
  return taken;
}

/** Imports lines of the exchange format: nodes first, then what stands between them, so the order of the lines is free. */
export async function importJsonLines(job: JsonLinesImport): Promise<void> {
  const { runner, report, progress, isStopped } = job;
  const recording = { ...job.recording, resolve: (id: string) => job.aliases.resolve(id) };
  const folder = mkdtempSync(join(tmpdir(), 'demarche-import-'));
  try {
    // It is read twice, and what comes compressed or through a pipe can be read once only.
    const file = join(folder, 'lines.jsonl');
    await pipeline(job.bytes, createWriteStream(file));
    let lastRefused = 0;
    const refuseOnce: Refuse = (number, row, reason) => {
      if (number <= lastRefused) return;
      lastRefused = number;
      report.rows += 1;
      job.reject({ number, reason, row });
    };
    const refuse: Refuse = (number, row, reason) => job.reject({ number, reason, row });
    const merged: Numbered<AliasLine>[] = [];
    for await (const batch of lineBatches(file, isNodeOrAlias, refuseOnce)) {
      if (isStopped()) return;
      merged.push(...(batch.filter(({ line }) => line.type === 'alias') as Numbered<AliasLine>[]));
      const nodes = batch.filter(({ line }) => isNode(line));
      const lines = await withOwnIdentifiers(runner, nodes, refuse);
      report.rows += batch.length;
      if (lines.length > 0) report.nodesAdded += await withRetries(() => writeNodes(runner, lines, job.aliases));
      progress();
    }
    if (merged.length > 0) {
      const lines = await takenAliases(job, merged, refuse);
      report.nodesAdded += await withRetries(() => writeAliases(runner, job.aliases, lines));
    }
    const corrections: ReturnType<typeof correctionsIn> = [];
    for await (const batch of lineBatches(
      file,
      (line) => !isNodeOrAlias(line),
      () => undefined,
    )) {
      if (isStopped()) return;
      const lines = await withReferences(runner, job.aliases, batch, refuse);
      const written = emptyLoadReport();
      if (lines.length > 0) await withRetries(() => writeEdges(runner, lines, recording, written));
      report.rows += batch.length;
      for (const kind of ['statements', 'interactions'] as const) {
        report[kind].read += written[kind].read;
        report[kind].added += written[kind].added;
      }
      corrections.push(...correctionsIn(lines, recording));
      progress();
    }
    if (corrections.length > 0) {
      await runner.write((transaction) => transaction.run('linkCorrections', { rows: corrections }));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
