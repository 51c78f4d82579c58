import { EMPTY_GRAPH } from './operation-cost.js';
import type { GraphRows } from './weights.js';

/** The number of nodes that have a label. */
export interface LabelCount {
  label: string;
  count: number;
}

/** The maximum age of the counts, in milliseconds; or as a multiple of the time that counting took, if that is longer. */
const MAX_AGE_MS = 60_000;
const PAUSE = 200;
const ACTORS = ['Person', 'State', 'Organization', 'Group'];

/** Reading fewer nodes than this takes no longer than starting to. */
const FEW = 1_000;

/** A number rounded to two digits, so that costs do not change with every statement; 0 if it is small. */
function rounded(count: number): number {
  return count < FEW ? 0 : Number(count.toPrecision(2));
}

function rowsOf(counts: readonly LabelCount[]): GraphRows {
  const of = (labels: readonly string[]) =>
    rounded(counts.filter(({ label }) => labels.includes(label)).reduce((sum, { count }) => sum + count, 0));
  return { statements: of(['Statement']), interactions: of(['Interaction']), actors: of(ACTORS) };
}

/** The size of the graph for estimating costs. It is counted from time to time, in the background. */
export class KnownRows {
  readonly #count: () => Promise<readonly LabelCount[]>;
  #rows = EMPTY_GRAPH;
  #staleAt = 0;
  #isReading = false;

  constructor(count: () => Promise<readonly LabelCount[]>) {
    this.#count = count;
  }

  /** The latest counts; the same object until they change. */
  get current(): GraphRows {
    if (performance.now() > this.#staleAt) void this.read();
    return this.#rows;
  }

  /** Counts again. If the database does not respond, the previous counts remain. */
  async read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    const begun = performance.now();
    try {
      const rows = rowsOf(await this.#count());
      const isNew = (Object.keys(rows) as (keyof GraphRows)[]).some((kind) => rows[kind] !== this.#rows[kind]);
      if (isNew) this.#rows = rows;
    } catch {
      // Retried when next due.
    } finally {
      const now = performance.now();
      this.#staleAt = now + Math.max(MAX_AGE_MS, PAUSE * (now - begun));
      this.#isReading = false;
    }
  }
}
