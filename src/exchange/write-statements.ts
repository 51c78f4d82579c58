import type { TypedTransaction } from '../query/query-runner.js';
import type { StatementLine } from './exchange-line.js';
import { expectAll } from './expect-all.js';
import { type Properties, type Recording, type StatementRows, statementEdges, statementRows } from './graph-rows.js';

/**
 * Writes the edges of statements whose nodes were written: to subjects and addressees, to beneficiaries and to voices.
 * Errors: CONFLICT if the speaker, a subject or an addressee is not in the graph.
 */
export async function writeStatementEdges(
  transaction: TypedTransaction,
  statements: readonly Properties[],
): Promise<void> {
  const beneficiaries = statements.flatMap(({ id, onBehalfOfIds }) =>
    ((onBehalfOfIds ?? []) as string[]).map((actorId) => ({ id: id as string, actorId })),
  );
  const voices = statements.flatMap(({ id, viaId }) =>
    typeof viaId === 'string' ? [{ id: id as string, actorId: viaId }] : [],
  );
  const rows = statements.flatMap(statementEdges);
  await Promise.all([
    transaction.run('recordStatementEdges', { rows }).then((written) => expectAll(written, rows.length)),
    ...(beneficiaries.length > 0 ? [transaction.run('linkStatementBeneficiaries', { rows: beneficiaries })] : []),
    ...(voices.length > 0 ? [transaction.run('linkStatementVoices', { rows: voices })] : []),
  ]);
}

/** Writes new statements: their nodes and all their edges. Errors: as above. */
export async function writeStatements(
  transaction: TypedTransaction,
  lines: readonly StatementLine[],
  recording: Recording,
): Promise<void> {
  const rows = lines.map((line) => statementRows(line, recording));
  if (rows.length > 0) await writeStatementRows(transaction, rows);
}

/** Same as {@link writeStatements}, for rows of statements. */
export async function writeStatementRows(
  transaction: TypedTransaction,
  statements: readonly StatementRows[],
): Promise<void> {
  const properties = statements.map((statement) => statement.properties);
  const origins = statements.flatMap(
    ({ properties: { id }, sourceIds }: { properties: Properties; sourceIds: string[] }) =>
      sourceIds.map((sourceId) => ({ id: id!, sourceId })),
  );
  await Promise.all([
    transaction.run('recordStatements', { rows: properties.map((one) => ({ properties: one })) }),
    transaction.run('linkStatementSources', { rows: origins }),
    writeStatementEdges(transaction, properties),
  ]);
}
