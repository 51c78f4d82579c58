import { ServiceError } from './service-error.js';

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EISDIR: 'it is a folder',
};

/** A BAD_USER_INPUT error for a file that cannot be read, with the system error code and what it means. */
export function unreadable(name: string, error: unknown): ServiceError {
  const { code = '' } = error as NodeJS.ErrnoException;
  const why = Object.hasOwn(WHY, code) ? `: ${WHY[code]}` : '';
  return new ServiceError('BAD_USER_INPUT', `${name}: cannot be read (${code})${why}`, { cause: error });
}
