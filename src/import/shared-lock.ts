/** A lock that either several hold together or one holds alone. Those who want it alone go before those who come after them. */
export class SharedLock {
  readonly #together = new Set<Promise<unknown>>();
  /** Ends when all who wanted the lock alone so far have had it; null if there are none. */
  #alone: Promise<unknown> | null = null;

  /** Runs `work` beside that of others. */
  async shared<T>(work: () => Promise<T>): Promise<T> {
    while (this.#alone !== null) await this.#alone;
    const running = work();
    const ended = running.catch(() => undefined).finally(() => this.#together.delete(ended));
    this.#together.add(ended);
    return running;
  }

  /** Runs `work` while nothing else runs. */
  async exclusive<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#alone;
    const running = (async () => {
      await before;
      await Promise.all(this.#together);
      return work();
    })();
    const ended = running
      .catch(() => undefined)
      .finally(() => {
        if (this.#alone === ended) this.#alone = null;
      });
    this.#alone = ended;
    return running;
  }
}
