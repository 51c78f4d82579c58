import { isWide } from '../domain/code-points.js';
import type { Statement } from '../domain/statement.js';
import type { QueryParams } from '../engine/graph-engine.js';
import type { QueryName } from '../query/query-types.generated.js';
import { type BatchLoader, type Soon, whenThere } from './batch-loader.js';
import { cursorParams, type KeysetPosition, type SortKeyType } from './cursor.js';
import type { KnownList, KnownOrders } from './known-orders.js';
import type { LevelReader } from './level-reader.js';

type CountOf<List> = List extends `list${infer What}` ? `count${What}` : never;
/** The queries that read pages of lists. Each has one that counts, such as countActors for listActors. */
type ListName = { [Name in QueryName]: CountOf<Name> extends QueryName ? Name : never }[QueryName];

/** An ordered list in the graph that connections page through: its query, its filter and its order. */
export interface Listing<Item> {
  list: ListName;
  /** The parameters of the filter; the anchors and the page are added to them. */
  filter: QueryParams;
  /** Names the order in cursors. */
  order: string;
  /** The type of its sort keys, if they are not text. */
  sortKeyType?: SortKeyType;
  isDescending: boolean;
  /** Parameters that only the page takes, such as the property to sort by. */
  sort?: QueryParams;
  /** Narrows the scan of a page by its position, if the list has no anchor to start from. */
  scanFrom?: (position: KeysetPosition | null, isBackward: boolean) => QueryParams;
  fromRow: (row: never) => Item;
  /** Whether most such lists fit on one page: then the page also yields the count. */
  isShort?: boolean;
  /** Whether Neo4j does not read its ids from the graph, but computes them or has them from a parameter. */
  hasUnstoredIds?: boolean;
  /** For a list of statements whose order may be known: how it is found. */
  known?: KnownList | null;
}

/** The nodes that a list starts from; none for a list over the whole graph. */
export type Anchor = readonly string[];

/** Which rows of a list: `size` of them after a position, forwards or backwards. */
export interface KeysetPage {
  size: number;
  isBackward: boolean;
  after: KeysetPosition | null;
  isInclusive?: boolean;
}

/** An item with its position in its list. */
export interface Positioned<Item> {
  item: Item;
  position: KeysetPosition;
}

interface ListRow {
  anchor: string;
  sortKey: string | number;
  id: string;
}

/** A page of a list, which later requests may share; with the length of the whole list, if that was read with it. */
export type Page<Item> = readonly Positioned<Item>[] & { total?: number | undefined };

/** The parameters of the query for a page, except its anchors. */
export function pageParams(listing: Listing<unknown>, page: KeysetPage): QueryParams {
  return {
    ...listing.filter,
    ...listing.sort,
    ...listing.scanFrom?.(page.after, page.isBackward),
    keyFalls: listing.isDescending !== page.isBackward,
    idFalls: page.isBackward,
    isInclusive: page.isInclusive ?? false,
    ...cursorParams(page.after),
    limit: page.size,
  };
}

/** Reads pages and counts of lists. */
export type Pages = Pick<ConnectionLoader, 'rows' | 'count'>;

/**
 * Loads pages and counts of lists for one request. Lists that differ only in their anchor, like the same field under many
 * parents, share one query.
 */
export class ConnectionLoader {
  readonly #reader: LevelReader;
  readonly #orders: KnownOrders | null;
  readonly #statements: BatchLoader<Statement | null>;

  /** `orders`, if any, know the ids on a page; `statements` then loads the statements with these ids. */
  constructor(reader: LevelReader, orders: KnownOrders | null, statements: BatchLoader<Statement | null>) {
    this.#reader = reader;
    this.#orders = orders;
    this.#statements = statements;
  }

  /** The rows of a page in reading order of the list (backward pages are reversed). */
  rows<Item>(listing: Listing<Item>, anchor: Anchor, page: KeysetPage): Soon<Page<Item>> {
    const known = knownOf(listing, anchor);
    const found = known && this.#orders?.page(known, anchor, page);
    if (found) {
      const { positions, total } = found;
      return whenThere(this.#rowsAt<Item>(positions, page.isBackward), (rows) =>
        total === null ? rows : Object.assign(rows, { total }),
      );
    }
    const itemOf = (row: ListRow) => ({
      item: listing.fromRow(row as never),
      position: { sortKey: row.sortKey, id: row.id },
    });
    const load = (params: QueryParams) => this.#loader(listing.list, params, itemOf).load(keyOf(anchor));
    const params = pageParams(listing, page);
    const readingOrder = (rows: Page<Item>) => (page.isBackward ? rows.toReversed() : rows);
    return whenThere(load(params), (rows): Soon<Page<Item>> => {
      // The list of one anchor and all days is found fast unless it is long.
      if (known && (rows.length === page.size || isNarrowed(known))) this.#orders?.want(known, anchor);
      // Neo4j sorts what is not stored by UTF-16 units, which moves only rows with wide letters, and only past one another.
      const isMisplaced = listing.hasUnstoredIds && !params.isWide && rows.some(({ position }) => isWide(position.id));
      return isMisplaced ? whenThere(load({ ...params, isWide: true }), readingOrder) : readingOrder(rows);
    });
  }

  /** The rows of a list whose order is known. */
  #rowsAt<Item>(positions: readonly KeysetPosition[], isBackward: boolean): Soon<Page<Item>> {
    return whenThere(this.#statements.loadMany(positions.map(({ id }) => id)), (items) => {
      const rows: Positioned<Item>[] = [];
      for (const [index, item] of items.entries()) {
        if (item instanceof Error) throw item;
        if (item !== null) rows.push({ item: item as Item, position: positions[index]! });
      }
      return isBackward ? rows.reverse() : rows;
    });
  }

  /** How many rows the whole list has. */
  async count<Item>(listing: Listing<Item>, anchor: Anchor): Promise<number> {
    const known = knownOf(listing, anchor);
    const counted = known && this.#orders?.count(known, anchor);
    if (typeof counted === 'number') return counted;
    const params = { ...listing.filter, ...listing.scanFrom?.(null, false) };
    const countOf = ({ count }: { anchor: string; count: number }) => count;
    const query = listing.list.replace('list', 'count') as CountOf<ListName>;
    const [count = 0] = await this.#loader(query, params, countOf).load(keyOf(anchor));
    return count;
  }

  /** The loader of one list under different parents. */
  #loader<Row extends { anchor: string }, Item>(query: QueryName, params: QueryParams, fromRow: (row: Row) => Item) {
    const withAnchors = (keys: string[]) => {
      const anchors = keys.map((key) => ({ key, ids: key === WHOLE_GRAPH ? [] : key.split(' ') }));
      // Groups have no anchor; their filter says whether they start from several nodes.
      return { ...params, anchors, isJoint: params.isJoint ?? anchors.some(({ ids }) => ids.length > 1) };
    };
    return this.#reader.lists(query, JSON.stringify(params), withAnchors, fromRow);
  }
}

/** How a list may be found in known orders; null if it starts from another number of nodes than they have. */
function knownOf({ known }: Listing<unknown>, { length }: Anchor): KnownList | null {
  return known && length === (known.at === 'pair' ? 2 : 1) ? known : null;
}

function isNarrowed({ at, from, to }: KnownList): boolean {
  return at === 'pair' || from !== null || to !== null;
}

const WHOLE_GRAPH = 'graph';

/** The key of an anchor; ids contain no spaces. */
function keyOf(anchor: Anchor): string {
  return anchor.join(' ') || WHOLE_GRAPH;
}
