import { ServiceError } from '../errors/service-error.js';
import { Gathering } from './gathering.js';
import type { CallScope, GraphEngine, Transaction } from './graph-engine.js';
import { SharedTransaction } from './shared-transaction.js';

/** A transaction that waits for a lock holds up those behind it no longer than this. */
const LIMITS = { most: 64, patienceMs: 50 };

/** A write that waits for its transaction. */
interface Waiting {
  work: (transaction: Transaction) => Promise<unknown>;
  scope: CallScope;
  resolve: (result: never) => void;
  reject: (reason: unknown) => void;
}

/** What a piece of work gave, or why it wrote nothing. */
type Outcome = { result: unknown } | { refusal: unknown };

/**
 * Lets small writes that are asked for at the same time go in one transaction: those that come in one turn of the event loop, and those
 * that come while another such transaction runs. Each succeeds or fails as if it were alone: one that refuses before it has written anything
 * leaves the others as they are; where two contradict each other, nothing is written and either half is tried by itself; and where anything else
 * goes wrong before the commit, nothing is written and each is run by itself.
 */
export class GatheredWrites {
  readonly #engine: Pick<GraphEngine, 'write'>;
  readonly #gathering = new Gathering((writes: Waiting[]) => this.#send(writes), LIMITS);

  constructor(engine: Pick<GraphEngine, 'write'>) {
    this.#engine = engine;
  }

  /** What `work` gives, in a transaction with others. Errors: those of `GraphEngine.write`. */
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
        // One that may be committed already is waited for as long as anybody waits.
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
        // One that gave up meanwhile has ended it already.
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
      // What was being committed may be in the graph, and is not written again.
      if (isAway || (isCommitting && !isForbidden)) for (const { reject } of left) reject(error);
      // One half after the other, so that they cannot deadlock; every second write each, as those that contradict each other often arrive in a row.
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

/** What an engine is told of a transaction of several: no turn of any client, what all of them have seen, the latest end of their time. */
function scopeOf(writes: readonly Waiting[], signal: AbortSignal) {
  const ends = writes.map(({ scope }) => scope.deadlineAt ?? Number.POSITIVE_INFINITY);
  const end = Math.max(...ends);
  return {
    signal,
    causality: { bookmarks: [...new Set(writes.flatMap(({ scope }) => scope.causality?.bookmarks ?? []))] },
    ...(Number.isFinite(end) && { deadlineAt: end }),
  } satisfies CallScope;
}

/** What comes of each piece of work. Errors: that of a query, and that of work which had written something. */
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
