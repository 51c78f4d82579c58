/** The maximum size of a batch, and how long later items wait for it to finish, in milliseconds. */
export interface GatheringLimits {
  most: number;
  patienceMs: number;
}

/**
 * Batches concurrent requests: those made in one turn of the event loop, and those that arrive while a batch is in flight. A
 * batch in flight is never extended; the next one waits for it only for a limited time, or until it is full.
 */
export class Gathering<Asked> {
  readonly #send: (asked: Asked[]) => Promise<unknown>;
  readonly #limits: GatheringLimits;
  readonly #whenIdle: () => void;
  readonly #waiting: Asked[] = [];
  #isRunning = false;
  #goOn = () => {};

  /** `send` sends a batch and resolves when it is done; it must not reject. `whenIdle` is called when nothing more waits. */
  constructor(send: (asked: Asked[]) => Promise<unknown>, limits: GatheringLimits, whenIdle = () => {}) {
    this.#send = send;
    this.#limits = limits;
    this.#whenIdle = whenIdle;
  }

  add(asked: Asked): void {
    this.#waiting.push(asked);
    if (!this.#isRunning) this.#run();
    else if (this.#waiting.length >= this.#limits.most) this.#goOn();
  }

  async #run(): Promise<void> {
    const { most, patienceMs } = this.#limits;
    this.#isRunning = true;
    while (this.#waiting.length > 0) {
      // Requests of the same turn join the batch.
      await new Promise(setImmediate);
      const sending = this.#send(this.#waiting.splice(0, most));
      if (this.#waiting.length >= most) continue;
      const timer = await new Promise<NodeJS.Timeout>((resolve) => {
        const timer = setTimeout(() => this.#goOn(), patienceMs);
        this.#goOn = () => resolve(timer);
        sending.then(this.#goOn);
      });
      clearTimeout(timer);
    }
    this.#isRunning = false;
    this.#whenIdle();
  }
}
