import { firstPlace } from '../collections/first-place.js';
import { madeOnce } from '../collections/made-once.js';
import { compareCodePoints } from '../domain/code-points.js';
import type { CommittedQuery, GraphEngine } from '../engine/graph-engine.js';
import { type EdgeChange, type EdgeEnd, edgeChangesOf } from '../query/edge-changes.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { KeysetPage } from './connection-loader.js';
import type { KeysetPosition } from './cursor.js';

/** The current statements at one node, newest first, ties by ascending id: their ids and, at the same indexes, first days. */
interface Order {
  ids: string[];
  days: string[];
  /** Whether the list was too short to be kept; then it has no rows here. */
  isShort: boolean;
  /** Whether these are all; of a list longer than LONGEST, only the newest part is known. */
  isWhole: boolean;
}

const QUERIES = { speaker: 'listOrderBySpeaker', about: 'listOrderAbout' } as const;

/** Shorter lists are read just as fast through their edges. */
const SHORTEST = 32;
/** How many statements of one list are kept: a thousand pages. */
const LONGEST = 25_000;
/** How many statements all lists contain at most, at about 64 bytes each: all long lists of a graph with a million statements. */
const CAPACITY = 2_000_000;
/** The memory that a list takes without its statements, as a number of statements. */
const EMPTY_LIST = 3;
const MAX_WAITING = 1_000;

/**
 * The order of long lists of statements: an index in memory, since the embedded engine has no ordered one. To return the newest
 * ten statements of a hub it reads all of them, every time; with the order known, a page is ten look-ups by id, wherever in the
 * list it is. A list becomes known after the first request for it, and each commit updates it: no other process can write there.
 */
export class KnownOrders {
  readonly #runner: QueryRunner;
  readonly #orders = new Map<string, Order>();
  readonly #waiting = new Map<string, { end: EdgeEnd; id: string }>();
  /** Each day once: an engine creates a new string for every row. */
  readonly #days = new Map<string, string>();
  /** What was committed since the reading of a list began, which may or may not have seen it; null if that is not known. */
  #sinceReading: EdgeChange[] | null = [];
  #size = 0;
  #isReading = false;

  constructor(runner: QueryRunner, engine: Required<Pick<GraphEngine, 'onCommit'>>) {
    this.#runner = runner;
    engine.onCommit((queries) => this.#follow(queries));
  }

  /** The positions on a page of the list at a node, in reading order of the page; null if they are not known. */
  page(end: EdgeEnd, id: string, page: KeysetPage): KeysetPosition[] | null {
    const order = this.#find(end, id);
    if (!order) return null;
    const { after, size, isBackward, isInclusive = false } = page;
    const { ids, days } = order;
    // Where the cursor's row is, or would be if it still existed.
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

  /** The length of the list at a node; null if it is not known. */
  count(end: EdgeEnd, id: string): number | null {
    const order = this.#find(end, id);
    return order?.isWhole ? order.ids.length : null;
  }

  /** Schedules the reading of the order of the list at a node, after the work that is under way now. */
  want(end: EdgeEnd, id: string): void {
    const key = `${end} ${id}`;
    if (this.#waiting.size >= MAX_WAITING || this.#orders.has(key)) return;
    this.#waiting.set(key, { end, id });
    if (this.#isReading) return;
    this.#isReading = true;
    setImmediate(() => this.#readWaiting());
  }

  #find(end: EdgeEnd, id: string): Order | undefined {
    const order = this.#orders.get(`${end} ${id}`);
    return order && order.ids.length >= SHORTEST ? order : undefined;
  }

  async #readWaiting(): Promise<void> {
    try {
      for (const [key, { end, id }] of this.#waiting) {
        this.#sinceReading = [];
        const rows = await this.#runner.read(QUERIES[end], { id, limit: LONGEST });
        // Only now, so that a list that is being read is not scheduled again.
        this.#waiting.delete(key);
        if (this.#sinceReading === null) continue;
        this.#keep(key, rows);
        for (const change of this.#sinceReading) this.#apply(change);
      }
    } catch {
      // Nothing awaits this; lists that stay unknown are read through their edges.
      this.#waiting.clear();
    } finally {
      this.#isReading = false;
    }
  }

  #keep(key: string, rows: { id: string; day: string }[]): void {
    for (const oldest of this.#orders.keys()) {
      if (this.#size + rows.length <= CAPACITY) break;
      this.#forget(oldest);
    }
    // A short list is kept without its rows, so that it is not asked for again.
    const isLong = rows.length >= SHORTEST;
    this.#put(key, {
      ids: isLong ? rows.map(({ id }) => id) : [],
      days: isLong ? rows.map(({ day }) => this.#sameDay(day)) : [],
      isShort: !isLong,
      isWhole: rows.length < LONGEST,
    });
  }

  #sameDay(day: string): string {
    return madeOnce(this.#days, day, () => day);
  }

  /** Applies a commit to the known lists. */
  #follow(queries: readonly CommittedQuery[] | null): void {
    if (this.#orders.size === 0 && !this.#isReading) return;
    if (queries === null) {
      this.#orders.clear();
      this.#size = 0;
      this.#sinceReading = null;
      return;
    }
    const changes = edgeChangesOf(queries);
    for (const change of changes) this.#apply(change);
    if (this.#isReading) this.#sinceReading?.push(...changes);
  }

  /** Does nothing if the change was applied before. */
  #apply(change: EdgeChange): void {
    if (change.kind === 'added') {
      if (change.isListed) this.#add(`${change.end} ${change.nodeId}`, change.day, change.id);
      return;
    }
    if (change.kind === 'renamed') {
      for (const end of ['speaker', 'about'] as const)
        this.#rename(`${end} ${change.nodeId}`, change.newId && `${end} ${change.newId}`);
      return;
    }
    const [first, ...others] = change.ids;
    for (const order of this.#orders.values()) {
      if (others.length === 0) {
        // Several times as fast as a test of each row against the set; a change that ends one statement waits for this.
        const place = order.ids.indexOf(first!);
        if (place >= 0) this.#cut(order, place);
        continue;
      }
      for (let place = order.ids.length - 1; place >= 0; place--) {
        if (change.ids.has(order.ids[place]!)) this.#cut(order, place);
      }
    }
  }

  /** Moves the list that is known under a key to another key, or drops it. */
  #rename(key: string, newKey: string | null): void {
    const order = this.#forget(key);
    if (newKey === null) return;
    // What is known under the new id dates from when another subject had it.
    if (order) this.#put(newKey, order);
    else this.#forget(newKey);
  }

  #put(key: string, order: Order): void {
    this.#forget(key);
    this.#orders.set(key, order);
    this.#size += order.ids.length + EMPTY_LIST;
  }

  #forget(key: string): Order | undefined {
    const order = this.#orders.get(key);
    if (!order) return undefined;
    this.#orders.delete(key);
    this.#size -= order.ids.length + EMPTY_LIST;
    return order;
  }

  #add(key: string, sortKey: string, id: string): void {
    const order = this.#orders.get(key);
    if (!order) return;
    if (order.isShort) {
      // It may be long now; the next request for it finds out.
      this.#forget(key);
      return;
    }
    const place = placeOf(order, { sortKey, id });
    const isThere = order.ids[place] === id;
    // A row after the last known one of a list that is not whole may also come after unknown ones.
    if (isThere || (place === order.ids.length && !order.isWhole)) return;
    order.ids.splice(place, 0, id);
    order.days.splice(place, 0, this.#sameDay(sortKey));
    this.#size += 1;
    if (order.ids.length <= LONGEST) return;
    order.isWhole = false;
    this.#cut(order, LONGEST);
  }

  #cut(order: Order, place: number): void {
    order.ids.splice(place, 1);
    order.days.splice(place, 1);
    this.#size -= 1;
  }
}

/** The index of the first row that is not before a position, where days descend and ids of one day ascend. */
function placeOf({ ids, days }: Order, { sortKey, id }: KeysetPosition): number {
  const isBefore = (place: number) =>
    days[place]! > sortKey || (days[place] === sortKey && compareCodePoints(ids[place]!, id) < 0);
  return firstPlace(ids.length, (place) => !isBefore(place));
}
