/** A list whose items may be made when they are asked for. */
export interface LazyList<Item> {
  length: number;
  /** The items from one place to before another, from 0. */
  slice(from: number, to: number): Item[];
}
