import type { QueryParams, Row } from '../engine/graph-engine.js';
import { ServiceError } from '../errors/service-error.js';
import type { NamedQuery } from '../query/query-catalogue.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { ComposedRead } from './compose-read.js';

/** Reads of more subjects go alone. */
const MAX_IDS = 4;
/** How many reads go together at most. */
const MAX_GATHERED = 16;
/** How long a read waits for the one under way, in milliseconds: no longer than a small one takes. */
const MAX_WAIT_MS = 5;

/** A read that waits to go together with others. */
interface Waiting {
  ids: readonly string[];
  runner: QueryRunner;
  resolve: (rows: Row[]) => void;
  reject: (reason: unknown) => void;
}

/** Reads by one query with the same parameters, of one client. */
interface Lane {
  key: string;
  query: NamedQuery;
  params: QueryParams;
  underWay: number;
  waiting: Waiting[];
  timer: NodeJS.Timeout | undefined;
}

/**
 * Lets reads of subjects that a client asks for at the same time go in one query: those that come while the same query runs for other
 * ids wait until it is over, and then go together. A read never joins a query that has begun, so that what it gives is no older
 * than the request. One that comes alone goes at once. Clients wait for none but their own reads.
 */
export class GatheredReads {
  readonly #lanes = new WeakMap<NamedQuery, Map<string, Lane>>();

  /** The rows of a composed query for some ids, whose first column is the id. Errors: those of the runner. */
  async read({ query, params }: ComposedRead, ids: readonly string[], runner: QueryRunner): Promise<Row[]> {
    if (ids.length > MAX_IDS || runner.client === undefined)
      return runner.readComposed(query, { ...params, ids: [...ids] });
    const key = JSON.stringify([runner.client, runner.bookmarks, params]);
    const lane = this.#laneOf(query, params, key);
    if (lane.underWay === 0) return this.#alone(lane, ids, runner);
    return new Promise<Row[]>((resolve, reject) => {
      lane.waiting.push({ ids, runner, resolve, reject });
      if (lane.waiting.length >= MAX_GATHERED) this.#send(lane);
      else lane.timer ??= setTimeout(() => this.#send(lane), MAX_WAIT_MS);
    });
  }

  #laneOf(query: NamedQuery, params: QueryParams, key: string): Lane {
    let lanes = this.#lanes.get(query);
    if (!lanes) {
      lanes = new Map();
      this.#lanes.set(query, lanes);
    }
    let lane = lanes.get(key);
    if (!lane) {
      lane = { key, query, params, underWay: 0, waiting: [], timer: undefined };
      lanes.set(key, lane);
    }
    return lane;
  }

  async #alone(lane: Lane, ids: readonly string[], runner: QueryRunner): Promise<Row[]> {
    lane.underWay += 1;
    try {
      return await runner.readComposed(lane.query, { ...lane.params, ids: [...ids] });
    } finally {
      this.#over(lane);
    }
  }

  #over(lane: Lane): void {
    lane.underWay -= 1;
    if (lane.waiting.length > 0) this.#send(lane);
    else if (lane.underWay === 0) this.#lanes.get(lane.query)?.delete(lane.key);
  }

  #send(lane: Lane): void {
    clearTimeout(lane.timer);
    lane.timer = undefined;
    const waiting = lane.waiting;
    lane.waiting = [];
    const [first] = waiting;
    if (waiting.length === 1) this.#alone(lane, first!.ids, first!.runner).then(first!.resolve, first!.reject);
    else this.#together(lane, waiting);
  }

  #together(lane: Lane, waiting: readonly Waiting[]): void {
    const { query, params } = lane;
    const ids = [...new Set(waiting.flatMap((one) => one.ids))];
    const stop = new AbortController();
    let left = waiting.length;
    lane.underWay += 1;
    const reading = waiting[0]!.runner.readForOthers(query, { ...params, ids }, stop.signal);
    const over = () => this.#over(lane);
    reading.then(over, over);
    for (const { ids: own, runner, resolve, reject } of waiting) {
      const rows = runner.readShared(query, reading).catch((reason: unknown) => {
        left -= 1;
        if (left === 0) stop.abort(reason);
        // What goes wrong with all of them may go well with each.
        if (reason instanceof ServiceError && reason.code === 'SERVICE_UNAVAILABLE') throw reason;
        return runner.readComposed(query, { ...params, ids: [...own] });
      });
      rows.then((all) => resolve(all.filter(([id]) => own.includes(id as string))), reject);
    }
  }
}
