import DataLoader from 'dataloader';
import type { QueryParams } from '../engine/graph-engine.js';
import type { QueryName } from '../query/query-types.generated.js';
import type { KeysetPosition } from './cursor.js';
import type { LevelReader } from './level-reader.js';

/** An ordered list in the graph that connections page through: its two queries, its filter and its order. */
export interface Listing<Item> {
  list: QueryName;
  count: QueryName;
  /** The parameters of the filter; the anchors and the page are added to them. */
  filter: QueryParams;
  /** Names the order in cursors. */
  order: string;
  isDescending: boolean;
  /** Parameters that only the page takes, such as the property to sort by. */
  sort: QueryParams;
  /** Narrows the scan of a page by its position, where the list has no anchor to start from. */
  scanFrom?: (position: KeysetPosition | null, isBackward: boolean) => QueryParams;
  fromRow: (row: never) => Item;
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
  readonly #batches = new Map<string, DataLoader<Anchor, unknown, string>>();

  constructor(reader: LevelReader) {
    this.#reader = reader;
  }

  /** The rows of a page in reading order of the list (backward pages are turned round). */
  async rows<Item>(listing: Listing<Item>, anchor: Anchor, page: KeysetPage): Promise<Positioned<Item>[]> {
    const params: QueryParams = {
      ...listing.filter,
      ...listing.sort,
      ...listing.scanFrom?.(page.after, page.isBackward),
      isDescending: listing.isDescending,
      isBackward: page.isBackward,
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
    return page.isBackward ? items.reverse() : items;
  }

  /** How many rows the whole list has. */
  async count<Item>(listing: Listing<Item>, anchor: Anchor): Promise<number> {
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
          const rows = (await this.#reader.read(query, { ...params, anchors: maps } as never)) as unknown as ListRow[];
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
