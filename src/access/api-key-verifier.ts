import { ServiceError } from '../errors/service-error.js';
import type { QueryRunner } from '../query/query-runner.js';
import { hashOfKey, isKey } from './api-keys.js';
import { roleNamed, type Viewer } from './viewer.js';

/** How long a key is accepted without another lookup, in milliseconds: a revoked one may still pass for that long. */
export const KEY_MEMORY_MS = 5_000;

const MAX_REMEMBERED = 1_000;

/**
 * Finds the viewer that an API key belongs to. Valid keys are cached for KEY_MEMORY_MS; unknown ones are not, so that a new key
 * works at once and forged ones take no memory.
 */
export class ApiKeyVerifier {
  readonly #now: () => number;
  readonly #remembered = new Map<string, { viewer: Viewer; until: number }>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** The viewer that a key belongs to. Errors: UNAUTHENTICATED, SERVICE_UNAVAILABLE. */
  async verify(key: string, runner: QueryRunner): Promise<Viewer> {
    if (!isKey(key))
      throw new ServiceError(
        'UNAUTHENTICATED',
        'This is not an API key: one is dmk_ and 43 characters. Send it whole, as it was printed.',
      );
    // No secret is compared, since the key is found by its hash through an index: the time of a lookup reveals at most something
    // about a hash, which does not lead to the key. Comparing in constant time would add nothing.
    const hash = hashOfKey(key);
    const remembered = this.#remembered.get(hash);
    if (remembered && remembered.until > this.#now()) return remembered.viewer;
    this.#remembered.delete(hash);
    const askedAt = this.#now();
    const [found] = await runner.read('findApiKeyByHash', { hash });
    const role = roleNamed(found?.role);
    if (!found || found.revokedAt !== null || role === null) {
      throw new ServiceError('UNAUTHENTICATED', 'The API key is unknown or has been revoked.');
    }
    const viewer: Viewer = Object.freeze({ id: `key/${found.id}`, role });
    this.#remember(hash, { viewer, until: askedAt + KEY_MEMORY_MS });
    return viewer;
  }

  #remember(hash: string, entry: { viewer: Viewer; until: number }): void {
    if (this.#remembered.size >= MAX_REMEMBERED) {
      const [oldest] = this.#remembered.keys();
      this.#remembered.delete(oldest!);
    }
    this.#remembered.set(hash, entry);
  }
}
