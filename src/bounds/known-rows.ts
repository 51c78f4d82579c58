import { EMPTY_GRAPH } from './operation-cost.js';
import type { GraphRows } from './weights.js';

/** How many nodes have a label. */
export interface LabelCount {
  label: string;
  count: number;
}

/** How old the numbers may be, in milliseconds; and how many times as long as it took to count. */
const MAX_AGE_MS = 60_000;
const PAUSE = 200;
const ACTORS = ['Person', 'State', 'Organization', 'Group'];

/** To go through so few nodes takes no more than to begin. */
const FEW = 1_000;

/** A number with its first two digits, so that costs do not change with every statement; 0 where it is small. */
function rounded(count: number): number {
  return count < FEW ? 0 : Number(count.toPrecision(2));
}

function rowsOf(counts: readonly LabelCount[]): GraphRows {
  const of = (labels: readonly string[]) =>
    rounded(counts.filter(({ label }) => labels.includes(label)).reduce((sum, { count }) => sum + count, 0));
  return { statements: of(['Statement']), interactions: of(['Interaction']), actors: of(ACTORS) };
}

/** How large the graph is, as costs take it into account. It is counted now and then, while nobody waits for it. */
export class KnownRows {
  readonly #count: () => Promise<readonly LabelCount[]>;
  #rows = EMPTY_GRAPH;
  #staleAt = 0;
  #isReading = false;

  constructor(count: () => Promise<readonly LabelCount[]>) {
    this.#count = count;
  }

  /** What was counted last; the same object for as long as nothing has changed. */
  get current(): GraphRows {
    if (performance.now() > this.#staleAt) void this.read();
    return this.#rows;
  }

  /** Counts anew. Where the database does not answer, what was known before holds on. */
  async read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    const begun = performance.now();
    try {
      const rows = rowsOf(await this.#count());
      const isNew = (Object.keys(rows) as (keyof GraphRows)[]).some((kind) => rows[kind] !== this.#rows[kind]);
      if (isNew) this.#rows = rows;
    } catch {
      // Asked again when it is next due.
    } finally {
      const now = performance.now();
      this.#staleAt = now + Math.max(MAX_AGE_MS, PAUSE * (now - begun));
      this.#isReading = false;
    }
  }
}
