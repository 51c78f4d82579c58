import { type Release, Turns } from '../bounds/turns.js';
import type { CallScope } from './graph-engine.js';

/** Turns for what an engine is asked. How many wait is bounded by the operations that ask for them. */
export function queryTurns(served: number, servedEach: number): Turns {
  const unbounded = Number.POSITIVE_INFINITY;
  return new Turns({ served, servedEach, waiting: unbounded, waitingEach: unbounded });
}

/** The turn of a query, or of an operation; undefined for one of the service itself, which needs none. Errors: the reason of the signal. */
export function turnOf(turns: Turns, scope: CallScope | undefined): Release | Promise<Release> | undefined {
  return scope?.client === undefined ? undefined : turns.take(scope.client, scope.signal);
}
