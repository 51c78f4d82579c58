/** The items of `known`, then those of `more` whose key belongs to no item before them. */
export function withFurther<Item>(
  known: readonly Item[],
  more: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  if (more.length === 0) return known;
  const keys = new Set(known.map(keyOf));
  const further = more.filter((item) => {
    const before = keys.size;
    return keys.add(keyOf(item)).size > before;
  });
  return [...known, ...further];
}
