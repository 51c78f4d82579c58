import { DEFAULT_PAGE_SIZE } from '../../bounds/list-sizes.js';
import type { LazyList } from '../../collections/lazy-list.js';
import { badUserInput } from '../../errors/service-error.js';
import { decodeCursor, encodeCursor } from '../../loader/cursor.js';
import type { ForwardPageArgs } from './page-args.js';

/**
 * A page of a list in memory, as the Relay Cursor Connections specification defines it. A cursor contains the position of an
 * item in the list, from 1. Errors: BAD_USER_INPUT if the cursor is not one of this list.
 */
export class ListConnection<Item> {
  readonly #list: LazyList<Item>;
  readonly #order: string;
  readonly #start: number;
  readonly #end: number;

  /** `order` names the list in cursors. */
  constructor(list: LazyList<Item>, order: string, { first, after }: ForwardPageArgs) {
    this.#list = list;
    this.#order = order;
    this.#start = typeof after === 'string' ? placeOf(order, after) : 0;
    this.#end = Math.min(this.#start + (first ?? DEFAULT_PAGE_SIZE), list.length);
  }

  edges() {
    return this.nodes().map((node, index) => ({ cursor: this.#cursorAt(this.#start + index), node }));
  }

  nodes(): Item[] {
    return this.#list.slice(this.#start, this.#end);
  }

  totalCount(): number {
    return this.#list.length;
  }

  pageInfo() {
    const isEmpty = this.#end <= this.#start;
    return {
      hasNextPage: this.#end < this.#list.length,
      hasPreviousPage: this.#start > 0,
      startCursor: isEmpty ? null : this.#cursorAt(this.#start),
      endCursor: isEmpty ? null : this.#cursorAt(this.#end - 1),
    };
  }

  #cursorAt(index: number): string {
    return encodeCursor(this.#order, { sortKey: index + 1, id: '' });
  }
}

function placeOf(order: string, cursor: string): number {
  const place = Number(decodeCursor('after', order, 'number', cursor).sortKey);
  if (Number.isSafeInteger(place) && place > 0) return place;
  throw badUserInput(
    'after',
    `this cursor holds ${place}, which is not a place in a list; give the endCursor of a page`,
  );
}
