import { ServiceError } from '../errors/service-error.js';

const ADVICE = 'narrow the filter, such as by saidOn or between';

/** The error of a computation whose graph is too large. `what` completes 'These acts name …'. */
export function pastLimit(what: string): ServiceError {
  return new ServiceError('ANALYTICS_LIMIT', `These acts name ${what}; ${ADVICE}.`);
}

/** The error of a computation that was stopped. `what` is what took too long. */
export function pastTime(what: string, timeMs: number): ServiceError {
  return new ServiceError(
    'ANALYTICS_LIMIT',
    `${what} took longer than ${timeMs / 1000} s, the most that it may; ${ADVICE}.`,
  );
}

/** The error of a computation that yields no result. */
export function withoutResult(): ServiceError {
  return new ServiceError(
    'ANALYTICS_LIMIT',
    `The scores of this graph did not converge within the maximum number of steps; ask for another metric, or ${ADVICE}.`,
  );
}
