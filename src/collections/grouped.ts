import { madeOnce } from './made-once.js';

/** Items by a key of theirs, each group in their order. */
export function grouped<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) madeOnce(groups, keyOf(item), () => []).push(item);
  return groups;
}
