import { madeOnce } from '../collections/made-once.js';
import type { Queries, QueryName } from '../query/query-types.generated.js';
import type { Batch, LevelReader } from './level-reader.js';

/** What is given at once where it is there, read with its parent (src/planning) or for another one, and later where the database has to be asked. */
export type Soon<Value> = Value | Promise<Value>;

/** What a function makes of a value: at once where that is there, and later where it is not. */
export function whenThere<Value, Made>(value: Soon<Value>, make: (value: Value) => Made): Soon<Made> {
  return value instanceof Promise ? value.then(make) : make(value);
}

/** Keys that are read together. */
class Reading<Key> {
  readonly keys: Key[] = [];
  whenOver!: Promise<void>;
  error: unknown = null;
}

/**
 * Loads what a query gives for single keys, for one request: the keys that one level asks for go into one query. It keeps what it
 * has read: a field under hundreds of parents that have the same key costs no promise each, nor a query.
 */
export class BatchLoader<Item, Key = string> {
  readonly #reader: LevelReader;
  readonly #read: (keys: readonly Key[]) => Promise<readonly Item[]>;
  readonly #nameOf: (key: Key) => string;
  #known: Map<string, Item | Reading<Key>> | null = null;
  #next: Reading<Key> | null = null;

  /** `read` gives what each key has; keys of one name are the same. */
  constructor(
    reader: LevelReader,
    read: (keys: readonly Key[]) => Promise<readonly Item[]>,
    nameOf: (key: Key) => string = String,
  ) {
    this.#reader = reader;
    this.#read = read;
    this.#nameOf = nameOf;
  }

  /** What a key has. Errors: those of the reader. */
  load(key: Key): Soon<Item> {
    const found = this.#find(key);
    return found instanceof Reading ? found.whenOver.then(() => this.#found(key)) : found;
  }

  /** What some keys have, in their order; an error in the place of each that could not be read. */
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

  /** Takes what was read with something else for what a key has. */
  know(key: Key, item: Item): void {
    this.#known ??= new Map();
    this.#known.set(this.#nameOf(key), item);
  }

  /** What a key has, or the reading that it is part of. */
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

  /** What a key has whose reading is over. Errors: that of the reading. */
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

/** A query of single things: each key gives the thing found for it or null. `keyOf` reads the key of a row. */
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

/** A query of lists, whose rows name their key as `anchor`. */
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
