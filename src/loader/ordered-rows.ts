import { firstPlace } from '../collections/first-place.js';
import { compareCodePoints } from '../domain/code-points.js';
import type { KeysetPage } from './connection-loader.js';
import type { KeysetPosition } from './cursor.js';

/** Statements, newest first, ties by ascending id: their ids and, at the same indexes, first days. */
export interface OrderedRows {
  ids: string[];
  days: string[];
}

/** Less than zero if the row at a place comes before a position, zero if it is that of the position. */
function order({ ids, days }: OrderedRows, place: number, { sortKey, id }: KeysetPosition): number {
  const day = days[place]!;
  if (day !== sortKey) return day > sortKey ? -1 : 1;
  return compareCodePoints(ids[place]!, id);
}

function positionAt({ ids, days }: OrderedRows, place: number): KeysetPosition {
  return { sortKey: days[place]!, id: ids[place]! };
}

/** The index of the first row that is not before a position. */
export function placeOf(rows: OrderedRows, position: KeysetPosition): number {
  return firstPlace(rows.ids.length, (place) => order(rows, place, position) >= 0);
}

/** The positions on a page, in reading order of the page. */
export function pageOf(rows: OrderedRows, { after, size, isBackward, isInclusive = false }: KeysetPage) {
  const { length } = rows.ids;
  // Where the cursor's row is, or would be if it still existed.
  const place = after === null ? (isBackward ? length : 0) : placeOf(rows, after);
  const isThere = after !== null && place < length && order(rows, place, after) === 0;
  const positions: KeysetPosition[] = [];
  if (isBackward) {
    for (let at = isThere && isInclusive ? place : place - 1; at >= 0 && positions.length < size; at--)
      positions.push(positionAt(rows, at));
  } else {
    for (let at = isThere && !isInclusive ? place + 1 : place; at < length && positions.length < size; at++)
      positions.push(positionAt(rows, at));
  }
  return positions;
}

/** The positions of the rows that are in both of two lists, in their order. */
export function commonRows(one: OrderedRows, other: OrderedRows): KeysetPosition[] {
  const [few, many] = one.ids.length <= other.ids.length ? [one, other] : [other, one];
  const ids = new Set(few.ids);
  const common: KeysetPosition[] = [];
  // Several times as fast as walking both by order, which compares long ids of one day letter by letter.
  for (let place = 0; place < many.ids.length && common.length < few.ids.length; place++)
    if (ids.has(many.ids[place]!)) common.push(positionAt(many, place));
  return common;
}

/** Rows at some positions, in the order of lists. */
export function orderedRows(positions: KeysetPosition[]): OrderedRows {
  positions.sort((a, b) => (a.sortKey === b.sortKey ? compareCodePoints(a.id, b.id) : a.sortKey > b.sortKey ? -1 : 1));
  return { ids: positions.map(({ id }) => id), days: positions.map(({ sortKey }) => String(sortKey)) };
}
