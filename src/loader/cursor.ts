import { badUserInput } from '../errors/service-error.js';

/** Where a row stands in an ordered list: the value it is sorted by, and its id, which breaks ties. */
export interface KeysetPosition {
  sortKey: string | number;
  id: string;
}

/** The opaque cursor of a row in a list of the given order. */
export function encodeCursor(order: string, { sortKey, id }: KeysetPosition): string {
  return Buffer.from(JSON.stringify([order, sortKey, id])).toString('base64url');
}

/**
 * The position that a cursor names. Errors: BAD_USER_INPUT under the argument's name where the text is no cursor, or one
 * of a list in another order.
 */
export function decodeCursor(argument: string, order: string, cursor: string): KeysetPosition {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    parts = null;
  }
  const isCursor =
    Array.isArray(parts) &&
    parts.length === 3 &&
    typeof parts[0] === 'string' &&
    (typeof parts[1] === 'string' || (typeof parts[1] === 'number' && Number.isFinite(parts[1]))) &&
    typeof parts[2] === 'string';
  if (!isCursor) {
    const shown = JSON.stringify(cursor.slice(0, 40));
    throw badUserInput(argument, `${shown} is not a cursor; give the endCursor or startCursor of a page of this list`);
  }
  const [cursorOrder, sortKey, id] = parts as [string, string | number, string];
  if (cursorOrder !== order) {
    throw badUserInput(argument, `this cursor is of a list in the order ${cursorOrder}; this one is in ${order}`);
  }
  return { sortKey, id };
}
