import { ServiceError } from '../errors/service-error.js';
import { Gathering } from './gathering.js';
import type { CallScope, GraphEngine, Transaction } from './graph-engine.js';
import { SharedTransaction } from './shared-transaction.js';

/** A transaction that waits for a lock delays later ones no longer than this. */
const LIMITS = { most: 64, patienceMs: 50 };

/** A write that is waiting for its transaction. */
interface Waiting {
  work: (transaction: Transaction) => Promise<unknown>;
  scope: CallScope;
  resolve: (result: never) => void;
  reject: (reason: unknown) => void;
}

/** The result of a unit of work, or the reason why it wrote nothing. */
type Outcome = { result: unknown } | { refusal: unknown };

/**
 * Batches small concurrent writes into one transaction: those requested in one turn of the event loop, and those that arrive
 * while another such transaction runs. Each succeeds or fails as if it were alone: one that refuses before it has written
 * anything does not affect the others; if two contradict each other, nothing is written and each half is tried separately; and if
 * anything else fails before the commit, nothing is written and each is run separately.
 */
export class GatheredWrites {
  readonly #engine: Pick<GraphEngine, 'write'>;
  readonly #gathering = new Gathering((writes: Waiting[]) => this.#send(writes), LIMITS);

  constructor(engine: Pick<GraphEngine, 'write'>) {
    this.#engine = engine;
  }

  /** The result of `work`, in a transaction shared with others. Errors: those of `GraphEngine.write`. */
  write<T>(work: (transaction: Transaction) => Promise<T>, scope: CallScope = {}): Promise<T> {
    return new Promise<T>((resolve, reject) => this.#gathering.add({ work, scope, resolve, reject }));
  }

  #send(writes: Waiting[]): Promise<void> {
    return writes.length === 1 ? this.#alone(writes[0]!) : this.#together(writes);
  }

  async #alone({ work, scope, resolve, reject }: Waiting): Promise<void> {
    await this.#engine.write(work, scope).then((result) => resolve(result as never), reject);
  }

  async #together(writes: readonly Waiting[]): Promise<void> {
    const stop = new AbortController();
    const given = new Set<Waiting>();
    let isCommitting = false;
    const endWatches = writes.map((write) => {
      const { signal } = write.scope;
      const giveUp = () => {
        given.add(write);
        // A write that may already be committed is awaited as long as anyone waits for it.
        if (!isCommitting || given.size === writes.length) stop.abort(signal!.reason);
      };
      signal?.addEventListener('abort', giveUp);
      if (signal?.aborted) giveUp();
      return () => signal?.removeEventListener('abort', giveUp);
    });
    const scope = scopeOf(writes, stop.signal);
    try {
      const outcomes = await this.#engine.write(async (transaction) => {
        isCommitting = false;
        const outcomes = await outcomesOf(writes, transaction);
        // A write that was aborted meanwhile has already ended it.
        isCommitting = !stop.signal.aborted;
        return outcomes;
      }, scope);
      for (const [index, { scope: own, resolve, reject }] of writes.entries()) {
        const outcome = outcomes[index]!;
        if (own.causality) own.causality.bookmarks = [...scope.causality.bookmarks];
        if ('refusal' in outcome) reject(outcome.refusal);
        else resolve(outcome.result as never);
      }
    } catch (error) {
      const isAway = error instanceof ServiceError && error.code === 'SERVICE_UNAVAILABLE';
      const isForbidden = error instanceof ServiceError && error.code === 'CONFLICT';
      for (const { scope: own, reject } of given) if (!isCommitting) reject(own.signal!.reason);
      const left = writes.filter((write) => isCommitting || !given.has(write));
      // A write in the middle of a commit may be in the graph, and is not repeated.
      if (isAway || (isCommitting && !isForbidden)) for (const { reject } of left) reject(error);
      // One half after the other, so that they cannot deadlock; alternate writes, since conflicting ones often arrive in a row.
      else if (isForbidden && left.length === writes.length) {
        for (const half of [0, 1]) await this.#send(left.filter((_, index) => index % 2 === half));
      }
      // Each alone, not with new ones: clients that keep aborting must not delay the same writes twice.
      else await Promise.all(left.map((write) => this.#alone(write)));
    } finally {
      for (const end of endWatches) end();
    }
  }
}

/** The scope of a shared transaction: no client, the bookmarks of all writes, the latest of their deadlines. */
function scopeOf(writes: readonly Waiting[], signal: AbortSignal) {
  const ends = writes.map(({ scope }) => scope.deadlineAt ?? Number.POSITIVE_INFINITY);
  const end = Math.max(...ends);
  return {
    signal,
    causality: { bookmarks: [...new Set(writes.flatMap(({ scope }) => scope.causality?.bookmarks ?? []))] },
    ...(Number.isFinite(end) && { deadlineAt: end }),
  } satisfies CallScope;
}

/** The outcome of each unit of work. Errors: that of a failed query, and that of work that failed after writing something. */
async function outcomesOf(writes: readonly Waiting[], transaction: Transaction): Promise<Outcome[]> {
  const shared = new SharedTransaction(transaction);
  const halfDone: unknown[] = [];
  const outcomes = await Promise.all(
    writes.map(async ({ work }): Promise<Outcome> => {
      let hasWritten = false;
      const run: Transaction['run'] = (query, params) => {
        hasWritten ||= query.header.access === 'WRITE';
        return shared.run(query, params);
      };
      try {
        return { result: await work({ run }) };
      } catch (refusal) {
        if (hasWritten) halfDone.push(refusal);
        return { refusal };
      }
    }),
  );
  if (shared.failure !== undefined) throw shared.failure;
  if (halfDone.length > 0) throw halfDone[0];
  return outcomes;
}
