import { LRUCache } from 'lru-cache';
import { queryTurns, turnOf } from '../../bounds/turns.js';
import type { CallScope, QueryParams } from '../graph-engine.js';
import { planShapeOf } from './plan-shape.js';

/** How many plans are known to be kept: Neo4j keeps as many unless its settings say otherwise. */
const KNOWN_PLANS = 1_000;
/**
 * How many queries may be planned at once. Planning takes up to seconds of one processor; four at once on two processors kept
 * queries with known plans waiting for eight seconds, two did not.
 */
const AT_ONCE = 2;

/** The turn of a query that Neo4j may have to plan. */
export interface PlanningTurn {
  /** Ends the turn: Neo4j has the plan, and what still runs is the execution. */
  planned(): void;
  /** Ends the turn if it has not ended: the query was stopped or failed, and Neo4j may not have the plan. */
  over(): void;
}

/** Turns for read queries that Neo4j may have to plan: requests for ever new forms wait for each other, not others for them. */
export class PlanningTurns {
  /** The shapes of parameters for which each text is planned. */
  readonly #known = new LRUCache<string, Set<string>>({ maxSize: KNOWN_PLANS });
  readonly #turns = queryTurns(AT_ONCE, AT_ONCE);

  /**
   * Takes a turn for a query that has not been run lately with parameters of these shapes; undefined if it has. Errors: the reason
   * of the signal.
   */
  begin(
    text: string,
    params: QueryParams,
    scope: CallScope | undefined,
  ): Promise<PlanningTurn | undefined> | undefined {
    const shape = planShapeOf(params);
    return this.#known.get(text)?.has(shape) ? undefined : this.#begin(text, shape, scope);
  }

  /** Rejects all that wait, with an error that each of them would get anyway. A server that was away may have lost its plans. */
  refuseWaiting(reason: unknown): void {
    this.#known.clear();
    this.#turns.refuseWaiting(reason);
  }

  async #begin(text: string, shape: string, scope: CallScope | undefined): Promise<PlanningTurn | undefined> {
    const release = await turnOf(this.#turns, scope);
    if (this.#known.get(text)?.has(shape)) {
      // An equal one was planned meanwhile.
      release?.();
      return undefined;
    }
    let isOver = false;
    const over = () => {
      if (isOver) return;
      isOver = true;
      release?.();
    };
    const planned = () => {
      if (!isOver) this.#know(text, shape);
      over();
    };
    return { planned, over };
  }

  #know(text: string, shape: string): void {
    const shapes = this.#known.get(text) ?? new Set();
    shapes.add(shape);
    this.#known.set(text, shapes, { size: shapes.size });
  }
}
