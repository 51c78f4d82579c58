import { ServiceError } from '../errors/service-error.js';
import type { AliasBook } from '../loader/alias-book.js';
import type { QueryRunner } from '../query/query-runner.js';
import { batches, checkExchangeFile } from './check-exchange.js';
import {
  type AliasLine,
  type ExchangeLine,
  type InteractionLine,
  type NodeLine,
  type RelationLine,
  type StatementLine,
  subjectIdsOf,
  withIds,
} from './exchange-line.js';
import { expectAll, expectKnown, lockKnownSubjects } from './expect-all.js';
import { isCorrection, isNode, isNodeOrAlias } from './file-check.js';
import {
  identifierRows,
  interactionRow,
  type Properties,
  type Recording,
  sourceRow,
  subjectRow,
} from './graph-rows.js';
import { recordedOtherwise } from './line-violations.js';
import { linkIdentifiers } from './link-identifiers.js';
import { RecordedActs } from './recorded-acts.js';
import { writeAliases } from './write-aliases.js';
import { writeCorrections } from './write-corrections.js';
import { writeRelations } from './write-relations.js';
import { writeStatements } from './write-statements.js';

/** How many records of each kind a file contains, and how many of them are new to the graph. */
export interface LoadReport {
  nodes: { read: number; added: number };
  statements: { read: number; added: number };
  interactions: { read: number; added: number };
  relations: { read: number; added: number };
}

/**
 * Called for each batch of lines that was checked, then for each that was written, with their number, which is 0 where they were
 * counted before. What it throws ends the load; what was written stays.
 */
export type LoadStep = (step: 'checked' | 'written', lines: number) => void;

/** The initial report of a load. */
export function emptyLoadReport(): LoadReport {
  return {
    nodes: { read: 0, added: 0 },
    statements: { read: 0, added: 0 },
    interactions: { read: 0, added: 0 },
    relations: { read: 0, added: 0 },
  };
}

/** A row with the fingerprint of the loaded content, so that loading it again does not overwrite later changes. */
function asLoaded<R extends { properties: Properties }>(row: R): R {
  return { ...row, properties: { ...row.properties, loadedFingerprint: row.properties.fingerprint! } };
}

export async function writeNodes(runner: QueryRunner, lines: ExchangeLine[], aliases: AliasBook): Promise<number> {
  const allSources = lines.filter((line) => line.type === 'source').map((line) => asLoaded(sourceRow(line)));
  // A subject that was merged into another is not created again.
  const allSubjects = lines
    .filter(
      (line): line is NodeLine =>
        line.type !== 'source' && aliases.resolve((line as NodeLine).id) === (line as NodeLine).id,
    )
    .map((line) => asLoaded(subjectRow(line)));
  const known = new Map(
    [
      ...(await runner.read('findKnownSubjectIds', { ids: allSubjects.map(({ id }) => id) })),
      ...(await runner.read('findKnownSourceIds', { ids: allSources.map(({ id }) => id) })),
    ].map(({ id, loadedFingerprint }) => [id, loadedFingerprint]),
  );
  const isNews = ({ id, properties }: { id: string; properties: Properties }) =>
    known.get(id) !== properties.fingerprint;
  const [sources, subjects] = [allSources.filter(isNews), allSubjects.filter(isNews)];
  const ids = { subjects: subjects.map(({ id }) => id), sources: sources.map(({ id }) => id) };
  await runner.write(async (transaction) => {
    await transaction.run('upsertSubjects', { rows: subjects });
    await transaction.run('upsertSources', { rows: sources });
    await transaction.run('unlinkSubjectIdentifiers', { ids: ids.subjects });
    await transaction.run('unlinkSourceIdentifiers', { ids: ids.sources });
    await linkIdentifiers(transaction, 'linkSubjectIdentifiers', identifierRows(subjects));
    await linkIdentifiers(transaction, 'linkSourceIdentifiers', identifierRows(sources));
  });
  return new Set([...ids.subjects, ...ids.sources].filter((id) => !known.has(id))).size;
}

/** The lines of acts that are not yet in the graph, each once. Errors: CONFLICT if one is there with other content. */
function newLines<L extends StatementLine | InteractionLine>(lines: readonly L[], recorded: RecordedActs): L[] {
  const other = lines.find((line) => recorded.differs(line));
  if (other) throw new ServiceError('CONFLICT', recordedOtherwise(other.id).message);
  const added = lines.filter(({ id }) => !recorded.has(id));
  return [...new Map(added.map((line) => [line.id, line])).values()];
}

/** Writes the acts and relations of some lines; again if somebody else recorded one of the acts since they were looked up. */
export async function writeEdges(
  runner: QueryRunner,
  lines: ExchangeLine[],
  recording: Recording,
  report: LoadReport,
): Promise<void> {
  const statements = lines.filter((line) => line.type === 'statement');
  const interactions = lines.filter((line) => line.type === 'interaction');
  const relations = lines.filter(
    (line): line is RelationLine => line.type !== 'statement' && line.type !== 'interaction',
  );
  const resolve = (id: string) => recording.resolve?.(id) ?? id;
  const recorded = await RecordedActs.find(runner, [...statements, ...interactions], resolve);
  const newStatements = newLines(statements, recorded);
  const newInteractions = newLines(interactions, recorded);
  const ids = subjectIdsOf(lines, resolve);
  const writing = runner.write(async (transaction) => {
    // Before the evidence of known relations is read: what others add to it meanwhile would be lost.
    await lockKnownSubjects(transaction, subjectIdsOf(relations, resolve));
    await writeStatements(transaction, newStatements, recording);
    if (newInteractions.length > 0) {
      const rows = newInteractions.map((line) => interactionRow(line, recording));
      expectAll(await transaction.run('recordInteractions', { rows }), rows.length);
    }
    const { added } = await writeRelations(
      transaction,
      relations.map((line) => withIds(line, resolve)),
    );
    await expectKnown(transaction, ids);
    return added;
  });
  const addedRelations = await writing.catch(async (error) => {
    const written = [...newStatements, ...newInteractions];
    const isConflict = error instanceof ServiceError && error.code === 'CONFLICT';
    const now = isConflict ? await RecordedActs.find(runner, written, resolve) : null;
    if (now && written.some(({ id }) => now.has(id))) return null;
    throw error;
  });
  if (addedRelations === null) return writeEdges(runner, lines, recording, report);
  report.statements.read += statements.length;
  report.statements.added += newStatements.length;
  report.interactions.read += interactions.length;
  report.interactions.added += newInteractions.length;
  report.relations.read += relations.length;
  report.relations.added += addedRelations;
}

/**
 * Loads a file of the exchange format: the whole file is checked first, and nothing is written if it violates a rule; then
 * its nodes are written, then its edges, one batch per transaction. Loading a file again changes nothing.
 * Errors: BAD_USER_INPUT with all problems, CONFLICT if the graph has a statement with other content.
 */
export async function loadExchangeFile(
  runner: QueryRunner,
  aliases: AliasBook,
  file: string,
  recording: Recording,
  onStep: LoadStep = () => {},
): Promise<LoadReport> {
  const corrections = await checkExchangeFile(file, runner, aliases, (lines) => onStep('checked', lines));
  const report = emptyLoadReport();
  const merged: AliasLine[] = [];
  for await (const lines of linesOf(file, isNodeOrAlias)) {
    report.nodes.read += lines.length;
    report.nodes.added += await writeNodes(runner, lines.filter(isNode), aliases);
    merged.push(...lines.filter((line) => line.type === 'alias'));
    onStep('written', lines.length);
  }
  // Written before any line that may refer to them.
  report.nodes.added += await writeAliases(runner, aliases, merged);
  const resolving = { ...recording, resolve: (id: string) => aliases.resolve(id) };
  for await (const lines of linesOf(file, (line) => !isNodeOrAlias(line) && !isCorrection(line))) {
    await writeEdges(runner, lines, resolving, report);
    onStep('written', lines.length);
  }
  const correctionLines = corrections.map(({ line }) => line);
  report.statements.read += correctionLines.length;
  report.statements.added += await writeCorrections(runner, correctionLines, resolving);
  return report;
}

async function* linesOf(file: string, wanted: (line: ExchangeLine) => boolean): AsyncGenerator<ExchangeLine[]> {
  for await (const lines of batches(file, wanted, () => {})) yield lines.map(({ line }) => line);
}
