import type { Authorship, ChangeRecord } from '../change/change-log.js';
import { retractStatement } from '../change/change-statements.js';
import type { InputContext } from '../change/check-input.js';
import type { Written } from '../change/graph-writer.js';
import { type Candidate, candidateFromRow } from '../domain/candidate.js';
import { type Decision, decisionFromRow } from '../domain/decision.js';
import { statementFromRow } from '../domain/statement.js';
import { badUserInput, ServiceError } from '../errors/service-error.js';
import type { TypedTransaction } from '../query/query-runner.js';
import { lockRun } from './lock-review.js';

const REASON = 'The decision to accept it was undone.';

/** The decision with this id, or all decisions of the batch with this id, in article order. */
export async function decisionsOf(read: TypedTransaction['run'], id: string): Promise<Decision[]> {
  const rows = id.startsWith('batch/')
    ? await read('findDecisionsOfBatch', { id })
    : await read('findDecisions', { ids: [id] });
  return rows.map(decisionFromRow).sort((a, b) => (a.candidateId < b.candidateId ? -1 : 1));
}

/** Retracts the statement of a decision, unless it already is. Errors: CONFLICT if it was corrected meanwhile. */
async function withdraw(
  transaction: TypedTransaction,
  authorship: Authorship,
  statementId: string,
  context: InputContext,
): Promise<ChangeRecord[]> {
  const [row] = await transaction.run('findStatements', { ids: [statementId] });
  const statement = row && statementFromRow(row);
  if (!statement || statement.status === 'RETRACTED') return [];
  const { id, version } = statement;
  return (await retractStatement(transaction, authorship, { id, version, reason: REASON }, context)).changes;
}

function alreadyUndone({ id, undoneAt, undoneBy }: Decision): ServiceError {
  return new ServiceError('CONFLICT', `${id} was undone already, at ${undoneAt} by ${undoneBy ?? 'an unknown user'}.`, {
    details: { undoneAt, undoneBy },
  });
}

/**
 * Undoes a decision, or all of a batch that were not undone yet: the candidates become pending again, and recorded statements
 * are retracted; they stay in the graph as RETRACTED. All or nothing. Errors: CONFLICT if it was already undone, a statement
 * was corrected meanwhile or the run is closed; BAD_USER_INPUT.
 */
export async function undoDecision(
  transaction: TypedTransaction,
  authorship: Authorship,
  id: string,
  context: InputContext,
): Promise<Written> {
  const decisionsNow = () => decisionsOf((name, params) => transaction.run(name, params), id);
  const [first] = await decisionsNow();
  if (!first) throw badUserInput('input.id', `${JSON.stringify(id)} is not among the decisions; decisions lists them`);
  await lockRun(transaction, first.runId, 'input.id');
  // Read again under the lock, so that concurrent requests undo a decision only once.
  const decisions = await decisionsNow();
  const valid = decisions.filter(({ undoneAt }) => undoneAt === null);
  if (valid.length === 0) throw alreadyUndone(decisions[0]!);
  const rows = await transaction.run('findCandidates', { ids: valid.map(({ candidateId }) => candidateId) });
  const candidates = new Map<string, Candidate>(rows.map((row) => [row.id, candidateFromRow(row)]));
  const changes: ChangeRecord[] = [];
  const reopened: string[] = [];
  for (const { id: decisionId, candidateId, statementId } of valid) {
    if (statementId !== null) changes.push(...(await withdraw(transaction, authorship, statementId, context)));
    if (candidates.get(candidateId)?.decisionId === decisionId) reopened.push(candidateId);
  }
  const properties = { state: 'PENDING', statementId: null, decisionId: null };
  await transaction.run('writeCandidates', { rows: reopened.map((one) => ({ id: one, properties })) });
  const undone = { undoneAt: authorship.at, undoneBy: authorship.by };
  await transaction.run('undoDecisions', { ids: valid.map(({ id: one }) => one), ...undone });
  await transaction.run('touchRun', { id: first.runId, changedAt: authorship.at });
  return { resultId: id, changes };
}
