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

/** Ends the turn of a query, which is planned now or failed. */
export type EndPlanning = (isPlanned: boolean) => void;

/** Turns for read queries that Neo4j may have to plan: requests for ever new forms wait for each other, not others for them. */
export class PlanningTurns {
  readonly #known = new LRUCache<string, true>({ max: KNOWN_TEXTS });
  readonly #turns = queryTurns(AT_ONCE, AT_ONCE);

  /**
   * Takes a turn for a query whose text has not been run lately; undefined if it has. The function that it returns ends the turn,
   * and says whether the text is planned now; further calls do nothing. Errors: the reason of the signal.
   */
  begin(text: string, scope: CallScope | undefined): Promise<EndPlanning | undefined> | undefined {
    return this.#known.get(text) ? undefined : this.#begin(text, scope);
  }

  /** Rejects all that wait, with an error that each of them would get anyway. */
  refuseWaiting(reason: unknown): void {
    this.#turns.refuseWaiting(reason);
  }

  async #begin(text: string, scope: CallScope | undefined): Promise<EndPlanning | undefined> {
    const release = await turnOf(this.#turns, scope);
    if (this.#known.has(text)) {
      // An equal one was planned meanwhile.
      release?.();
      return undefined;
    }
    const end = (isPlanned: boolean) => {
      clearTimeout(timer);
      if (isPlanned) this.#known.set(text, true);
      release?.();
    };
    const timer = setTimeout(() => end(!scope?.signal?.aborted), PLANNING_LIMIT_MS).unref();
    return end;
  }
}
