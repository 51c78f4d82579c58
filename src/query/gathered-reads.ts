import { madeOnce } from '../collections/made-once.js';
import { Gathering } from '../engine/gathering.js';
import type { QueryParams, QueryValue, Row } from '../engine/graph-engine.js';
import { ServiceError } from '../errors/service-error.js';
import type { NamedQuery } from './query-catalogue.js';
import type { QueryRunner } from './query-runner.js';

/** Reads with more keys are not batched. */
const MAX_KEYS = 4;
/** A read waits for the one under way no longer than a small query takes. */
const LIMITS = { most: 16, patienceMs: 5 };

/** A query for items by their keys, which are the first column of its rows. */
export interface KeyedQuery {
  query: NamedQuery;
  /** The values of its parameters, except the keys. */
  params: QueryParams;
  /** The parameter for the keys, or for what `itemOf` returns for each. */
  by: string;
  itemOf?: (key: string) => QueryValue;
}

/** A read that waits to be batched with others. */
interface Waiting {
  keys: readonly string[];
  runner: QueryRunner;
  resolve: (rows: Row[]) => void;
  reject: (reason: unknown) => void;
}

/**
 * Batches the reads that one client requests at the same time into one query: those that arrive in one turn of the event loop,
 * and those that arrive while the same query runs for other keys, which wait until it has finished. A read never joins a query
 * that has already started, so its result includes every change committed before the request. Clients never wait for others.
 */
export class GatheredReads {
  /** The reads gathered for a query, by client, bookmarks and parameters other than the keys. */
  readonly #gatherings = new WeakMap<NamedQuery, Map<string, Gathering<Waiting>>>();

  /** The rows of a query for some keys. Errors: those of the runner. */
  async read(keyed: KeyedQuery, keys: readonly string[], runner: QueryRunner): Promise<Row[]> {
    if (keys.length > MAX_KEYS || runner.client === undefined) return readBy(keyed, keys, runner);
    const gathering = this.#gatheringFor(keyed, runner);
    return new Promise<Row[]>((resolve, reject) => gathering.add({ keys, runner, resolve, reject }));
  }

  #gatheringFor(keyed: KeyedQuery, runner: QueryRunner): Gathering<Waiting> {
    const key = JSON.stringify([runner.client, runner.bookmarks, keyed.params]);
    const known = madeOnce(this.#gatherings, keyed.query, () => new Map());
    const send = (waiting: Waiting[]) => readFor(waiting, keyed);
    return madeOnce(known, key, () => new Gathering(send, LIMITS, () => known.delete(key)));
  }
}

async function readFor(waiting: readonly Waiting[], keyed: KeyedQuery): Promise<void> {
  const [first] = waiting as [Waiting];
  if (waiting.length === 1) {
    await readBy(keyed, first.keys, first.runner).then(first.resolve, first.reject);
    return;
  }
  const { query } = keyed;
  const keys = [...new Set(waiting.flatMap((one) => one.keys))];
  const stop = new AbortController();
  let left = waiting.length;
  const reading = first.runner.readForOthers(query, paramsOf(keyed, keys), stop.signal);
  for (const { keys: own, runner, resolve, reject } of waiting) {
    const rows = runner.readShared(query, reading).catch((reason: unknown) => {
      left -= 1;
      if (left === 0) stop.abort(reason);
      // What fails for the batch may succeed for each read alone.
      if (reason instanceof ServiceError && reason.code === 'SERVICE_UNAVAILABLE') throw reason;
      return readBy(keyed, own, runner);
    });
    rows.then((all) => resolve(all.filter(([key]) => own.includes(key as string))), reject);
  }
  await reading.catch(() => undefined);
}

function readBy(keyed: KeyedQuery, keys: readonly string[], runner: QueryRunner): Promise<Row[]> {
  return runner.readComposed(keyed.query, paramsOf(keyed, keys));
}

function paramsOf({ params, by, itemOf = (key) => key }: KeyedQuery, keys: readonly string[]): QueryParams {
  return { ...params, [by]: keys.map(itemOf) };
}
