import DataLoader from 'dataloader';
import type { Queries, QueryName } from '../query/query-types.generated.js';
import type { Batch, LevelReader } from './level-reader.js';

/** What is given at once where it was read with its parent (src/planning), and later where the database has to be asked. */
export type Soon<Value> = Value | Promise<Value>;

/** Loads what a query gives for single keys, for one request: the keys that one level asks for go into one query. */
export interface BatchLoader<Item> {
  /** What a key has. Errors: those of the reader. */
  load(key: string): Soon<Item>;
  /** What some keys have, in their order; an error in the place of each that could not be read. */
  loadMany(keys: readonly string[]): Soon<(Item | Error)[]>;
}

/** A loader of what a batch gives. */
export function batchLoader<Item>(reader: LevelReader, batch: Batch<Item>): BatchLoader<Item> {
  return new DataLoader<string, Item>((keys) => reader.readEach(batch, keys), { batchScheduleFn: reader.schedule });
}

/** A query of single things: each key gives the thing found for it or null. `keyOf` reads the key of a row. */
export function lookup<N extends QueryName, Item>(
  query: N,
  params: (keys: string[]) => Queries[N]['params'],
  keyOf: (row: Queries[N]['row']) => string,
  fromRow: (row: Queries[N]['row']) => Item,
): Batch<Item | null> {
  const byKey = (rows: Queries[N]['row'][]) =>
    new Map<string, Item | null>(rows.map((row) => [keyOf(row), fromRow(row)]));
  return { query, params, byKey, none: null };
}

/** A row of a list: `anchor` is the key that it belongs to. */
interface Anchored {
  anchor: string;
}

/** A query of lists, whose rows name their key as `anchor`. */
function lists<Row extends Anchored, Item>(
  query: QueryName,
  params: (keys: string[]) => object,
  fromRow: (row: Row) => Item,
): Batch<readonly Item[]> {
  const byKey = (rows: Row[]) => {
    const found = new Map<string, Item[]>();
    for (const row of rows) {
      const list = found.get(row.anchor);
      if (list) list.push(fromRow(row));
      else found.set(row.anchor, [fromRow(row)]);
    }
    return found;
  };
  return { query, params, byKey, none: [] };
}

/** The loaders of the lists of one request, each made at its first use: what a query is told beside its keys parts them. */
export class ListLoaders {
  readonly #reader: LevelReader;
  readonly #loaders = new Map<string, BatchLoader<readonly unknown[]>>();

  constructor(reader: LevelReader) {
    this.#reader = reader;
  }

  /** The loader of the lists that a query gives for its keys, when it is told what `scope` names. */
  of<Row extends Anchored, Item>(
    query: QueryName,
    scope: string,
    params: (keys: string[]) => object,
    fromRow: (row: Row) => Item,
  ): BatchLoader<readonly Item[]> {
    const name = `${query} ${scope}`;
    let loader = this.#loaders.get(name) as BatchLoader<readonly Item[]> | undefined;
    if (!loader) {
      loader = batchLoader(this.#reader, lists(query, params, fromRow));
      this.#loaders.set(name, loader);
    }
    return loader;
  }
}
