import { ServiceError } from '../errors/service-error.js';

/** Which operations a service runs, and how long their answers may be kept. */
export interface OperationsConfig {
  /** The file of the trusted operations; null where there is none. */
  manifestFile: string | null;
  /** Whether the trusted operations are the only ones that run. */
  isLocked: boolean;
  /** For how long a cache that many share may give an answer to GET without asking, in seconds. */
  cacheSeconds: number;
}

/** What holds where nothing is set: any operation runs, and a cache asks each time whether its answer still holds. */
export const DEFAULT_OPERATIONS: OperationsConfig = Object.freeze({
  manifestFile: null,
  isLocked: false,
  cacheSeconds: 0,
});

const MAX_CACHE_SECONDS = 31_536_000;

function refuse(setting: string, value: string, right: string): never {
  throw new ServiceError('CONFIG_INVALID', `${setting}=${JSON.stringify(value)}: ${right}`);
}

function readLocked(value: string, manifestFile: string | null): boolean {
  if (value === '' || value === 'false') return false;
  if (value !== 'true') refuse('DEMARCHE_LOCKED', value, 'not a switch; give true or false');
  if (manifestFile === null) {
    refuse('DEMARCHE_LOCKED', value, 'no operation could run; set DEMARCHE_OPERATIONS to the file of those that may');
  }
  return true;
}

function readCacheSeconds(value: string): number {
  if (value === '') return DEFAULT_OPERATIONS.cacheSeconds;
  if (!/^\d{1,8}$/.test(value) || Number(value) > MAX_CACHE_SECONDS) {
    refuse('DEMARCHE_CACHE_SECONDS', value, `not a time; give whole seconds from 0 to ${MAX_CACHE_SECONDS}, a year`);
  }
  return Number(value);
}

/** The settings of operations, read from the environment. Errors: CONFIG_INVALID. The file is not opened yet. */
export function readOperationsConfig(env: NodeJS.ProcessEnv): OperationsConfig {
  const manifestFile = env.DEMARCHE_OPERATIONS || null;
  return Object.freeze({
    manifestFile,
    isLocked: readLocked(env.DEMARCHE_LOCKED ?? '', manifestFile),
    cacheSeconds: readCacheSeconds(env.DEMARCHE_CACHE_SECONDS ?? ''),
  });
}
