import { ServiceError } from '../../errors/service-error.js';

/** For how long a query waits before the server is asked for a sign of life, in milliseconds. */
const PATIENCE_MS = 1_000;
/** How long the server may take to give it, in milliseconds: longer than a collection of garbage or a busy machine takes. */
const SIGN_LIMIT_MS = 4_000;

/** Hears that the server has fallen silent. */
type Refuse = (reason: ServiceError) => void;

/**
 * Tells a server that takes long from one that does not answer at all. A connection that a frozen server holds open looks like
 * one with a slow query, and the driver checks those alone that have been idle after a use. So while queries wait longer than a
 * moment the server is asked something trivial; where it does not answer that either, everything that was asked before is
 * refused, and everything new until it answers.
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

  /** `givesSign` says whether the server has answered anything, as soon as it has or is known to be away. */
  constructor(givesSign: () => Promise<boolean>, { patienceMs = PATIENCE_MS, signLimitMs = SIGN_LIMIT_MS } = {}) {
    this.#givesSign = givesSign;
    this.#patienceMs = patienceMs;
    this.#signLimitMs = signLimitMs;
  }

  /**
   * Watches over a query until the function that this returns is called; `refuse` hears SERVICE_UNAVAILABLE, at once where the
   * server is known to be silent.
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

  /** Takes note that the server has just answered a query, which is a sign of life as good as any. */
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
      // What has come in while this process was busy is heard before the time counts as over.
      const timer = setTimeout(() => setImmediate(() => resolve(this.#answeredAt > askedAt)), this.#signLimitMs);
      this.#givesSign()
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
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
