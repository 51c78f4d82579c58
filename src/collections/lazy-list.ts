/** A list whose items may be created on demand. */
export interface LazyList<Item> {
  length: number;
  /** The items from index `from` to before `to`, zero-based. */
  slice(from: number, to: number): Item[];
}
