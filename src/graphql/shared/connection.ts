import { DEFAULT_PAGE_SIZE } from '../../bounds/list-sizes.js';
import { type Soon, whenThere } from '../../loader/batch-loader.js';
import type { Anchor, KeysetPage, Listing, Page, Pages } from '../../loader/connection-loader.js';
import { decodeCursor, encodeCursor, type KeysetPosition } from '../../loader/cursor.js';
import type { PageArgs } from './page-args.js';

interface Slice<Item> {
  rows: Page<Item>;
  hasMore: boolean;
  total: number | undefined;
}

/**
 * A page of a list, as the Relay Cursor Connections specification defines it. The database is not queried until a field is
 * resolved: a client that selects only totalCount pays only for a count. graphql-js calls the methods.
 * Errors: BAD_USER_INPUT if a cursor is not one of this list.
 */
export class Connection<Item> {
  readonly #loader: Pages;
  readonly #listing: Listing<Item>;
  readonly #anchor: Anchor;
  readonly #size: number;
  readonly #isBackward: boolean;
  readonly #cursor: KeysetPosition | null;
  readonly #args: Partial<PageArgs>;
  #slice: Soon<Slice<Item>> | undefined;

  constructor(loader: Pages, listing: Listing<Item>, anchor: Anchor, page: Partial<PageArgs>) {
    const { first, last, after, before } = page;
    this.#args = page;
    this.#loader = loader;
    this.#listing = listing;
    this.#anchor = anchor;
    this.#isBackward = typeof last === 'number' || typeof before === 'string';
    this.#size = (this.#isBackward ? last : first) ?? DEFAULT_PAGE_SIZE;
    const cursor = this.#isBackward ? before : after;
    const argument = this.#isBackward ? 'before' : 'after';
    this.#cursor =
      typeof cursor === 'string' ? decodeCursor(argument, listing.order, listing.sortKeyType ?? 'text', cursor) : null;
  }

  /** The list that it is a page of. */
  get listing(): Listing<Item> {
    return this.#listing;
  }

  /** The same page of the list of another node, read by a loader. */
  of(id: string, loader: Pages): Connection<Item> {
    return new Connection(loader, this.#listing, [id], this.#args);
  }

  /** The rows that it reads: one more than the page, to find out whether there are more. */
  get page(): KeysetPage {
    return { size: this.#size + 1, isBackward: this.#isBackward, after: this.#cursor };
  }

  edges() {
    const { order } = this.#listing;
    return whenThere(this.#load(), ({ rows }) =>
      rows.map(({ item, position }) => ({ cursor: encodeCursor(order, position), node: item })),
    );
  }

  nodes(): Soon<Item[]> {
    return whenThere(this.#load(), ({ rows }) => rows.map(({ item }) => item));
  }

  async totalCount(): Promise<number> {
    if (this.#listing.isShort && this.#cursor === null) {
      // The fields of a page are resolved together: those that need its rows have started loading them by then.
      await Promise.resolve();
      const slice = await Promise.resolve(this.#slice).catch(() => null);
      const total = slice?.hasMore ? slice.total : slice?.rows.length;
      if (total !== undefined) return total;
    }
    return this.#loader.count(this.#listing, this.#anchor);
  }

  pageInfo() {
    const cursorAt = (index: number) =>
      whenThere(this.#load(), ({ rows }) => {
        const row = rows.at(index);
        return row ? encodeCursor(this.#listing.order, row.position) : null;
      });
    const hasMore = () => whenThere(this.#load(), (slice) => slice.hasMore);
    return {
      hasNextPage: this.#isBackward ? () => this.#hasBehind() : hasMore,
      hasPreviousPage: this.#isBackward ? hasMore : () => this.#hasBehind(),
      startCursor: () => cursorAt(0),
      endCursor: () => cursorAt(-1),
    };
  }

  #load(): Soon<Slice<Item>> {
    this.#slice ??= whenThere(this.#loader.rows(this.#listing, this.#anchor, this.page), (rows) => {
      const { total } = rows;
      const hasMore = rows.length > this.#size;
      if (!hasMore) return { rows, hasMore, total };
      return { rows: this.#isBackward ? rows.slice(1) : rows.slice(0, -1), hasMore, total };
    });
    return this.#slice;
  }

  /** Whether there is a row on the side from which the page was read: none without a cursor, otherwise one query looks back. */
  async #hasBehind(): Promise<boolean> {
    if (this.#cursor === null) return false;
    const { rows } = await this.#load();
    const edge = this.#isBackward ? rows.at(-1) : rows[0];
    const behind = await this.#loader.rows(this.#listing, this.#anchor, {
      size: 1,
      isBackward: !this.#isBackward,
      after: edge?.position ?? this.#cursor,
      // An empty page has no edge of its own to look back from; the row of the cursor then counts.
      isInclusive: edge === undefined,
    });
    return behind.length > 0;
  }
}
