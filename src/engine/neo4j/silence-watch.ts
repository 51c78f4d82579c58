import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceError } from '../../errors/service-error.js';

/** How long a query waits before the server is probed, in milliseconds. */
const PATIENCE_MS = 1_000;
/** How long the server may take to respond to a probe, in milliseconds: longer than a GC pause or a busy machine takes. */
const SIGN_LIMIT_MS = 4_000;

/** After a failed probe, the next one is sent this much later, in milliseconds. */
const AGAIN_MS = 100;

/** Called when the server has stopped responding. */
type Refuse = (reason: ServiceError) => void;

/**
 * Distinguishes a slow server from one that does not respond at all. A connection held open by a frozen server looks like one
 * with a slow query, and the driver checks only connections that have been idle. So while queries wait for more than a moment,
 * the server is probed with a trivial query; if it does not respond to that either, all pending queries are refused, and all new
 * ones until it responds.
 */
export class SilenceWatch {
  readonly #givesSign: () => Promise<boolean>;
  readonly #patienceMs: number;
  readonly #signLimitMs: number;
  readonly #waiting = new Map<Refuse, number>();
  #isSilent = false;
  #isClosed = false;
  #answeredAt = -Infinity;
  #timer: NodeJS.Timeout | undefined;

  /** `givesSign` resolves with whether the server has responded, as soon as it has or the attempt has failed. */
  constructor(givesSign: () => Promise<boolean>, { patienceMs = PATIENCE_MS, signLimitMs = SIGN_LIMIT_MS } = {}) {
    this.#givesSign = givesSign;
    this.#patienceMs = patienceMs;
    this.#signLimitMs = signLimitMs;
  }

  /**
   * Watches a query until the returned function is called; `refuse` is called with SERVICE_UNAVAILABLE, immediately if the server
   * is known to be silent.
   */
  begin(refuse: Refuse): () => void {
    if (this.#isSilent) {
      refuse(silent());
      return () => {};
    }
    this.#waiting.set(refuse, performance.now());
    this.#timer ??= this.#startTimer();
    return () => void this.#waiting.delete(refuse);
  }

  /** Notes that the server has just answered a query, which is as good as a probe. */
  hear(): void {
    this.#answeredAt = performance.now();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #startTimer(): NodeJS.Timeout {
    return setTimeout(() => void this.#look(), this.#patienceMs).unref();
  }

  async #look(): Promise<void> {
    const lookedAt = performance.now();
    const isLate = [...this.#waiting.values()].some((since) => lookedAt - since >= this.#patienceMs);
    if (isLate || this.#isSilent) {
      this.#isSilent = !(await this.#givesSignInTime());
      if (this.#isSilent) this.#refuseAll();
    }
    const isToGoOn = !this.#isClosed && (this.#isSilent || this.#waiting.size > 0);
    this.#timer = isToGoOn ? this.#startTimer() : undefined;
  }

  #givesSignInTime(): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const askedAt = performance.now();
      // Data received while this process was busy is processed before the time counts as over.
      const timer = setTimeout(() => setImmediate(() => resolve(this.#answeredAt > askedAt)), this.#signLimitMs);
      this.#signBefore(askedAt + this.#signLimitMs)
        .then((isThere) => {
          if (!isThere && !this.#isClosed) return;
          clearTimeout(timer);
          resolve(isThere);
        })
        .catch(reject);
    });
  }

  /** Whether the server responds to one of several probes: one gives up sooner than a pause may take. */
  async #signBefore(endAt: number): Promise<boolean> {
    while (!this.#isClosed && performance.now() < endAt) {
      if (await this.#givesSign()) return true;
      await sleep(AGAIN_MS);
    }
    return false;
  }

  #refuseAll(): void {
    const reason = silent();
    const refusals = [...this.#waiting.keys()];
    this.#waiting.clear();
    for (const refuse of refusals) refuse(reason);
  }
}

function silent(): ServiceError {
  return new ServiceError('SERVICE_UNAVAILABLE', 'The graph database does not answer; try again shortly.');
}
