import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Neo4jError, type Session, type Transaction } from 'neo4j-driver';
import { ServiceError } from '../../errors/service-error.js';
import { unlessAborted } from '../unless-aborted.js';
import { isRetryable, saysAway } from './neo4j-errors.js';

const FIRST_DELAY_MS = 50;
const LONGEST_DELAY_MS = 400;
/** How long a commit in progress may take to report its outcome after its request is aborted. */
const COMMIT_GRACE_MS = 1_000;
const ADVICE = 'check whether it was recorded, or send it again with the same clientMutationId';

/** The configuration of a transaction in the driver: its metadata and its timeout. */
export type TransactionConfig = NonNullable<Parameters<Session['beginTransaction']>[0]>;

/** A transaction, which is also the promise of its begin. */
type BegunTransaction = ReturnType<Session['beginTransaction']>;

/** The options of a transaction. */
interface Options {
  config: TransactionConfig;
  /** How long, in milliseconds, a transaction is retried: if no server responds, and if it conflicts with others. */
  retryTimeMs: { away: number; busy: number };
  signal: AbortSignal | undefined;
}

function isConnectionLoss(error: unknown): boolean {
  const { SERVICE_UNAVAILABLE, SESSION_EXPIRED, PROTOCOL_ERROR } = neo4j.error;
  return [SERVICE_UNAVAILABLE, SESSION_EXPIRED, PROTOCOL_ERROR].includes((error as Neo4jError | null)?.code ?? '');
}

/** The error of a commit with an unknown outcome, by the reason why it is no longer awaited. */
function unknownOutcome(reason: unknown): ServiceError {
  if (reason instanceof ServiceError && reason.code === 'SERVICE_UNAVAILABLE') return lostCommit(reason);
  const message = `The time for this was over while it was being committed: whether it was committed is not known; ${ADVICE}.`;
  return new ServiceError('DEADLINE_EXCEEDED', message);
}

function lostCommit(cause: unknown): ServiceError {
  const message = `The connection to the graph database was lost while this was being committed: whether it was committed is not known; ${ADVICE}.`;
  return new ServiceError('SERVICE_UNAVAILABLE', message, { cause });
}

/** Commits. If the request is aborted meanwhile, fails with an unknown outcome unless the commit ends soon after. */
async function committed(transaction: Transaction, signal: AbortSignal | undefined): Promise<void> {
  const committing = transaction.commit();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const limit = () => {
      timer = setTimeout(() => reject(unknownOutcome(signal?.reason)), COMMIT_GRACE_MS);
    };
    signal?.addEventListener('abort', limit, { once: true });
    committing.catch(() => undefined).finally(() => signal?.removeEventListener('abort', limit));
  });
  await Promise.race([committing, tooLate]).finally(() => clearTimeout(timer));
}

/**
 * The result of `work`, committed. The managed transactions of the driver would repeat the work if the connection was lost during
 * the commit, which may have succeeded; this reports that it does not know. Until the commit begins, the signal ends everything
 * and nothing is written; after that it waits for the outcome.
 */
export async function commitWithRetries<T>(
  session: Session,
  work: (transaction: BegunTransaction) => Promise<T>,
  { config, retryTimeMs, signal }: Options,
): Promise<T> {
  const begin = performance.now();
  for (let delayMs = FIRST_DELAY_MS; ; delayMs = Math.min(2 * delayMs, LONGEST_DELAY_MS)) {
    let isCommitting = false;
    try {
      const { transaction, result } = await unlessAborted(
        signal,
        (async () => {
          // Not awaited: its first queries are sent in the same round trip.
          const transaction = session.beginTransaction(config);
          return { transaction, result: await workOrRollBack(transaction, work) };
        })(),
      );
      signal?.throwIfAborted();
      isCommitting = true;
      await committed(transaction, signal);
      return result;
    } catch (error) {
      if (isCommitting && isConnectionLoss(error)) throw lostCommit(error);
      const limitMs = saysAway(error) ? retryTimeMs.away : retryTimeMs.busy;
      if (!isRetryable(error) || performance.now() - begin + delayMs > limitMs) throw error;
    }
    // Jitter, so that transactions that conflicted do not collide again.
    await unlessAborted(signal, sleep(delayMs * (0.5 + Math.random())));
  }
}

async function workOrRollBack<T>(
  transaction: BegunTransaction,
  work: (transaction: BegunTransaction) => Promise<T>,
): Promise<T> {
  try {
    return await work(transaction);
  } catch (error) {
    if (transaction.isOpen()) await transaction.rollback().catch(() => undefined);
    throw error;
  }
}
