import { LRUCache } from 'lru-cache';
import { queryTurns, type Release, type Turns, turnOf } from '../../bounds/turns.js';
import type { CallScope, QueryParams } from '../graph-engine.js';
import { planShapeOf } from './plan-shape.js';

/** How many plans are known to be kept: Neo4j keeps as many unless its settings say otherwise. */
const KNOWN_PLANS = 1_000;
/**
 * How many queries may be planned at once, and how many of one client. Planning takes up to seconds of one processor; four at once
 * on two processors kept queries with known plans waiting for eight seconds, two did not. A client whose planned query has to wait
 * for its own slow ones leaves the other turn to others.
 */
const AT_ONCE = 2;
const AT_ONCE_EACH = 1;

/** The turn of a query that Neo4j may have to plan. */
export interface PlanningTurn {
  /** Neo4j has the plan, and what still runs is the execution, for which the query needs a turn like any other. */
  planned(): Promise<void>;
  /** The query has ended. */
  over(): void;
}

/**
 * Turns for read queries that Neo4j may have to plan, in place of a turn to be executed: requests for ever new forms wait for each
 * other, not others for them. A query that holds one is sent at once.
 */
export class PlanningTurns {
  readonly #executing: Turns;
  /** The shapes of parameters for which each text is planned. */
  readonly #known = new LRUCache<string, Set<string>>({ maxSize: KNOWN_PLANS });
  readonly #turns = queryTurns(AT_ONCE, AT_ONCE_EACH);

  /** `executing`: the turns of queries that are executed. */
  constructor(executing: Turns) {
    this.#executing = executing;
  }

  /**
   * Takes a turn for a query that has not been run lately with parameters of these shapes; undefined if it has. `ready`: waits for
   * what the query has to wait for before it can be sent. Errors: the reason of the signal; whatever `ready` throws.
   */
  begin(
    text: string,
    params: QueryParams,
    scope: CallScope | undefined,
    ready: () => Promise<void>,
  ): Promise<PlanningTurn | undefined> | undefined {
    const shape = planShapeOf(params);
    return this.#known.get(text)?.has(shape) ? undefined : this.#begin(text, shape, scope, ready);
  }

  /** Rejects all that wait, with an error that each of them would get anyway. A server that was away may have lost its plans. */
  refuseWaiting(reason: unknown): void {
    this.#known.clear();
    this.#turns.refuseWaiting(reason);
  }

  async #begin(
    text: string,
    shape: string,
    scope: CallScope | undefined,
    ready: () => Promise<void>,
  ): Promise<PlanningTurn | undefined> {
    await ready();
    const release = await turnOf(this.#turns, scope);
    if (this.#known.get(text)?.has(shape)) {
      // An equal one was planned meanwhile.
      release?.();
      return undefined;
    }
    let isOver = false;
    let executing: Release | undefined;
    const over = () => {
      isOver = true;
      release?.();
      executing?.();
    };
    const goOn = (turn: Release | undefined) => {
      executing = turn;
      if (isOver) turn?.();
      else release?.();
    };
    let isPlanned = false;
    const planned = async () => {
      // A repeated query is planned twice.
      if (isPlanned) return;
      isPlanned = true;
      this.#know(text, shape);
      // A request that is over gets no other turn: the query keeps this one until it has ended.
      await Promise.resolve()
        .then(() => turnOf(this.#executing, scope))
        .then(goOn, () => {});
    };
    return { planned, over };
  }

  #know(text: string, shape: string): void {
    // A new set: the cache measures the size of a value only once.
    const shapes = new Set(this.#known.get(text)).add(shape);
    this.#known.set(text, shapes, { size: shapes.size });
  }
}
