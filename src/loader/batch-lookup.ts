import DataLoader from 'dataloader';
import type { BatchSchedule } from './level-reader.js';

/**
 * A loader of single things: the keys that one level of a request asks for go into one query, and each key gives the
 * thing found for it or null. `keyOf` reads the key of a row.
 */
export function batchLookup<Row, Item>(
  find: (keys: string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
  fromRow: (row: Row) => Item,
  schedule: BatchSchedule,
): DataLoader<string, Item | null> {
  return new DataLoader<string, Item | null>(
    async (keys) => {
      const found = new Map((await find([...keys])).map((row) => [keyOf(row), fromRow(row)]));
      return keys.map((key) => found.get(key) ?? null);
    },
    { batchScheduleFn: schedule },
  );
}

/** A loader of lists: the keys of one level go into one query whose rows name their key as `anchor`. */
export function batchLists<Row extends { anchor: string }, Item>(
  find: (keys: string[]) => Promise<Row[]>,
  fromRow: (row: Row) => Item,
  schedule: BatchSchedule,
): DataLoader<string, Item[]> {
  return new DataLoader<string, Item[]>(
    async (keys) => {
      const lists = new Map<string, Item[]>(keys.map((key) => [key, []]));
      for (const row of await find([...keys])) lists.get(row.anchor)?.push(fromRow(row));
      return keys.map((key) => lists.get(key) ?? []);
    },
    { batchScheduleFn: schedule },
  );
}
