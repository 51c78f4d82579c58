import { noteCacheLookup } from '../observability/cache-lookups.js';

interface Entry {
  value: unknown;
  size: number;
}

/** Longer keys, such as those with lists of hundreds of ids, hardly come twice. */
const MAX_KEY_LENGTH = 4_000;
/** How much of the capacity one entry may take. */
const MAX_SHARE = 0.1;
/** How many versions in a row may be of little use before requests begin to pass by. */
const PATIENCE = 3;
/** What part of the requests that ask for a version must be answered from memory, so that it is of use. */
const LEAST_USE = 0.5;
const MAX_PASSING = 256;

/** What is remembered of one version of the graph. */
export interface Memory {
  /** What was kept under a key; undefined where nothing is. What it gives must not be changed. */
  find<T>(key: string): T | undefined;
  /** Keeps something that was read under this version or later; `size`: how many values it holds. */
  keep(key: string, value: unknown, size: number): void;
}

/**
 * What recent requests were answered with, for as long as the graph is what it was. A request asks for the version of the graph
 * once, and takes from here what was read of that same version: no answer is ever older than one that the database would have given.
 * Where the graph changes so often that few requests find anything, they pass by without asking.
 */
export class VersionCache {
  readonly #capacity: number;
  /** What was kept or used of late, and what was before that: once the first is half of the capacity, the other is let go. */
  #recent = new Map<string, Entry>();
  #earlier = new Map<string, Entry>();
  #version: string | null = null;
  #recentSize = 0;
  /** How many requests asked for this version, and how many found something. */
  #asked = 0;
  #found = 0;
  #uselessInARow = 0;
  #passing = 0;

  /** `capacity`: how many values are kept, each of about 40 bytes. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Whether a request that begins now should ask for the version, which costs one on Neo4j a trip. */
  isWorthAsking(): boolean {
    if (this.#passing === 0) return true;
    this.#passing -= 1;
    return false;
  }

  /** Whether something is kept under a key, of whichever version: whether it is worth to ask for the version to take it. */
  has(key: string): boolean {
    return this.#recent.has(key) || this.#earlier.has(key);
  }

  /** What is remembered of this version of the graph, which is the newest; what was read of another one is forgotten. */
  at(version: string): Memory {
    this.#see(version);
    return {
      find: <T>(key: string) => this.#find(version, key) as T | undefined,
      keep: (key, value, size) => this.#keep(version, key, value, size),
    };
  }

  #see(version: string): void {
    if (version !== this.#version) {
      if (this.#version !== null) this.#judge();
      this.#recent.clear();
      this.#earlier.clear();
      this.#recentSize = 0;
      this.#version = version;
    }
    this.#asked += 1;
  }

  /** Tells from the use of a version that is over whether it is worth to ask for the next ones. */
  #judge(): void {
    this.#uselessInARow = this.#found < this.#asked * LEAST_USE ? this.#uselessInARow + 1 : 0;
    if (this.#uselessInARow > PATIENCE) this.#passing = Math.min(2 ** (this.#uselessInARow - PATIENCE), MAX_PASSING);
    this.#asked = 0;
    this.#found = 0;
  }

  #find(version: string, key: string): unknown {
    if (version !== this.#version) return undefined;
    let entry = this.#recent.get(key);
    if (!entry) {
      entry = this.#earlier.get(key);
      if (entry) this.#add(key, entry);
    }
    if (entry) this.#found += 1;
    noteCacheLookup('graph', entry !== undefined);
    return entry?.value;
  }

  #keep(version: string, key: string, value: unknown, size: number): void {
    if (version !== this.#version || key.length > MAX_KEY_LENGTH || size + 1 > this.#capacity * MAX_SHARE) return;
    if (!this.#recent.has(key)) this.#add(key, { value, size: size + 1 });
  }

  #add(key: string, entry: Entry): void {
    if (this.#recentSize + entry.size > this.#capacity / 2) {
      this.#earlier = this.#recent;
      this.#recent = new Map();
      this.#recentSize = 0;
    }
    this.#recent.set(key, entry);
    this.#recentSize += entry.size;
  }
}
