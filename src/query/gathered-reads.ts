import type { QueryParams, Row } from '../engine/graph-engine.js';
import { ServiceError } from '../errors/service-error.js';
import type { NamedQuery } from './query-catalogue.js';
import type { QueryRunner } from './query-runner.js';

/** Reads of more things go alone. */
const MAX_KEYS = 4;
/** How many reads go together at most. */
const MAX_GATHERED = 16;
/** How long a read waits for the one under way, in milliseconds: no longer than a small one takes. */
const MAX_WAIT_MS = 5;

/** A query for things by their keys, which are the first column of its rows. */
export interface KeyedQuery {
  query: NamedQuery;
  /** The values of its parameters, but for the keys. */
  params: QueryParams;
  /** The parameter that holds the keys. */
  by: string;
}

/** A read that waits to go together with others. */
interface Waiting {
  keys: readonly string[];
  runner: QueryRunner;
  resolve: (rows: Row[]) => void;
  reject: (reason: unknown) => void;
}

/** Reads by one query with the same parameters, of one client. */
interface Lane extends KeyedQuery {
  key: string;
  underWay: number;
  waiting: Waiting[];
  timer: NodeJS.Timeout | undefined;
}

/**
 * Batches the reads that one client requests at the same time into one query: those that arrive in one turn of the event loop, and
 * those that arrive while the same query runs for other keys, which wait until it has finished. A read never joins a query that has
 * already started, so its result includes every change that was committed before the request arrived. Clients never wait for the reads of others.
 */
export class GatheredReads {
  readonly #lanes = new WeakMap<NamedQuery, Map<string, Lane>>();

  /** The rows of a query for some keys. Errors: those of the runner. */
  async read(keyed: KeyedQuery, keys: readonly string[], runner: QueryRunner): Promise<Row[]> {
    if (keys.length > MAX_KEYS || runner.client === undefined) return readBy(keyed, keys, runner);
    const lane = this.#laneOf(keyed, JSON.stringify([runner.client, runner.bookmarks, keyed.params]));
    return new Promise<Row[]>((resolve, reject) => {
      lane.waiting.push({ keys, runner, resolve, reject });
      if (lane.waiting.length >= MAX_GATHERED) this.#send(lane);
      else if (lane.waiting.length === 1) this.#schedule(lane);
    });
  }

  /** What other requests ask for that have come already goes along. */
  #schedule(lane: Lane): void {
    if (lane.underWay === 0) setImmediate(() => this.#send(lane));
    else lane.timer = setTimeout(() => this.#send(lane), MAX_WAIT_MS);
  }

  #laneOf(keyed: KeyedQuery, key: string): Lane {
    let lanes = this.#lanes.get(keyed.query);
    if (!lanes) {
      lanes = new Map();
      this.#lanes.set(keyed.query, lanes);
    }
    let lane = lanes.get(key);
    if (!lane) {
      lane = { ...keyed, key, underWay: 0, waiting: [], timer: undefined };
      lanes.set(key, lane);
    }
    return lane;
  }

  async #alone(lane: Lane, keys: readonly string[], runner: QueryRunner): Promise<Row[]> {
    lane.underWay += 1;
    try {
      return await readBy(lane, keys, runner);
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
    const waiting = lane.waiting;
    lane.waiting = [];
    const [first] = waiting;
    if (waiting.length === 1) this.#alone(lane, first!.keys, first!.runner).then(first!.resolve, first!.reject);
    else if (waiting.length > 1) this.#together(lane, waiting);
  }

  #together(lane: Lane, waiting: readonly Waiting[]): void {
    const { query, params, by } = lane;
    const keys = [...new Set(waiting.flatMap((one) => one.keys))];
    const stop = new AbortController();
    let left = waiting.length;
    lane.underWay += 1;
    const reading = waiting[0]!.runner.readForOthers(query, { ...params, [by]: keys }, stop.signal);
    const over = () => this.#over(lane);
    reading.then(over, over);
    for (const { keys: own, runner, resolve, reject } of waiting) {
      const rows = runner.readShared(query, reading).catch((reason: unknown) => {
        left -= 1;
        if (left === 0) stop.abort(reason);
        // What goes wrong with all of them may go well with each.
        if (reason instanceof ServiceError && reason.code === 'SERVICE_UNAVAILABLE') throw reason;
        return readBy(lane, own, runner);
      });
      rows.then((all) => resolve(all.filter(([key]) => own.includes(key as string))), reject);
    }
  }
}

function readBy({ query, params, by }: KeyedQuery, keys: readonly string[], runner: QueryRunner): Promise<Row[]> {
  return runner.readComposed(query, { ...params, [by]: [...keys] });
}
