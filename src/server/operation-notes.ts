import type { Memory } from '../query/version-cache.js';
import type { Phase } from './request-outcome.js';

/** What is known of one operation, for the log, the metrics and whoever keeps its answer. */
export interface OperationNotes {
  /** Its name and its type, once they are known. */
  name: string | null;
  type: string | null;
  /** What it was computed to cost, where that was computed. */
  cost: number | null;
  /** The codes of the errors in its answer. */
  errorCodes: string[];
  /** How long each phase of it took, in milliseconds. */
  phases: Partial<Record<Phase, number>>;
  /** Whether GraphQL refused it: it does not parse, is not valid, or its variables are of other types. */
  isRefused: boolean;
  /** Whether it came by a GET that a page of another site could have had a browser send: see simple-request.ts. */
  isSimple: boolean;
  /** Where its answer may be kept for the next who asks the same; null where it may not. */
  memory: Memory | null;
  /** How it ended, where it was one of a list: what its status would be by itself, and its own time. */
  ended: { status: number; durationMs: number } | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What is known of its operation; where it brings a list of them, of those that have begun, in their order. */
    operations: [OperationNotes, ...OperationNotes[]];
  }
}

/** The notes of an operation of which nothing is known yet. */
export function newNotes(): OperationNotes {
  return {
    ...{ name: null, type: null, cost: null, errorCodes: [], phases: {} },
    ...{ isRefused: false, isSimple: false, memory: null, ended: null },
  };
}
