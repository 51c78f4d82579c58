import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '../access/viewer.js';
import { noteCacheLookup } from '../observability/cache-lookups.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { WrittenResult } from './written-result.js';

/** The answer to an operation, and what is reported about it. */
export interface CachedResponse {
  written: WrittenResult;
  operationName: string | null;
  cost: number;
}

/** How many characters make a value, the unit of the setting: about 35 bytes, part of which is for compressed forms. */
const CHARACTERS_A_VALUE = 26;
/** The share of the capacity that one response may take. */
const MAX_SHARE = 0.1;
/** Longer responses are kept only when they are requested a second time: many never are. */
const LONG_RESPONSE = 4_000;
/** How many versions in a row may be of little use before requests begin to bypass the cache. */
const PATIENCE = 3;
/** The share of the requests for a version that must find a response, so that it is of use. */
const LEAST_USE = 0.5;
/** How many requests bypass the cache at most, and for how long. */
const MAX_PASSING = 256;
const MAX_PASSING_MS = 1_000;

/** Marks a long response that was requested once. */
const ASKED_ONCE = 'asked once';

/**
 * The responses to queries, kept until the graph changes: equal requests for the same version get the same text. A request
 * asks for the version before it reads, so that a response may be newer than the version under which it is kept, but never
 * older. If the graph changes so often that few requests find anything, and asking for the version costs a query, requests
 * bypass the cache without asking.
 */
export class ResponseCache {
  readonly #responses: LRUCache<string, CachedResponse | typeof ASKED_ONCE> | null;
  readonly #asksByQuery: boolean;
  #version: string | null = null;
  /** Since this version was seen: how many requests found a response or gave one to keep, and how many found one. */
  #asked = 0;
  #found = 0;
  #uselessInARow = 0;
  #passing = 0;
  #passingUntil = 0;

  /** `capacity`: how many values of about 35 bytes are kept, or 0. `asksByQuery`: whether asking for a version costs a query. */
  constructor(capacity: number, { asksByQuery }: { asksByQuery: boolean }) {
    this.#asksByQuery = asksByQuery;
    const maxSize = Math.floor(capacity * CHARACTERS_A_VALUE);
    this.#responses =
      maxSize === 0
        ? null
        : new LRUCache({
            maxSize,
            maxEntrySize: Math.max(1, Math.floor(maxSize * MAX_SHARE)),
            sizeCalculation: (response, key) =>
              key.length + CHARACTERS_A_VALUE + (response === ASKED_ONCE ? 0 : response.written.text.length),
          });
  }

  /** Whether anything is kept. */
  get keepsAny(): boolean {
    return this.#responses !== null;
  }

  /** Whether there may be a response under a key, so that it is worth asking for the version. */
  has(key: string): boolean {
    const found = this.#responses?.peek(key);
    return found !== undefined && found !== ASKED_ONCE;
  }

  /**
   * The version of the graph that a request will at least see; null if nothing is kept, or requests bypass the cache, unless the
   * version is needed for the tag of the response.
   */
  async versionFor(
    graph: { version(runner: QueryRunner): Promise<string> },
    runner: QueryRunner,
    { isTagged }: { isTagged: boolean },
  ): Promise<string | null> {
    if (!this.#responses && !isTagged) return null;
    if (this.#passing > 0 && !isTagged) {
      this.#passing -= 1;
      if (performance.now() < this.#passingUntil) return null;
    }
    const version = await graph.version(runner);
    this.#see(version);
    return version;
  }

  /** The response of a version under a key, of which {@link has} says that there may be one; undefined if there is none. */
  find(version: string, key: string): CachedResponse | undefined {
    const found = version === this.#version ? this.#responses?.get(key) : undefined;
    const response = found === ASKED_ONCE ? undefined : found;
    return response && this.noteFound(response);
  }

  /** Counts a request that found its response, here or with an equal request that was computing it, and returns that. */
  noteFound(response: CachedResponse): CachedResponse {
    this.#asked += 1;
    this.#found += 1;
    noteCacheLookup('responses', true);
    return response;
  }

  /** Keeps a response that was read under this version or later, a long one from the second time on. */
  keep(version: string, key: string, response: CachedResponse): void {
    if (!this.#responses) return;
    // Also one whose version is past: it found nothing either.
    this.#asked += 1;
    noteCacheLookup('responses', false);
    if (version !== this.#version) return;
    const isFirst = response.written.text.length > LONG_RESPONSE && !this.#responses.has(key);
    this.#responses.set(key, isFirst ? ASKED_ONCE : response);
  }

  /** Forgets the responses of any version but this one, which is the newest. */
  #see(version: string): void {
    if (version !== this.#version) {
      if (this.#version !== null) this.#judge();
      this.#responses?.clear();
      this.#version = version;
    }
  }

  /** Decides, by how useful the last version was, whether it is worth asking for the next ones. */
  #judge(): void {
    // Nobody's request ended meanwhile: it says nothing.
    if (this.#asked === 0) return;
    this.#uselessInARow = this.#found < this.#asked * LEAST_USE ? this.#uselessInARow + 1 : 0;
    if (this.#asksByQuery && this.#uselessInARow > PATIENCE) {
      this.#passing = Math.min(2 ** (this.#uselessInARow - PATIENCE), MAX_PASSING);
      this.#passingUntil = performance.now() + MAX_PASSING_MS;
    }
    this.#asked = 0;
    this.#found = 0;
  }
}

/** A key that distinguishes an operation of a viewer from all that may have other responses; null if none is kept. */
export function responseKey(
  query: string,
  operationName: string | null | undefined,
  variables: unknown,
  viewer: Viewer,
): string | null {
  let isExact = true;
  const text = JSON.stringify([operationName, variables, viewer.id, viewer.role], (_, value: unknown) => {
    // JSON.parse reads 1e999 as Infinity, which JSON.stringify writes as null.
    if (typeof value === 'number' && !Number.isFinite(value)) isExact = false;
    return value;
  });
  return isExact ? `${text} ${query}` : null;
}

/** The entity tag of a response to a GET: weak, since the same response can be compressed to different bytes. */
export function entityTag(version: string, key: string, accept: string): string {
  const hash = createHash('sha256').update(JSON.stringify([version, accept, key]));
  return `W/"${hash.digest('base64url').slice(0, 27)}"`;
}
