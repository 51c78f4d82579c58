/** A phase of an operation that the service measures. */
export type Phase = 'parse' | 'validate' | 'execute';

/** What is known about one operation, for the log and the metrics. */
export interface OperationNotes {
  /** Its name and its type, once they are known. */
  name: string | null;
  type: string | null;
  /** Its cost, if that was computed. */
  cost: number | null;
  /** The codes of the errors in its answer. */
  errorCodes: string[];
  /** How long each phase of it took, in milliseconds. */
  phases: Partial<Record<Phase, number>>;
  /** Whether it came by a GET that a page of another site could have made a browser send: see simple-request.ts. */
  isSimple: boolean;
  /** How it ended, if it was one of a list: the status that it would have alone, and its own duration. */
  ended: { status: number; durationMs: number } | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The notes of its operation; of a list of operations, those of all that have begun, in their order. */
    operations: [OperationNotes, ...OperationNotes[]];
  }
}

/** The notes of an operation about which nothing is known yet. */
export function newNotes(): OperationNotes {
  return { name: null, type: null, cost: null, errorCodes: [], phases: {}, isSimple: false, ended: null };
}
