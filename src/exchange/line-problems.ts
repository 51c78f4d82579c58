import { madeOnce } from '../collections/made-once.js';
import type { Violation } from '../rules/violation.js';

/** The problems of lines of a file, by line number. */
export class LineProblems {
  readonly #problems = new Map<number, Violation[]>();

  add(number: number, violation: Violation): void {
    madeOnce(this.#problems, number, () => []).push(violation);
  }

  has(number: number): boolean {
    return this.#problems.has(number);
  }

  /** The problems of a line; empty if it is valid. */
  of(number: number): readonly Violation[] {
    return this.#problems.get(number) ?? [];
  }

  [Symbol.iterator](): IterableIterator<[number: number, violations: Violation[]]> {
    return this.#problems.entries();
  }
}
