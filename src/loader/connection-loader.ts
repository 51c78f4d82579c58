import DataLoader from 'dataloader';
import type { Statement } from '../domain/statement.js';
import type { QueryParams } from '../engine/graph-engine.js';
import type { QueryName } from '../query/query-types.generated.js';
import type { KeysetPosition, SortKeyType } from './cursor.js';
import type { EdgeEnd, KnownOrders } from './known-orders.js';
import type { LevelReader } from './level-reader.js';

/** An ordered list in the graph that connections page through: its two queries, its filter and its order. */
export interface Listing<Item> {
  list: QueryName;
  count: QueryName;
  /** The parameters of the filter; the anchors and the page are added to them. */
  filter: QueryParams;
  /** Names the order in cursors. */
  order: string;
  sortKeyType: SortKeyType;
  isDescending: boolean;
  /** Parameters that only the page takes, such as the property to sort by. */
  sort: QueryParams;
  /** Narrows the scan of a page by its position, where the list has no anchor to start from. */
  scanFrom?: (position: KeysetPosition | null, isBackward: boolean) => QueryParams;
  fromRow: (row: never) => Item;
  /** Of a plain list of statements: the end of their edges under which its order may be known. */
  knownAt?: EdgeEnd;
}

/** What a list is of: `key` tells it from the others of its level, `ids` are the nodes that it starts from. */
export interface Anchor {
  key: string;
  ids: string[];
}

/** Which rows of a list: `size` of them behind a position, from the front or from the back. */
export interface KeysetPage {
  size: number;
  isBackward: boolean;
  after: KeysetPosition | null;
  isInclusive?: boolean;
}

/** An item with the place where it stands in its list. */
export interface Positioned<Item> {
  item: Item;
  position: KeysetPosition;
}

interface ListRow {
  anchor: string;
  sortKey: string | number;
  id: string;
}

/**
 * Loads pages and counts of lists for one request. Lists that differ only in their anchor, as the same field under many
 * parents, go into one query.
 */
export class ConnectionLoader {
  readonly #reader: LevelReader;
  readonly #orders: KnownOrders | null;
  readonly #statements: DataLoader<string, Statement | null>;
  readonly #batches = new Map<string, DataLoader<Anchor, unknown, string>>();

  /** `orders`, where there are any, tell the ids on a page; `statements` then finds what they stand for. */
  constructor(reader: LevelReader, orders: KnownOrders | null, statements: DataLoader<string, Statement | null>) {
    this.#reader = reader;
    this.#orders = orders;
    this.#statements = statements;
  }

  /** The rows of a page in reading order of the list (backward pages are turned round). */
  async rows<Item>(listing: Listing<Item>, anchor: Anchor, page: KeysetPage): Promise<Positioned<Item>[]> {
    const known = await this.#knownRows(listing, anchor, page);
    if (known) return known;
    const params: QueryParams = {
      ...listing.filter,
      ...listing.sort,
      ...listing.scanFrom?.(page.after, page.isBackward),
      keyFalls: listing.isDescending !== page.isBackward,
      idFalls: page.isBackward,
      isInclusive: page.isInclusive ?? false,
      afterKey: page.after?.sortKey ?? null,
      afterId: page.after?.id ?? null,
      limit: page.size,
    };
    const rows = await this.#batch(listing.list, params, (own) => own).load(anchor);
    const items = rows.map((row) => ({
      item: listing.fromRow(row as never),
      position: { sortKey: row.sortKey, id: row.id },
    }));
    if (listing.knownAt && rows.length === page.size) {
      for (const id of anchor.ids) this.#orders?.want(listing.knownAt, id);
    }
    return page.isBackward ? items.reverse() : items;
  }

  /** The same where the order of the list is known. */
  async #knownRows<Item>(
    listing: Listing<Item>,
    { ids }: Anchor,
    page: KeysetPage,
  ): Promise<Positioned<Item>[] | null> {
    if (!this.#orders || !listing.knownAt || ids.length !== 1) return null;
    const positions = await this.#orders.page(listing.knownAt, ids[0]!, page);
    if (!positions) return null;
    const items = await Promise.all(positions.map(({ id }) => this.#statements.load(id)));
    const rows = positions.flatMap((position, index) => {
      const item = items[index] as Item | null;
      return item === null ? [] : [{ item, position }];
    });
    return page.isBackward ? rows.reverse() : rows;
  }

  /** How many rows the whole list has. */
  async count<Item>(listing: Listing<Item>, anchor: Anchor): Promise<number> {
    if (this.#orders && listing.knownAt && anchor.ids.length === 1) {
      const count = await this.#orders.count(listing.knownAt, anchor.ids[0]!);
      if (count !== null) return count;
    }
    const params = { ...listing.filter, ...listing.scanFrom?.(null, false) };
    return this.#batch(listing.count, params, (own) => (own[0] as unknown as { count: number }).count).load(anchor);
  }

  #batch<Result>(query: QueryName, params: QueryParams, pick: (rows: ListRow[]) => Result) {
    const batchKey = `${query} ${JSON.stringify(params)}`;
    let batch = this.#batches.get(batchKey) as DataLoader<Anchor, Result, string> | undefined;
    if (!batch) {
      batch = new DataLoader<Anchor, Result, string>(
        async (anchors) => {
          const maps = anchors.map(({ key, ids }) => ({ key, ids }));
          const isJoint = anchors.some(({ ids }) => ids.length > 1);
          const all = { ...params, anchors: maps, isJoint };
          const rows = (await this.#reader.read(query, all as never)) as unknown as ListRow[];
          const byAnchor = groupByAnchor(rows);
          return anchors.map(({ key }) => pick(byAnchor.get(key) ?? []));
        },
        { cacheKeyFn: ({ key }) => key, batchScheduleFn: this.#reader.schedule },
      );
      this.#batches.set(batchKey, batch as DataLoader<Anchor, unknown, string>);
    }
    return batch;
  }
}

function groupByAnchor(rows: ListRow[]): Map<string, ListRow[]> {
  const groups = new Map<string, ListRow[]>();
  for (const row of rows) {
    const group = groups.get(row.anchor);
    if (group) group.push(row);
    else groups.set(row.anchor, [row]);
  }
  return groups;
}
