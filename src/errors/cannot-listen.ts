import { ServiceError } from './service-error.js';

/** The error, CONFIG_INVALID, for an address that cannot be listened at; `setting` and its value are in the message. */
export function cannotListen(setting: string, error: NodeJS.ErrnoException): ServiceError {
  const message = `${setting}: cannot listen there (${error.code}); choose another`;
  return new ServiceError('CONFIG_INVALID', message, { cause: error });
}
