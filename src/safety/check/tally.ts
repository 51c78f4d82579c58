/** How many nodes and edges of each kind a check has seen. */
export class Tally {
  readonly #counts = new Map<string, number>();

  count(what: string, more: number): void {
    this.#counts.set(what, this.of(what) + more);
  }

  of(what: string): number {
    return this.#counts.get(what) ?? 0;
  }
}
