import { ServiceError } from '../errors/service-error.js';

/** An exceeded bound, for the error message. */
export interface PassedBound {
  /** For programs, such as 'depth'. */
  bound: string;
  /** The value of the operation. */
  value: number;
  limit: number;
  /** The unit counted, such as 'levels of fields'. */
  unit: string;
  /** How to stay within it, such as 'ask in two operations'. */
  remedy: string;
}

/** The error for an operation that exceeds a bound: which, by how much, and what to do. */
export function boundRefusal({ bound, value, limit, unit, remedy }: PassedBound): ServiceError {
  const message = `${bound}: this request has ${value} ${unit}, and ${limit} are allowed; ${remedy}.`;
  return new ServiceError('OPERATION_TOO_LARGE', message, { details: { bound, value, limit } });
}
