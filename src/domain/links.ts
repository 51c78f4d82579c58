import { madeOnce } from '../collections/made-once.js';

const NOTHING: ReadonlyMap<string, number> = new Map();

/** Known numbers of edges between subjects, in either direction. */
export class Links {
  readonly #neighbours = new Map<string, Map<string, number>>();

  /** Records that two subjects are joined by `count` edges; repeating it changes nothing. */
  add(one: string, other: string, count: number): void {
    this.#set(one, other, count);
    this.#set(other, one, count);
  }

  /** The neighbours of a subject, with the number of edges to each. */
  of(id: string): ReadonlyMap<string, number> {
    return this.#neighbours.get(id) ?? NOTHING;
  }

  #set(from: string, to: string, count: number): void {
    madeOnce(this.#neighbours, from, () => new Map()).set(to, count);
  }
}
