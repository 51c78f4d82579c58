import { comparable, isWide } from '../domain/code-points.js';
import { badUserInput } from '../errors/service-error.js';
import { shown } from '../errors/shown.js';

/** The position of a row in an ordered list: the value it is sorted by, and its id, which breaks ties. */
export interface KeysetPosition {
  sortKey: string | number;
  id: string;
}

/** The type of the sort keys of an order: text, such as days and names, or numbers. */
export type SortKeyType = 'text' | 'number';

/** The opaque cursor of a row in a list of the given order. */
export function encodeCursor(order: string, { sortKey, id }: KeysetPosition): string {
  return Buffer.from(JSON.stringify([order, sortKey, id])).toString('base64url');
}

/** The parameters for the query of a page that starts after a position; null for the first page. */
export function cursorParams(position: KeysetPosition | null) {
  if (position === null) return { afterKey: null, afterId: null, isWide: false, hasTextKey: false };
  const { sortKey, id } = position;
  const hasTextKey = typeof sortKey === 'string';
  if (!isWide(id) && !(hasTextKey && isWide(sortKey))) {
    return { afterKey: sortKey, afterId: id, isWide: false, hasTextKey };
  }
  return { afterKey: hasTextKey ? comparable(sortKey) : sortKey, afterId: comparable(id), isWide: true, hasTextKey };
}

/** The parameters for the query of a page of a list in the order of ids alone, after an id; empty for the first page. */
export function afterIdParams(id: string) {
  return { keyFalls: false, idFalls: false, isInclusive: false, ...cursorParams({ sortKey: 0, id }) };
}

/** The maximum length: a name of 200 characters and an id of as many, where each character may take several bytes. */
const MAX_CURSOR_LENGTH = 4_000;

function partsOf(cursor: string): [order: string, sortKey: string | number, id: string] | null {
  if (cursor.length > MAX_CURSOR_LENGTH) return null;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
  if (!Array.isArray(parts) || parts.length !== 3) return null;
  const [order, sortKey, id] = parts;
  const isSortKey = typeof sortKey === 'string' || (typeof sortKey === 'number' && Number.isFinite(sortKey));
  return typeof order === 'string' && isSortKey && typeof id === 'string' ? [order, sortKey, id] : null;
}

/** What is wrong with a text as a cursor of any list; null if nothing is. */
export function cursorProblem(cursor: string): string | null {
  if (partsOf(cursor) !== null) return null;
  return `${shown(cursor)} is not a cursor; give the endCursor or startCursor of a page of this list`;
}

/**
 * The position that a cursor encodes. Errors: BAD_USER_INPUT with the argument's name if the text is not a cursor, is one of
 * a list in another order, or has a sort key of the wrong type, which would sort before or after every row.
 */
export function decodeCursor(
  argument: string,
  order: string,
  sortKeyType: SortKeyType,
  cursor: string,
): KeysetPosition {
  const parts = partsOf(cursor);
  if (parts === null) throw badUserInput(argument, cursorProblem(cursor)!);
  const [cursorOrder, sortKey, id] = parts;
  if (cursorOrder !== order) {
    throw badUserInput(argument, `this cursor is of a list in the order ${cursorOrder}; this one is in ${order}`);
  }
  if ((typeof sortKey === 'number') !== (sortKeyType === 'number')) {
    const value = JSON.stringify(sortKey).slice(0, 40);
    throw badUserInput(
      argument,
      `this cursor holds ${value}, and the order ${order} has a ${sortKeyType} in its place; give the endCursor or startCursor of a page of this list`,
    );
  }
  return { sortKey, id };
}
