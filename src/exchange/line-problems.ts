import { madeOnce } from '../collections/made-once.js';
import type { Violation } from '../rules/violation.js';

/** What is wrong with lines of a file, by their numbers. */
export class LineProblems {
  readonly #problems = new Map<number, Violation[]>();

  add(number: number, violation: Violation): void {
    madeOnce(this.#problems, number, () => []).push(violation);
  }

  has(number: number): boolean {
    return this.#problems.has(number);
  }

  /** What is wrong with a line; nothing where it is right. */
  of(number: number): readonly Violation[] {
    return this.#problems.get(number) ?? [];
  }

  [Symbol.iterator](): IterableIterator<[number: number, violations: Violation[]]> {
    return this.#problems.entries();
  }
}
