/**
 * A query that many request at once, such as the version of the graph. A request that arrives while it is running shares the next
 * run, which begins when this one ends: each gets an answer that was queried after its arrival.
 */
export class SharedAnswer<Answer> {
  readonly #ask: () => Promise<Answer>;
  #current: Promise<Answer> | null = null;
  #next: Promise<Answer> | null = null;

  constructor(ask: () => Promise<Answer>) {
    this.#ask = ask;
  }

  /** The answer. Errors: those of the query, for all that share it. */
  get(): Promise<Answer> {
    if (!this.#current) return this.#begin();
    this.#next ??= this.#current.then(
      () => this.#begin(),
      () => this.#begin(),
    );
    return this.#next;
  }

  #begin(): Promise<Answer> {
    this.#next = null;
    const asking = this.#ask();
    this.#current = asking;
    const over = () => {
      if (this.#current === asking) this.#current = null;
    };
    // Before those waiting for the next run, so that it finds none in progress.
    asking.then(over, over);
    return asking;
  }
}
