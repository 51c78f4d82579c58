import { madeOnce } from '../collections/made-once.js';

const NOTHING: ReadonlyMap<string, number> = new Map();

/** What is known of who is joined to whom, and by how many edges, whichever way these point. */
export class Links {
  readonly #neighbours = new Map<string, Map<string, number>>();

  /** Notes that two subjects are joined by so many edges; noting it again changes nothing. */
  add(one: string, other: string, count: number): void {
    this.#set(one, other, count);
    this.#set(other, one, count);
  }

  /** The neighbours of a subject, with how many edges join it to each. */
  of(id: string): ReadonlyMap<string, number> {
    return this.#neighbours.get(id) ?? NOTHING;
  }

  #set(from: string, to: string, count: number): void {
    madeOnce(this.#neighbours, from, () => new Map()).set(to, count);
  }
}
