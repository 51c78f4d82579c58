import { ERROR_CODES, type ErrorCode } from './error-codes.js';
import { shown } from './shown.js';

/** One broken rule: the path of the value ('filter.saidOn', 'line 12 /act') and what would be right. */
export interface FieldProblem {
  path: string;
  message: string;
}

/**
 * The one error class of the project. `message` says what was wrong with which value and what would be right; for codes
 * that are not public, clients see neither the message nor the cause.
 */
export class ServiceError extends Error {
  readonly code: ErrorCode;
  readonly fields: readonly FieldProblem[];
  /** Further `extensions` for programs, such as the limit exceeded; never secret. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    options: { fields?: readonly FieldProblem[]; details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ServiceError';
    this.code = code;
    this.fields = options.fields ?? [];
    this.details = options.details ?? {};
  }

  /** Whether clients may read the message. */
  get isPublic(): boolean {
    return ERROR_CODES[this.code].isPublic;
  }
}

/** How many broken rules one error lists; the rest are only counted. */
const MAX_TOLD_PROBLEMS = 20;

/**
 * A BAD_USER_INPUT error that lists the broken rules, each with the path of its argument, such as 'filter.saidOn': the first
 * twenty, and the number of further ones. `count`: the total number, if `problems` is not complete.
 */
export function inputRefusal(problems: readonly FieldProblem[], count: number = problems.length): ServiceError {
  const fields = problems.slice(0, MAX_TOLD_PROBLEMS);
  const texts = fields.map(({ path, message }) => `${path}: ${message}`);
  const more = count - fields.length;
  if (more > 0) texts.push(`and ${more} more`);
  return new ServiceError('BAD_USER_INPUT', texts.join('; '), { fields, details: more > 0 ? { more } : {} });
}

/** A BAD_USER_INPUT error for one value. */
export function badUserInput(path: string, message: string): ServiceError {
  return inputRefusal([{ path, message }]);
}

/** A CONFLICT error for one value that contradicts a recorded one; `details` are for programs, such as whose identifier it is. */
export function conflict(path: string, message: string, details: Record<string, unknown> = {}): ServiceError {
  return new ServiceError('CONFLICT', `${path}: ${message}`, { fields: [{ path, message }], details });
}

/** Refuses a setting, or an option of a command. Errors: CONFIG_INVALID. */
export function refuseConfig(message: string): never {
  throw new ServiceError('CONFIG_INVALID', message);
}

/** Whether an error concerns only one change, so that others can still be made. */
export function isOfInput(error: unknown): error is ServiceError {
  return error instanceof ServiceError && (error.code === 'BAD_USER_INPUT' || error.code === 'CONFLICT');
}

/** The message for an id that no node of the graph has. */
export function notInGraph(id: string): string {
  return `${shown(id)} is not in the graph; give the id of one that is`;
}
