import { ServiceError } from './service-error.js';

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EISDIR: 'it is a folder',
};

/** Why a file cannot be read: the system error code and what it means. */
export function whyUnreadable(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  const why = Object.hasOwn(WHY, code) ? `: ${WHY[code]}` : '';
  return `cannot be read (${code})${why}`;
}

/** A BAD_USER_INPUT error for a file that cannot be read, with the system error code and what it means. */
export function unreadable(name: string, error: unknown): ServiceError {
  return new ServiceError('BAD_USER_INPUT', `${name}: ${whyUnreadable(error)}`, { cause: error });
}
