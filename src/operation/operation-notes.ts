/** A phase of an operation that the service measures. */
export type Phase = 'parse' | 'validate' | 'execute';

/** What is known of one operation, for the log and the metrics. */
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
  /** Whether it came by a GET that a page of another site could have had a browser send: see simple-request.ts. */
  isSimple: boolean;
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
  return { name: null, type: null, cost: null, errorCodes: [], phases: {}, isSimple: false, ended: null };
}
