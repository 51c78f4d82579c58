import { madeOnce } from '../collections/made-once.js';
import type { Queries, QueryName } from '../query/query-types.generated.js';
import type { Batch, LevelReader } from './level-reader.js';

/** A value that was already read, with its parent (src/planning) or for another one; a promise if a query is needed. */
export type Soon<Value> = Value | Promise<Value>;

/** Applies a function to a value: at once if it is available, otherwise as soon as it is. */
export function whenThere<Value, Made>(value: Soon<Value>, make: (value: Value) => Soon<Made>): Soon<Made> {
  return value instanceof Promise ? value.then(make) : make(value);
}

/** Keys that are read together. */
class Reading<Key> {
  readonly keys: Key[] = [];
  whenOver!: Promise<void>;
  error: unknown = null;
}

/**
 * Loads the results of a query for single keys, for one request: the keys that one level asks for share one query. It keeps what
 * it has read: a field under hundreds of parents with the same key costs neither a promise for each nor a query.
 */
export class BatchLoader<Item, Key = string> {
  readonly #reader: LevelReader;
  readonly #read: (keys: readonly Key[]) => Promise<readonly Item[]>;
  readonly #nameOf: (key: Key) => string;
  #known: Map<string, Item | Reading<Key>> | null = null;
  #next: Reading<Key> | null = null;

  /** `read` returns an item for each key, in their order; keys with the same name are the same. */
  constructor(
    reader: LevelReader,
    read: (keys: readonly Key[]) => Promise<readonly Item[]>,
    nameOf: (key: Key) => string = String,
  ) {
    this.#reader = reader;
    this.#read = read;
    this.#nameOf = nameOf;
  }

  /** The item of a key. Errors: those of `read`. */
  load(key: Key): Soon<Item> {
    const found = this.#find(key);
    return found instanceof Reading ? found.whenOver.then(() => this.#found(key)) : found;
  }

  /** The items of some keys, in their order; an error in place of each that could not be read. */
  loadMany(keys: readonly Key[]): Soon<(Item | Error)[]> {
    const found: Item[] = new Array(keys.length);
    let isKnown = true;
    for (let index = 0; index < keys.length; index++) {
      const one = this.#find(keys[index]!);
      if (one instanceof Reading) isKnown = false;
      else found[index] = one;
    }
    return isKnown ? found : this.#loadUnknown(keys);
  }

  async #loadUnknown(keys: readonly Key[]): Promise<(Item | Error)[]> {
    const found = keys.map((key) => this.#find(key));
    await Promise.all(new Set<unknown>(found.map((one) => one instanceof Reading && one.whenOver)));
    return keys.map((key) => this.#foundOrError(key));
  }

  /** Keeps an item of a key that was read with something else. */
  know(key: Key, item: Item): void {
    this.#known ??= new Map();
    this.#known.set(this.#nameOf(key), item);
  }

  /** The item of a key, or the reading that it is part of. */
  #find(key: Key): Item | Reading<Key> {
    this.#known ??= new Map();
    const name = this.#nameOf(key);
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    this.#next ??= this.#newReading();
    this.#next.keys.push(key);
    this.#known.set(name, this.#next);
    return this.#next;
  }

  #newReading(): Reading<Key> {
    const reading = new Reading<Key>();
    reading.whenOver = new Promise((resolve) => {
      this.#reader.schedule(async () => {
        this.#next = null;
        try {
          const items = await this.#read(reading.keys);
          for (let index = 0; index < items.length; index++) {
            this.#known!.set(this.#nameOf(reading.keys[index]!), items[index]!);
          }
        } catch (error) {
          reading.error = error;
        }
        resolve();
      });
    });
    return reading;
  }

  /** The item of a key whose reading has ended. Errors: that of the reading. */
  #found(key: Key): Item {
    const known = this.#known!.get(this.#nameOf(key));
    if (known instanceof Reading) throw known.error;
    return known as Item;
  }

  #foundOrError(key: Key): Item | Error {
    try {
      return this.#found(key);
    } catch (error) {
      return error as Error;
    }
  }
}

/** A query for single items: each key has the item found for it, or null. `keyOf` reads the key of a row. */
export function lookup<N extends QueryName, Item>(
  query: N,
  params: (keys: string[]) => Queries[N]['params'],
  keyOf: (row: Queries[N]['row']) => string,
  fromRow: (row: Queries[N]['row']) => Item,
): Batch<Item | null> {
  const byKey = (rows: Queries[N]['row'][]) => {
    const found = new Map<string, Item | null>();
    for (const row of rows) found.set(keyOf(row), fromRow(row));
    return found;
  };
  return { query, params, byKey, none: null };
}

/** A row of a list: `anchor` is the key that it belongs to. */
interface Anchored {
  anchor: string;
}

/** A query for lists, whose rows name their key as `anchor`. */
export function lists<Row extends Anchored, Item>(
  query: QueryName,
  params: (keys: string[]) => object,
  fromRow: (row: Row) => Item,
): Batch<readonly Item[]> {
  const byKey = (rows: Row[]) => {
    const found = new Map<string, Item[]>();
    for (const row of rows) madeOnce(found, row.anchor, () => []).push(fromRow(row));
    return found;
  };
  return { query, params, byKey, none: [] };
}
