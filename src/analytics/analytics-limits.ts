import type { ThreadLimits } from '../thread/job-thread.js';

/** How much one computation over the graph may take. Reading the statements may take `timeMs`, and then again computing may. */
export interface AnalyticsLimits extends ThreadLimits {
  /** Actors that the statements name, as speakers or as subjects. */
  maxActors: number;
  /** Pairs of a speaker and a subject. */
  maxPairs: number;
}

/**
 * What holds for the service. The whole of ICEWS14 has 5,948 actors and 19,427 pairs, and its dearest metric takes a few
 * seconds; 25 stay below the 30 after which a request is over by default, so that it hears of the limit.
 */
export const DEFAULT_ANALYTICS_LIMITS: Readonly<AnalyticsLimits> = Object.freeze({
  maxActors: 50_000,
  maxPairs: 200_000,
  timeMs: 25_000,
  maxWaiting: 16,
  idleMs: 60_000,
});
