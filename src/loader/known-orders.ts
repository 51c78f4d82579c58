import type { QueryRunner } from '../query/query-runner.js';
import type { KeysetPage } from './connection-loader.js';
import type { KeysetPosition } from './cursor.js';

/** At which end of its edges a list of statements starts. */
export type EdgeEnd = 'speaker' | 'about';

/** The current statements at one node, the newest first, ties by rising id: their ids and, at the same places, first days. */
interface Order {
  ids: readonly string[];
  days: readonly string[];
  /** Whether these are all; a list longer than LONGEST is known from its newest end alone. */
  isWhole: boolean;
}

const QUERIES = { speaker: 'listOrderBySpeaker', about: 'listOrderAbout' } as const;

/** Shorter lists are read as fast by their edges. */
const SHORTEST = 32;
/** How many statements of one list are kept: a thousand pages. */
const LONGEST = 25_000;
/** How many statements all lists hold together, at about 80 bytes each. */
const CAPACITY = 250_000;
const MAX_WAITING = 1_000;

/**
 * The order of long lists of statements, kept in memory while the graph does not change. The embedded engine has no index in
 * order: to give the newest ten statements of a hub it looks at all of them, every time. With the order known, a page is
 * ten look-ups by id, wherever in the list it is. A list becomes known behind the first request for it.
 */
export class KnownOrders {
  readonly #runner: QueryRunner;
  readonly #version: () => Promise<string>;
  readonly #orders = new Map<string, Order>();
  readonly #waiting = new Map<string, { end: EdgeEnd; id: string }>();
  #knownVersion = '';
  #size = 0;
  #isReading = false;

  constructor(runner: QueryRunner, version: () => Promise<string>) {
    this.#runner = runner;
    this.#version = version;
  }

  /** The positions on a page of the list at a node, in reading order of the page; null where they are not known. */
  async page(end: EdgeEnd, id: string, page: KeysetPage): Promise<KeysetPosition[] | null> {
    const order = await this.#find(end, id);
    if (!order) return null;
    const { after, size, isBackward, isInclusive = false } = page;
    const { ids, days } = order;
    // Where the cursor's row stands, or would stand if it were there.
    const place = after === null ? (isBackward ? ids.length : 0) : placeOf(order, after);
    const isThere = after !== null && ids[place] === after.id && days[place] === after.sortKey;
    const positions: KeysetPosition[] = [];
    if (isBackward) {
      if (place === ids.length && !order.isWhole) return null;
      for (let at = isThere && isInclusive ? place : place - 1; at >= 0 && positions.length < size; at--) {
        positions.push({ sortKey: days[at]!, id: ids[at]! });
      }
      return positions;
    }
    for (let at = isThere && !isInclusive ? place + 1 : place; at < ids.length && positions.length < size; at++) {
      positions.push({ sortKey: days[at]!, id: ids[at]! });
    }
    return positions.length < size && !order.isWhole ? null : positions;
  }

  /** How long the list at a node is; null where that is not known. */
  async count(end: EdgeEnd, id: string): Promise<number | null> {
    const order = await this.#find(end, id);
    return order?.isWhole ? order.ids.length : null;
  }

  /** Lets the list at a node become known, after what is under way now. */
  want(end: EdgeEnd, id: string): void {
    const key = `${end} ${id}`;
    if (this.#waiting.size >= MAX_WAITING || this.#orders.has(key)) return;
    this.#waiting.set(key, { end, id });
    if (this.#isReading) return;
    this.#isReading = true;
    setImmediate(() => this.#readWaiting());
  }

  async #find(end: EdgeEnd, id: string): Promise<Order | undefined> {
    const version = await this.#version();
    if (version !== this.#knownVersion) {
      this.#orders.clear();
      this.#size = 0;
      this.#knownVersion = version;
    }
    const order = this.#orders.get(`${end} ${id}`);
    return order && order.ids.length >= SHORTEST ? order : undefined;
  }

  async #readWaiting(): Promise<void> {
    try {
      for (const [key, { end, id }] of this.#waiting) {
        this.#waiting.delete(key);
        const version = await this.#version();
        const rows = await this.#runner.read(QUERIES[end], { id, limit: LONGEST });
        if (version === this.#knownVersion && version === (await this.#version())) this.#keep(key, rows);
      }
    } catch {
      // Nobody waits for this: lists that stay unknown are read by their edges.
    } finally {
      this.#isReading = false;
    }
  }

  #keep(key: string, rows: { id: string; day: string }[]): void {
    for (const [oldest, { ids }] of this.#orders) {
      if (this.#size + rows.length <= CAPACITY) break;
      this.#orders.delete(oldest);
      this.#size -= ids.length;
    }
    // A short list is kept without its rows, so that it is not asked for again.
    const isLong = rows.length >= SHORTEST;
    this.#size += isLong ? rows.length : 0;
    this.#orders.set(key, {
      ids: isLong ? rows.map(({ id }) => id) : [],
      days: isLong ? rows.map(({ day }) => day) : [],
      isWhole: rows.length < LONGEST,
    });
  }
}

/** The place of the first row that does not stand before a position, where days fall and ids of one day rise. */
function placeOf({ ids, days }: Order, { sortKey, id }: KeysetPosition): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const isBefore = days[middle]! > sortKey || (days[middle] === sortKey && ids[middle]! < id);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}
