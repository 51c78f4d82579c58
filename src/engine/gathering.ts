/** How many go together at most, and how long those behind them wait until they are over, in milliseconds. */
export interface GatheringLimits {
  most: number;
  patienceMs: number;
}

/**
 * Gathers what is asked for at the same time, to be sent together: what comes in one turn of the event loop, and what comes while that is
 * under way. What is under way is never joined, and is waited for only so long, or until there is enough for the next sending.
 */
export class Gathering<Asked> {
  readonly #send: (asked: Asked[]) => Promise<unknown>;
  readonly #limits: GatheringLimits;
  readonly #whenIdle: () => void;
  readonly #waiting: Asked[] = [];
  #isRunning = false;
  #goOn = () => {};

  /** `send` sends what was gathered and tells when that is over; it does not fail. `whenIdle` hears that nothing more waits. */
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
      // What has come already goes along.
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
