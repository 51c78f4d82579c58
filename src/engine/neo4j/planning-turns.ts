import { LRUCache } from 'lru-cache';
import { queryTurns, turnOf } from '../../bounds/turns.js';
import type { CallScope } from '../graph-engine.js';

/** How many texts are known to be planned: Neo4j keeps as many plans unless its settings say otherwise. */
const KNOWN_TEXTS = 1_000;
/**
 * How many texts may be planned at once. Planning takes up to seconds of one processor; four at once on two processors kept
 * queries with known plans waiting for eight seconds, two did not.
 */
const AT_ONCE = 2;

/** Turns for read queries that Neo4j may have to plan: requests for ever new forms wait for each other, not others for them. */
export class PlanningTurns {
  readonly #known = new LRUCache<string, true>({ max: KNOWN_TEXTS });
  readonly #turns = queryTurns(AT_ONCE, AT_ONCE);

  /** Runs a query, one whose text has not been run lately in its turn. Errors: those of the query, and the reason of the signal. */
  async run<T>(text: string, scope: CallScope | undefined, query: () => Promise<T>): Promise<T> {
    if (this.#known.get(text)) return query();
    const release = await turnOf(this.#turns, scope);
    // An equal one was planned meanwhile.
    if (this.#known.has(text)) release?.();
    try {
      const rows = await query();
      this.#known.set(text, true);
      return rows;
    } finally {
      release?.();
    }
  }
}
