import { type Candidate, candidateFromRow } from '../domain/candidate.js';
import { decisionFromRow } from '../domain/decision.js';
import { type ExtractionRun, runFromRow } from '../domain/extraction-run.js';
import { badUserInput, ServiceError } from '../errors/service-error.js';
import type { TypedTransaction } from '../query/query-runner.js';

/**
 * Locks a run for the rest of the transaction, so that decisions on one article are serialized. Errors:
 * BAD_USER_INPUT if it does not exist, CONFLICT if it is closed and `mayBeClosed` is not set.
 */
export async function lockRun(
  transaction: TypedTransaction,
  id: string,
  path: string,
  mayBeClosed = false,
): Promise<ExtractionRun> {
  const [row] = await transaction.run('lockRun', { id });
  if (!row) throw badUserInput(path, `${JSON.stringify(id)} is not among the runs; extractionRuns lists them`);
  const run = runFromRow(row);
  if (run.state === 'CLOSED' && !mayBeClosed) {
    throw new ServiceError(
      'CONFLICT',
      `${id} was closed at ${run.closedAt} by ${run.closedBy ?? 'an unknown user'}; open it again first.`,
      { details: { state: run.state, closedAt: run.closedAt, closedBy: run.closedBy } },
    );
  }
  return run;
}

/** The error for a candidate that has changed since the client last saw it, with the decision and its author. */
async function changedSince(transaction: TypedTransaction, candidate: Candidate, expected: number) {
  const { id, state, version, decisionId, statementId } = candidate;
  const [row] = decisionId === null ? [] : await transaction.run('findDecisions', { ids: [decisionId] });
  const decision = row && decisionFromRow(row);
  const decided = decision ? ` since ${decision.at}, by ${decision.by ?? 'an unknown user'}` : '';
  const seen = expected === version ? '' : `; you saw version ${expected}`;
  return new ServiceError('CONFLICT', `${id} is ${state}${decided}, at version ${version}${seen}.`, {
    fields: [{ path: 'input.version', message: `the version is ${version}` }],
    details: {
      ...{ currentVersion: version, state, statementId },
      ...{ decidedAt: decision?.at ?? null, decidedBy: decision?.by ?? null },
    },
  });
}

/** A candidate with its run. */
export interface Reviewed {
  candidate: Candidate;
  run: ExtractionRun;
}

/**
 * Locks a pending candidate and its run for the rest of the transaction. Errors: BAD_USER_INPUT if it does not exist; CONFLICT
 * if it was decided, is at another version than the client saw, or its run is closed.
 */
export async function lockPending(
  transaction: TypedTransaction,
  { id, version }: { id: string; version: number },
): Promise<Reviewed> {
  const [found] = await transaction.run('findCandidates', { ids: [id] });
  if (!found)
    throw badUserInput(
      'input.id',
      `${JSON.stringify(id)} is not among the candidates; extractionRun lists those of a run`,
    );
  const run = await lockRun(transaction, found.runId, 'input.id');
  // Read after locking the run, so that it includes the last decision.
  const [row] = await transaction.run('lockCandidate', { id });
  const candidate = candidateFromRow(row!);
  if (candidate.state !== 'PENDING' || candidate.version !== version)
    throw await changedSince(transaction, candidate, version);
  return { candidate, run };
}
