/**
 * One question that many ask at once, such as for the version of the graph. A request that comes while it is being asked shares the
 * next time, which begins when this one is over: each is given an answer that was asked for after they came.
 */
export class SharedAnswer<Answer> {
  readonly #ask: () => Promise<Answer>;
  #current: Promise<Answer> | null = null;
  #next: Promise<Answer> | null = null;

  constructor(ask: () => Promise<Answer>) {
    this.#ask = ask;
  }

  /** The answer. Errors: those of the question, for all who share it. */
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
    // Before those that wait for the next time, so that it finds nothing under way.
    asking.then(over, over);
    return asking;
  }
}
