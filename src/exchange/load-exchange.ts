import { ServiceError } from '../errors/service-error.js';
import type { QueryRunner, TypedTransaction } from '../query/query-runner.js';
import { checkExchangeFile, checkedLines } from './check-exchange.js';
import type {
  ExchangeLine,
  InteractionLine,
  NodeLine,
  RelationLine,
  SourceLine,
  StatementLine,
} from './exchange-line.js';
import { fingerprintOf, interactionRow, type Recording, sourceRow, statementRows, subjectRow } from './graph-rows.js';
import { writeRelations } from './write-relations.js';

const BATCH_SIZE = 1_000;

/** How many things of each kind a file names, and how many of them are new to the graph. */
export interface LoadReport {
  nodes: { read: number; added: number };
  statements: { read: number; added: number };
  interactions: { read: number; added: number };
  relations: { read: number; added: number };
}

function isNode(line: ExchangeLine): line is NodeLine | SourceLine {
  return 'name' in line && 'id' in line ? true : line.type === 'source';
}

async function* batches(file: string, wanted: (line: ExchangeLine) => boolean): AsyncGenerator<ExchangeLine[]> {
  let batch: ExchangeLine[] = [];
  for await (const { line } of checkedLines(file)) {
    if (line.type === 'format' || !wanted(line)) continue;
    batch.push(line);
    if (batch.length === BATCH_SIZE) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

async function writeNodes(runner: QueryRunner, lines: ExchangeLine[]): Promise<number> {
  const sources = lines.filter((line) => line.type === 'source').map(sourceRow);
  const subjects = lines.filter((line): line is NodeLine => line.type !== 'source').map(subjectRow);
  const ids = { subjects: subjects.map(({ id }) => id), sources: sources.map(({ id }) => id) };
  const known = new Set(
    [
      ...(await runner.read('findKnownSubjectIds', { ids: ids.subjects })),
      ...(await runner.read('findKnownSourceIds', { ids: ids.sources })),
    ].map(({ id }) => id),
  );
  const keysOf = (rows: { id: string; properties: { identifiers?: unknown } }[]) =>
    rows.flatMap(({ id, properties }) => (properties.identifiers as string[]).map((key) => ({ id, key })));
  await runner.write(async (transaction) => {
    await transaction.run('upsertSubjects', { rows: subjects });
    await transaction.run('upsertSources', { rows: sources });
    await transaction.run('unlinkSubjectIdentifiers', { ids: ids.subjects });
    await transaction.run('unlinkSourceIdentifiers', { ids: ids.sources });
    await transaction.run('linkSubjectIdentifiers', { rows: keysOf(subjects) });
    await transaction.run('linkSourceIdentifiers', { rows: keysOf(sources) });
  });
  return new Set([...ids.subjects, ...ids.sources].filter((id) => !known.has(id))).size;
}

/** The lines that the graph does not hold yet. Errors: CONFLICT where it holds one with other content. */
async function newLines<L extends StatementLine | InteractionLine>(
  lines: L[],
  find: (ids: string[]) => Promise<{ id: string; fingerprint: string }[]>,
): Promise<L[]> {
  const known = new Map((await find(lines.map(({ id }) => id))).map(({ id, fingerprint }) => [id, fingerprint]));
  const added = new Map<string, L>();
  for (const line of lines) {
    const fingerprint = known.get(line.id);
    if (fingerprint === undefined) added.set(line.id, line);
    else if (fingerprint !== fingerprintOf(line)) {
      throw new ServiceError(
        'CONFLICT',
        `${line.id} is recorded already with other content; it stands as it is, and corrections go through correctStatement`,
      );
    }
  }
  return [...added.values()];
}

async function writeStatements(
  transaction: TypedTransaction,
  lines: StatementLine[],
  recording: Recording,
): Promise<void> {
  if (lines.length === 0) return;
  const rows = lines.map((line) => statementRows(line, recording));
  await transaction.run('recordStatements', { rows: rows.map(({ node }) => node) });
  await transaction.run('recordStatementEdges', { rows: rows.flatMap(({ edges }) => edges) });
}

async function writeEdges(
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
  const newStatements = await newLines(statements, (ids) => runner.read('findStatementFingerprints', { ids }));
  const newInteractions = await newLines(interactions, (ids) => runner.read('findInteractionFingerprints', { ids }));
  const addedRelations = await runner.write(async (transaction) => {
    await writeStatements(transaction, newStatements, recording);
    if (newInteractions.length > 0) {
      await transaction.run('recordInteractions', {
        rows: newInteractions.map((line) => interactionRow(line, recording)),
      });
    }
    return writeRelations(transaction, relations);
  });
  report.statements.read += statements.length;
  report.statements.added += newStatements.length;
  report.interactions.read += interactions.length;
  report.interactions.added += newInteractions.length;
  report.relations.read += relations.length;
  report.relations.added += addedRelations;
}

/**
 * Loads a file of the exchange format: the whole file is checked first and nothing is written of one that breaks a rule;
 * then its nodes are written, then its edges, a batch a transaction. Loading a file again changes nothing.
 * Errors: BAD_USER_INPUT with every problem, CONFLICT where the graph holds a statement with other content.
 */
export async function loadExchangeFile(runner: QueryRunner, file: string, recording: Recording): Promise<LoadReport> {
  await checkExchangeFile(file, runner);
  const report: LoadReport = {
    nodes: { read: 0, added: 0 },
    statements: { read: 0, added: 0 },
    interactions: { read: 0, added: 0 },
    relations: { read: 0, added: 0 },
  };
  for await (const lines of batches(file, isNode)) {
    report.nodes.read += lines.length;
    report.nodes.added += await writeNodes(runner, lines);
  }
  const corrections: { id: string; correctedById: string }[] = [];
  for await (const lines of batches(file, (line) => !isNode(line))) {
    await writeEdges(runner, lines, recording, report);
    for (const line of lines) {
      if (line.type === 'statement' && line.corrects !== undefined)
        corrections.push({ id: line.corrects, correctedById: line.id });
    }
  }
  // A correction may stand before what it corrects, so both ends are there only now.
  if (corrections.length > 0)
    await runner.write((transaction) => transaction.run('linkCorrections', { rows: corrections }));
  return report;
}
