import { ServiceError } from '../errors/service-error.js';
import { isDiskFull } from '../import/disk-full.js';

const WRITTEN_STAYS = 'what was written stays; run the same command again to complete the import';

/** An error that ended the import of a file, in words that say what to do. */
export function importProblem(file: string, error: unknown): unknown {
  if (isDiskFull(error)) {
    const message = `${file}: the disk is full; make room: ${WRITTEN_STAYS}`;
    return new ServiceError('SERVICE_UNAVAILABLE', message, { cause: error });
  }
  if (error instanceof ServiceError && error.code === 'SERVICE_UNAVAILABLE') {
    const message = `${file}: the graph database does not answer any more; ${WRITTEN_STAYS}`;
    return new ServiceError(error.code, message, { cause: error });
  }
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (error instanceof ServiceError || syscall === undefined) return error;
  return new ServiceError('BAD_USER_INPUT', `${file}: could not be imported (${syscall}: ${code})`, { cause: error });
}
