import { firstPlace } from '../collections/first-place.js';
import { madeOnce } from '../collections/made-once.js';
import type { CommittedQuery, GraphEngine } from '../engine/graph-engine.js';
import { type EdgeChange, type EdgeEnd, edgeChangesOf } from '../query/edge-changes.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { KeysetPage } from './connection-loader.js';
import type { KeysetPosition } from './cursor.js';
import { commonRows, type OrderedRows, orderedRows, pageOf, placeOf } from './ordered-rows.js';

/**
 * A list of statements that the known orders may give: those at one end of the edges of its anchor, or those that its two anchors
 * made about each other; of all days or of those that overlap an interval.
 */
export interface KnownList {
  at: EdgeEnd | 'pair';
  from: string | null;
  to: string | null;
}

/** A page, and the length of the whole list if that is known. */
interface KnownPage {
  positions: KeysetPosition[];
  total: number | null;
}

/** The current statements at one node. */
interface Order extends OrderedRows {
  /** At the same indexes, the last days. */
  lastDays: string[];
  /** Whether the last day of any row may differ from the first. */
  hasIntervals: boolean;
  /** Whether these are all; of a list longer than LONGEST, only the newest part is known. */
  isWhole: boolean;
}

const ENDS: readonly EdgeEnd[] = ['speaker', 'about'];
const QUERIES = { speaker: 'listOrderBySpeaker', about: 'listOrderAbout' } as const;

/** Shorter lists are read just as fast through their edges, all those of a level in one query. */
const SHORTEST = 32;
/** How many statements of one list are kept: a thousand pages. */
const LONGEST = 25_000;
/** How many statements all lists contain at most, at about 72 bytes each: all long lists of a graph with a million statements. */
const CAPACITY = 2_000_000;
/** The memory that a list takes without its statements, as a number of statements. */
const EMPTY_LIST = 4;
/**
 * How many rows of two pairs of lists are compared at most, which takes some 5 ms of the event loop; the edges of more are read in
 * another thread.
 */
const MOST_COMPARED = 20_000;
const MAX_WAITING = 1_000;
/** So many ids are searched for in a list faster one by one than by a test of each row. */
const FEW = 8;

/**
 * The order of long lists of statements: an index in memory, since the embedded engine has no ordered one. To return the newest
 * ten statements of a hub it reads all of them, every time; with the order known, a page is ten look-ups by id, wherever in the
 * list it is. What two subjects said about each other is what the list of the one as speaker and that about the other have in
 * common. A list becomes known after the first request for it, and each commit updates it: no other process can write there.
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

  /** A page of a list, its positions in reading order of the page; null if they are not known. */
  page(list: KnownList, anchor: readonly string[], page: KeysetPage): KnownPage | null {
    const rows = this.#rows(list, anchor);
    if (!rows) return null;
    const positions = pageOf(rows, page);
    if (rows.isWhole) return { positions, total: rows.ids.length };
    const isKnown = page.isBackward
      ? page.after !== null && placeOf(rows, page.after) < rows.ids.length
      : positions.length === page.size;
    return isKnown ? { positions, total: null } : null;
  }

  /** The length of a list; null if it is not known. */
  count(list: KnownList, anchor: readonly string[]): number | null {
    const rows = this.#rows(list, anchor);
    return rows?.isWhole ? rows.ids.length : null;
  }

  /** Schedules the reading of the orders that give a list, after the work that is under way now. */
  want({ at }: KnownList, anchor: readonly string[]): void {
    for (const id of anchor) for (const end of at === 'pair' ? ENDS : [at]) this.#wantAt(end, id);
  }

  #wantAt(end: EdgeEnd, id: string): void {
    const key = `${end} ${id}`;
    if (this.#waiting.size >= MAX_WAITING || this.#orders.has(key)) return;
    this.#waiting.set(key, { end, id });
    if (this.#isReading) return;
    this.#isReading = true;
    setImmediate(() => this.#readWaiting());
  }

  #rows(list: KnownList, anchor: readonly string[]): Pick<Order, 'ids' | 'days' | 'isWhole'> | null {
    if (list.at === 'pair') return this.#ofPair(list, anchor as [string, string]);
    const order = this.#orders.get(`${list.at} ${anchor[0]}`);
    if (!order || order.ids.length < SHORTEST) return null;
    if (list.from === null && list.to === null) return order;
    return order.isWhole ? { ...during(order, list), isWhole: true } : null;
  }

  #ofPair(list: KnownList, [one, other]: [string, string]) {
    const keys = [`speaker ${one}`, `about ${other}`, `speaker ${other}`, `about ${one}`];
    const orders = keys.map((key) => this.#orders.get(key)).filter((order) => order?.isWhole);
    if (orders.length < keys.length || orders.every((order) => order!.ids.length < SHORTEST)) return null;
    const rows = orders.map((order) => during(order!, list));
    if (rows.reduce((sum, { ids }) => sum + ids.length, 0) > MOST_COMPARED) return null;
    const [said, heard, answered, told] = rows;
    return { ...orderedRows([...commonRows(said!, heard!), ...commonRows(answered!, told!)]), isWhole: true };
  }

  async #readWaiting(): Promise<void> {
    try {
      for (const [key, { end, id }] of this.#waiting) {
        this.#sinceReading = [];
        const rows = await this.#runner.read(QUERIES[end], { id, limit: LONGEST });
        // Only now, so that a list that is being read is not scheduled again.
        this.#waiting.delete(key);
        if (this.#sinceReading === null || this.#sinceReading.some((change) => isRenaming(change, id))) continue;
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

  #keep(key: string, rows: { id: string; day: string; lastDay: string | null }[]): void {
    for (const oldest of this.#orders.keys()) {
      if (this.#size + rows.length <= CAPACITY) break;
      this.#forget(oldest);
    }
    this.#put(key, {
      ids: rows.map(({ id }) => id),
      days: rows.map(({ day }) => this.#sameDay(day)),
      lastDays: rows.map(({ day, lastDay }) => this.#sameDay(lastDay ?? day)),
      hasIntervals: rows.some(({ lastDay }) => lastDay !== null),
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
      if (change.isListed) this.#add(`${change.end} ${change.nodeId}`, change);
      return;
    }
    if (change.kind === 'renamed') {
      for (const end of ENDS) this.#rename(`${end} ${change.nodeId}`, change.newId && `${end} ${change.newId}`);
      return;
    }
    for (const order of this.#orders.values()) {
      if (change.ids.size <= FEW) {
        for (const id of change.ids) {
          const place = order.ids.indexOf(id);
          if (place >= 0) this.#cut(order, place);
        }
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

  #add(key: string, { id, day, lastDay }: Extract<EdgeChange, { kind: 'added' }>): void {
    const order = this.#orders.get(key);
    if (!order) return;
    const place = placeOf(order, { sortKey: day, id });
    const isThere = order.ids[place] === id;
    // A row after the last known one of a list that is not whole may also come after unknown ones.
    if (isThere || (place === order.ids.length && !order.isWhole)) return;
    order.ids.splice(place, 0, id);
    order.days.splice(place, 0, this.#sameDay(day));
    order.lastDays.splice(place, 0, this.#sameDay(lastDay ?? day));
    order.hasIntervals ||= lastDay !== null;
    this.#size += 1;
    if (order.ids.length <= LONGEST) return;
    order.isWhole = false;
    this.#cut(order, LONGEST);
  }

  #cut(order: Order, place: number): void {
    order.ids.splice(place, 1);
    order.days.splice(place, 1);
    order.lastDays.splice(place, 1);
    this.#size -= 1;
  }
}

/** Whether a change gives a node that was known by an id another one, or another node that id. */
function isRenaming(change: EdgeChange, id: string): boolean {
  return change.kind === 'renamed' && (change.nodeId === id || change.newId === id);
}

/** The rows of an order whose days overlap the interval of a list. */
function during({ ids, days, lastDays, hasIntervals }: Order, { from, to }: KnownList): OrderedRows {
  const start = to === null ? 0 : firstPlace(days.length, (place) => days[place]! <= to);
  const end = from === null ? days.length : firstPlace(days.length, (place) => days[place]! < from);
  const rows = { ids: ids.slice(start, end), days: days.slice(start, end) };
  if (from === null || !hasIntervals) return rows;
  for (let place = Math.max(start, end); place < days.length; place++) {
    if (lastDays[place]! < from) continue;
    rows.ids.push(ids[place]!);
    rows.days.push(days[place]!);
  }
  return rows;
}
