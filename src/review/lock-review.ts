import { type Candidate, candidateFromRow } from '../domain/candidate.js';
import { decisionFromRow } from '../domain/decision.js';
import { type ExtractionRun, runFromRow } from '../domain/extraction-run.js';
import { badUserInput, ServiceError } from '../errors/service-error.js';
import type { TypedTransaction } from '../query/query-runner.js';

/**
 * A run, held for the rest of the transaction, so that what is decided of one article is decided in turn. Errors:
 * BAD_USER_INPUT where it is not there, CONFLICT where it is closed and `mayBeClosed` is not set.
 */
export async function lockRun(
  transaction: TypedTransaction,
  id: string,
  path: string,
  mayBeClosed = false,
): Promise<ExtractionRun> {
  const [row] = await transaction.run('lockRun', { id });
  if (!row) throw badUserInput(path, `${JSON.stringify(id)} is not among the runs`);
  const run = runFromRow(row);
  if (run.state === 'CLOSED' && !mayBeClosed) {
    throw new ServiceError(
      'CONFLICT',
      `${id} was closed at ${run.closedAt} by ${run.closedBy ?? 'somebody unnamed'}; open it again first.`,
      { details: { state: run.state, closedAt: run.closedAt, closedBy: run.closedBy } },
    );
  }
  return run;
}

/** The error of a candidate that is not as the client last saw it, with who decided what. */
async function changedSince(transaction: TypedTransaction, candidate: Candidate, expected: number | null) {
  const { id, state, version, decisionId, statementId } = candidate;
  const [row] = decisionId === null ? [] : await transaction.run('findDecisions', { ids: [decisionId] });
  const decision = row && decisionFromRow(row);
  const decided = decision ? ` since ${decision.at}, by ${decision.by ?? 'somebody unnamed'}` : '';
  const seen = expected === null || expected === version ? '' : `; you saw version ${expected}`;
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
 * A candidate that nobody has decided upon, held for the rest of the transaction with its run. Errors: BAD_USER_INPUT where it
 * is not there; CONFLICT where it was decided upon, is at another version than the client saw, or its run is closed.
 */
export async function lockPending(
  transaction: TypedTransaction,
  { id, version }: { id: string; version: number },
): Promise<Reviewed> {
  const [found] = await transaction.run('findCandidates', { ids: [id] });
  if (!found) throw badUserInput('input.id', `${JSON.stringify(id)} is not among the candidates`);
  const run = await lockRun(transaction, found.runId, 'input.id');
  // Behind the lock of the run, so that it is as the last decision left it.
  const [row] = await transaction.run('lockCandidate', { id });
  const candidate = candidateFromRow(row!);
  if (candidate.state !== 'PENDING' || candidate.version !== version)
    throw await changedSince(transaction, candidate, version);
  return { candidate, run };
}
