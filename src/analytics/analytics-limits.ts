import type { ThreadLimits } from '../thread/job-thread.js';

/** The limits of one computation over the graph. Reading the acts may take `timeMs`, and computing as long again. */
export interface AnalyticsLimits extends ThreadLimits {
  /** Actors that the statements name, as speakers or as subjects. */
  maxActors: number;
  /** Pairs of a speaker and a subject. */
  maxPairs: number;
}

/**
 * The limits of the service. The statements of ICEWS14 have 5,948 actors and 19,427 pairs, and their most expensive metric takes
 * a second or two; 25 s are less than the 30 s after which requests time out by default, so that the limit is reported.
 */
export const DEFAULT_ANALYTICS_LIMITS: Readonly<AnalyticsLimits> = Object.freeze({
  maxActors: 50_000,
  maxPairs: 200_000,
  timeMs: 25_000,
  maxWaiting: 16,
  idleMs: 60_000,
});
