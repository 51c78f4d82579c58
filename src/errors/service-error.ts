import { ERROR_CODES, type ErrorCode } from './error-codes.js';

/** One broken rule: where the value stands ('filter.saidOn', 'line 12 /act') and what would be right. */
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
  /** What else of `extensions` is for programs, such as the bound that was passed; never secret. */
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

/** A BAD_USER_INPUT error with every broken rule, each under the path of its argument, such as 'filter.saidOn'. */
export function inputRefusal(fields: readonly FieldProblem[]): ServiceError {
  return new ServiceError('BAD_USER_INPUT', fields.map(({ path, message }) => `${path}: ${message}`).join('; '), {
    fields,
  });
}

/** A BAD_USER_INPUT error for one value. */
export function badUserInput(path: string, message: string): ServiceError {
  return inputRefusal([{ path, message }]);
}

/** A CONFLICT error for one value that contradicts what stands. */
export function conflict(path: string, message: string): ServiceError {
  return new ServiceError('CONFLICT', `${path}: ${message}`, { fields: [{ path, message }] });
}
