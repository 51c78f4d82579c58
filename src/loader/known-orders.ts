import { firstPlace } from '../collections/first-place.js';
import { madeOnce } from '../collections/made-once.js';
import { compareCodePoints } from '../domain/code-points.js';
import type { CommittedQuery, GraphEngine } from '../engine/graph-engine.js';
import { type EdgeChange, type EdgeEnd, edgeChangesOf } from '../query/edge-changes.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { KeysetPage } from './connection-loader.js';
import type { KeysetPosition } from './cursor.js';

/** The current statements at one node, the newest first, ties by rising id: their ids and, at the same places, first days. */
interface Order {
  ids: string[];
  days: string[];
  /** Whether the list was too short to be kept; then it has no rows here. */
  isShort: boolean;
  /** Whether these are all; a list longer than LONGEST is known from its newest end alone. */
  isWhole: boolean;
}

const QUERIES = { speaker: 'listOrderBySpeaker', about: 'listOrderAbout' } as const;

/** Shorter lists are read as fast by their edges. */
const SHORTEST = 32;
/** How many statements of one list are kept: a thousand pages. */
const LONGEST = 25_000;
/** How many statements all lists hold together, at about 64 bytes each: all long lists of a graph with a million statements. */
const CAPACITY = 2_000_000;
/** How many statements a list counts for in addition, by the memory that it takes without them. */
const EMPTY_LIST = 3;
const MAX_WAITING = 1_000;

/**
 * The order of long lists of statements: an index in memory, for the embedded engine has none in order. To give the newest ten
 * statements of a hub it looks at all of them, every time; with the order known, a page is ten look-ups by id, wherever in the
 * list it is. A list becomes known behind the first request for it, and each commit changes it as it changed the graph: no
 * other process can write there.
 */
export class KnownOrders {
  readonly #runner: QueryRunner;
  readonly #orders = new Map<string, Order>();
  readonly #waiting = new Map<string, { end: EdgeEnd; id: string }>();
  /** Each day once: an engine gives a text of its own with every row. */
  readonly #days = new Map<string, string>();
  /** What was committed since a list began to be read, which may have seen it or not; null where that is not known. */
  #sinceReading: EdgeChange[] | null = [];
  #size = 0;
  #isReading = false;

  constructor(runner: QueryRunner, engine: Required<Pick<GraphEngine, 'onCommit'>>) {
    this.#runner = runner;
    engine.onCommit((queries) => this.#follow(queries));
  }

  /** The positions on a page of the list at a node, in reading order of the page; null where they are not known. */
  page(end: EdgeEnd, id: string, page: KeysetPage): KeysetPosition[] | null {
    const order = this.#find(end, id);
    if (!order) return null;
    const { after, size, isBackward, isInclusive = false } = page;
    const { ids, days } = order;
    // Where the cursor's row is, or would be if it were there.
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
  count(end: EdgeEnd, id: string): number | null {
    const order = this.#find(end, id);
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

  #find(end: EdgeEnd, id: string): Order | undefined {
    const order = this.#orders.get(`${end} ${id}`);
    return order && order.ids.length >= SHORTEST ? order : undefined;
  }

  async #readWaiting(): Promise<void> {
    try {
      for (const [key, { end, id }] of this.#waiting) {
        this.#sinceReading = [];
        const rows = await this.#runner.read(QUERIES[end], { id, limit: LONGEST });
        // Only now: a list that is being read is not to be read once more.
        this.#waiting.delete(key);
        if (this.#sinceReading === null) continue;
        this.#keep(key, rows);
        for (const change of this.#sinceReading) this.#apply(change);
      }
    } catch {
      // Nobody waits for this: lists that stay unknown are read by their edges.
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

  /** Does to what is known what a commit did to the graph. */
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

  /** Does nothing where it was done before. */
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
        // Several times as fast as asking the set of each row, which what ends one statement would wait for.
        const place = order.ids.indexOf(first!);
        if (place >= 0) this.#cut(order, place);
        continue;
      }
      for (let place = order.ids.length - 1; place >= 0; place--) {
        if (change.ids.has(order.ids[place]!)) this.#cut(order, place);
      }
    }
  }

  /** Lets what is known by a key be known by another one, or by none. */
  #rename(key: string, newKey: string | null): void {
    const order = this.#forget(key);
    if (newKey === null) return;
    // What is known by the new id is from a time when another subject had it.
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
    // What comes behind the end of a list whose end is not known may come behind others, too.
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

/** The place of the first row that is not before a position, where days fall and ids of one day rise. */
function placeOf({ ids, days }: Order, { sortKey, id }: KeysetPosition): number {
  const isBefore = (place: number) =>
    days[place]! > sortKey || (days[place] === sortKey && compareCodePoints(ids[place]!, id) < 0);
  return firstPlace(ids.length, (place) => !isBefore(place));
}
