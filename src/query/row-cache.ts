import type { Row } from '../engine/graph-engine.js';
import { noteCacheLookup } from '../observability/cache-lookups.js';

interface Entry {
  rows: Row[];
  size: number;
}

/** Longer keys, such as lists of hundreds of ids, hardly come twice. */
const MAX_KEY_LENGTH = 4_000;
/** How much of the capacity one query's rows may take. */
const MAX_SHARE = 0.1;
/** How many versions in a row may be new before requests begin to pass by. */
const PATIENCE = 3;
const MAX_PASSING = 256;

/**
 * The rows of recent queries, for as long as the graph is what it was. A request asks for the version of the graph once, and
 * takes from here what was read of that same version: no answer is ever older than one that the database would have given.
 * Where the graph changes all the time, requests pass by without asking.
 */
export class RowCache {
  readonly #capacity: number;
  readonly #entries = new Map<string, Entry>();
  #version: string | null = null;
  #size = 0;
  #newInARow = 0;
  #passing = 0;

  /** `capacity`: how many values, rows times columns, are kept; about 60 bytes each, long texts apart. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Whether a request that begins now should ask for the version, which costs one on Neo4j a trip. */
  isWorthAsking(): boolean {
    if (this.#passing === 0) return true;
    this.#passing -= 1;
    return false;
  }

  /** Takes note of the version of the graph; what was read of another one is forgotten. */
  see(version: string): void {
    if (version === this.#version) {
      this.#newInARow = 0;
      return;
    }
    if (this.#version !== null) this.#newInARow += 1;
    if (this.#newInARow > PATIENCE) this.#passing = Math.min(2 ** (this.#newInARow - PATIENCE), MAX_PASSING);
    this.#entries.clear();
    this.#size = 0;
    this.#version = version;
  }

  /** The rows that a query gave in this version of the graph, if they are kept. */
  find(version: string, key: string): Row[] | null {
    const entry = version === this.#version ? this.#entries.get(key) : undefined;
    noteCacheLookup('rows', entry !== undefined);
    if (!entry) return null;
    // The entries stand in the order of their last use.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.rows;
  }

  /** Keeps the rows that a query gave in a version of the graph, if that still is the newest one seen. */
  keep(version: string, key: string, rows: Row[]): void {
    const size = 1 + rows.length * (rows[0]?.length ?? 0);
    if (version !== this.#version || key.length > MAX_KEY_LENGTH || size > this.#capacity * MAX_SHARE) return;
    this.#size += size - (this.#entries.get(key)?.size ?? 0);
    this.#entries.set(key, { rows, size });
    for (const [oldest, entry] of this.#entries) {
      if (this.#size <= this.#capacity) return;
      this.#entries.delete(oldest);
      this.#size -= entry.size;
    }
  }
}
