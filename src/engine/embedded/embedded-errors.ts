import type { GrafeoError } from '@grafeo-db/js';
import { ServiceError } from '../../errors/service-error.js';

const CONSTRAINT_VIOLATION = 'G2000';
const WRITE_CONFLICT = '40000';

/**
 * The GQLSTATUS of an error of Grafeo. Its JavaScript layer copies it from the cause, but not if the Error class of the native
 * module is not that of this code, as in a VM context.
 */
function statusOf(error: unknown): string | undefined {
  const { gqlStatus, cause } = (error ?? {}) as GrafeoError & { cause?: { message?: string } };
  return gqlStatus ?? /^GQLSTATUS (\w{5})$/.exec(cause?.message ?? '')?.[1];
}

/** Whether the disk refused a write; the engine reports such an error with the status of the operation in progress. */
function isDiskError(error: unknown): boolean {
  return /I\/O error/.test((error as Error | undefined)?.message ?? '');
}

/** Whether the engine requires a retry of the transaction: another one wrote the same data first. */
export function isWriteConflict(error: unknown): boolean {
  return statusOf(error) === WRITE_CONFLICT && !isDiskError(error);
}

/** Converts an error of Grafeo to one of ours, by its GQLSTATUS; its own message remains in the cause. */
export function fromGrafeoError(error: unknown): unknown {
  if (error instanceof ServiceError) return error;
  if (isDiskError(error)) {
    return new ServiceError('SERVICE_UNAVAILABLE', 'The disk takes no more; nothing of this was written.', {
      cause: error,
    });
  }
  const gqlStatus = statusOf(error);
  if (gqlStatus === CONSTRAINT_VIOLATION) {
    return new ServiceError('CONFLICT', 'What is to be written contradicts what is recorded.', { cause: error });
  }
  if (gqlStatus === WRITE_CONFLICT) {
    return new ServiceError('SERVICE_UNAVAILABLE', 'The graph is being written to; try again shortly.', {
      cause: error,
    });
  }
  if (gqlStatus !== undefined) {
    return new ServiceError(
      'ENGINE_REJECTED_QUERY',
      `The embedded engine refused the query: ${(error as Error).message}`,
      {
        cause: error,
      },
    );
  }
  return error;
}

/** The error for a graph that could not be closed cleanly. Its write-ahead log contains all acknowledged writes. */
export function fromCloseError(error: unknown, location: string): unknown {
  if (!isDiskError(error)) return fromGrafeoError(error);
  return new ServiceError(
    'SERVICE_UNAVAILABLE',
    `${location}: the disk takes no more; nothing that was acknowledged is lost, and the next start takes it up once there is room`,
    { cause: error },
  );
}

/** The error for a data folder that could not be opened, with a remedy. */
export function fromOpenError(error: unknown, folder: string): ServiceError {
  const { message } = error as Error;
  const why = /locked/.test(message)
    ? 'another process has it open, perhaps the service itself; stop that one first, or name another folder if you meant another graph'
    : /files of another database/.test(message)
      ? 'graph.grafeo is gone, and the log of its writes is still there; restore a backup (demarche restore)'
      : /magic|header|checksum|corrupt|damaged|not a database|Serialization/i.test(message)
        ? 'its graph.grafeo is not a graph of this engine, or is damaged; restore a backup (demarche restore) or choose another folder'
        : 'it cannot be opened; check that it is a folder you may write to';
  return new ServiceError('DATA_UNREADABLE', `DEMARCHE_DATA=${JSON.stringify(folder)}: ${why}`, { cause: error });
}
