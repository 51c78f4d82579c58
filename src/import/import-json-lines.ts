import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FieldProblem } from '../errors/service-error.js';
import { batches, type FileLine, type RefuseLine } from '../exchange/check-exchange.js';
import type { AliasLine, CorrectionLine, ExchangeLine, NumberedLine } from '../exchange/exchange-line.js';
import { FileCheck, isCorrection, isNode, isNodeOrAlias } from '../exchange/file-check.js';
import type { Recording } from '../exchange/graph-rows.js';
import type { LineProblems } from '../exchange/line-problems.js';
import { emptyLoadReport, writeEdges, writeNodes } from '../exchange/load-exchange.js';
import { writeAliases } from '../exchange/write-aliases.js';
import { writeCorrections } from '../exchange/write-corrections.js';
import type { AliasBook } from '../loader/alias-book.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { Rejection } from './import-event.js';
import type { ImportReport } from './import-file.js';
import { withRetries } from './write-pool.js';

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

function reasonOf(problems: readonly FieldProblem[]): string {
  return problems.map(({ path, message }) => `${path} ${message}`).join('; ');
}

/** Rejects each line that has problems, once and as a whole, and returns the others. */
function withoutRefused<L extends ExchangeLine>(
  lines: readonly FileLine<L>[],
  problems: LineProblems,
  reject: JsonLinesImport['reject'],
): FileLine<L>[] {
  return lines.filter(({ number, text }) => {
    const found = problems.of(number);
    if (found.length > 0) reject({ number, reason: reasonOf(found), row: text });
    return found.length === 0;
  });
}

/** Checks the nodes and aliases of a file against each other and the graph; returns the numbers of the refused lines. */
async function refusedNodes(job: JsonLinesImport, check: FileCheck, file: string): Promise<Set<number>> {
  const { report, reject } = job;
  const texts = new Map<number, string>();
  const refused = new Set<number>();
  const refuse = (number: number, problems: readonly FieldProblem[], row: string) => {
    if (refused.has(number)) return;
    refused.add(number);
    reject({ number, reason: reasonOf(problems), row });
  };
  const refuseBroken: RefuseLine = ({ number, text, bytes }, problems) => {
    report.rows += 1;
    reject({ number, reason: reasonOf(problems), row: text, ...(bytes && { bytes }) });
  };
  for await (const lines of batches(file, () => true, refuseBroken)) {
    if (job.isStopped()) return refused;
    const byNumber = new Map(lines.map(({ number, text }) => [number, text]));
    for (const [number, violations] of await check.declare(lines)) refuse(number, violations, byNumber.get(number)!);
    // These can be checked completely only at the end of the file.
    for (const { number, text, line } of lines) {
      if (line.type === 'alias' || 'identifiers' in line || (isNode(line) && 'evidence' in line))
        texts.set(number, text);
    }
  }
  for (const [number, violations] of await check.endDeclarations()) refuse(number, violations, texts.get(number)!);
  return refused;
}

async function writeDeclared(job: JsonLinesImport, file: string, refused: ReadonlySet<number>): Promise<void> {
  const { runner, aliases, report, progress, isStopped } = job;
  const merged: AliasLine[] = [];
  for await (const batch of batches(file, isNodeOrAlias, () => {})) {
    if (isStopped()) return;
    report.rows += batch.length;
    const lines = batch.filter(({ number }) => !refused.has(number)).map(({ line }) => line);
    merged.push(...lines.filter((line) => line.type === 'alias'));
    const nodes = lines.filter(isNode);
    if (nodes.length > 0) report.nodesAdded += await withRetries(() => writeNodes(runner, nodes, aliases));
    progress();
  }
  if (merged.length > 0) report.nodesAdded += await withRetries(() => writeAliases(runner, aliases, merged));
}

/** Writes the edges and acts between the nodes, corrections last, each after what it corrects. */
async function writeBetween(job: JsonLinesImport, check: FileCheck, file: string): Promise<void> {
  const { runner, report, reject, progress, isStopped } = job;
  const recording = { ...job.recording, resolve: (id: string) => job.aliases.resolve(id) };
  const corrections: FileLine<CorrectionLine>[] = [];
  for await (const batch of batches(
    file,
    (line) => !isNodeOrAlias(line),
    () => {},
  )) {
    if (isStopped()) return;
    report.rows += batch.length;
    const others = batch.filter((one) => !isCorrection(one.line));
    corrections.push(...(batch.filter((one) => isCorrection(one.line)) as FileLine<CorrectionLine>[]));
    const lines = withoutRefused(others, await check.checkEdges(others), reject);
    const written = emptyLoadReport();
    if (lines.length > 0) {
      await withRetries(() =>
        writeEdges(
          runner,
          lines.map(({ line }) => line),
          recording,
          written,
        ),
      );
    }
    for (const kind of ['statements', 'interactions'] as const) {
      report[kind].read += written[kind].read;
      report[kind].added += written[kind].added;
    }
    progress();
  }
  if (corrections.length === 0) return;
  const { problems, inOrder } = await check.checkCorrections(corrections);
  withoutRefused(corrections, problems, reject);
  const lines = inOrder.map(({ line }: NumberedLine<CorrectionLine>) => line);
  report.statements.read += lines.length;
  report.statements.added += await withRetries(() => writeCorrections(runner, lines, recording));
  progress();
}

/** Imports lines of the exchange format in any order: nodes are written first, then what connects them. */
export async function importJsonLines(job: JsonLinesImport): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-import-'));
  try {
    // The text is read three times, but a compressed file or a pipe can be read only once.
    const file = join(folder, 'lines.jsonl');
    await pipeline(job.bytes, createWriteStream(file));
    const check = new FileCheck(job.runner, job.aliases, false);
    const refused = await refusedNodes(job, check, file);
    if (job.isStopped()) return;
    await writeDeclared(job, file, refused);
    if (job.isStopped()) return;
    await writeBetween(job, check, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
