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
/** After this time a query counts as planned, in milliseconds: what still runs is its execution, which others do not wait for. */
const PLANNING_LIMIT_MS = 2_000;

/** Turns for read queries that Neo4j may have to plan: requests for ever new forms wait for each other, not others for them. */
export class PlanningTurns {
  readonly #known = new LRUCache<string, true>({ max: KNOWN_TEXTS });
  readonly #turns = queryTurns(AT_ONCE, AT_ONCE);

  /** Runs a query, one whose text has not been run lately in its turn. Errors: those of the query, and the reason of the signal. */
  async run<T>(text: string, scope: CallScope | undefined, query: () => Promise<T>): Promise<T> {
    if (this.#known.get(text)) return query();
    const release = await turnOf(this.#turns, scope);
    const planned = () => {
      this.#known.set(text, true);
      release?.();
    };
    // An equal one may have been planned meanwhile.
    if (this.#known.has(text)) planned();
    const timer = setTimeout(planned, PLANNING_LIMIT_MS).unref();
    try {
      const rows = await query();
      planned();
      return rows;
    } finally {
      clearTimeout(timer);
      release?.();
    }
  }
}
