import type { Viewer } from '../access/viewer.js';
import { ServiceError } from '../errors/service-error.js';

/** How often an API key is checked again, in milliseconds. */
const RECHECK_MS = 30_000;

/** Ends whatever a credential permits when it ends: when a token expires, and soon after a key is revoked. */
export class CredentialWatch {
  readonly #viewer: Viewer;
  readonly #authenticate: () => Promise<Viewer>;
  readonly #recheckMs: number;
  readonly #holders = new Set<(reason: ServiceError) => void>();
  #timer: NodeJS.Timeout | undefined;
  #refusal: ServiceError | null = null;

  /** `authenticate` checks the credential again. */
  constructor(viewer: Viewer, authenticate: () => Promise<Viewer>, recheckMs: number = RECHECK_MS) {
    this.#viewer = viewer;
    this.#authenticate = authenticate;
    this.#recheckMs = recheckMs;
  }

  /** Calls `end` with the reason once the credential is no longer valid; returns a function that stops watching. */
  hold(end: (reason: ServiceError) => void): () => void {
    if (this.#refusal) {
      end(this.#refusal);
      return () => {};
    }
    this.#holders.add(end);
    if (this.#holders.size === 1) this.#wait();
    return () => {
      this.#holders.delete(end);
      if (this.#holders.size === 0) clearTimeout(this.#timer);
    };
  }

  #wait(): void {
    const { id, expiresAt = Number.POSITIVE_INFINITY } = this.#viewer;
    // Anonymous clients have no credential that could end.
    if (id === null) return;
    const waitMs = Math.max(0, Math.min(expiresAt - Date.now(), this.#recheckMs));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#check(), waitMs).unref();
  }

  async #check(): Promise<void> {
    this.#refusal = await this.#refusalNow();
    if (this.#refusal) {
      for (const end of [...this.#holders]) end(this.#refusal);
    } else if (this.#holders.size > 0) {
      this.#wait();
    }
  }

  async #refusalNow(): Promise<ServiceError | null> {
    const { expiresAt } = this.#viewer;
    // A token is valid until it expires; it cannot be revoked.
    if (expiresAt !== undefined) {
      return Date.now() < expiresAt ? null : new ServiceError('UNAUTHENTICATED', 'The token has expired.');
    }
    try {
      await this.#authenticate();
      return null;
    } catch (error) {
      // A graph that does not answer says nothing about the key.
      const isRefusal = error instanceof ServiceError && ['UNAUTHENTICATED', 'FORBIDDEN'].includes(error.code);
      return isRefusal ? error : null;
    }
  }
}
