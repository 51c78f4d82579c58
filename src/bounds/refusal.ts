import { ServiceError } from '../errors/service-error.js';

/** A bound as a refusal names it. */
export interface PassedBound {
  /** For programs, such as 'depth'. */
  bound: string;
  /** How much the operation has of it. */
  value: number;
  limit: number;
  /** What is counted, such as 'levels of fields'. */
  unit: string;
  /** How to come under it, such as 'ask in two operations'. */
  remedy: string;
}

/** Why an operation may not run: the bound that it passes, by how much, and what to do. */
export function boundRefusal({ bound, value, limit, unit, remedy }: PassedBound): ServiceError {
  const message = `${bound}: this request has ${value} ${unit}, and ${limit} are allowed; ${remedy}.`;
  return new ServiceError('OPERATION_TOO_LARGE', message, { details: { bound, value, limit } });
}
