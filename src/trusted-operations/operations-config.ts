import { readSwitch, readWholeNumber, refuseSetting } from '../settings/read-setting.js';

/** Which operations a service runs, and how long their answers may be cached. */
export interface OperationsConfig {
  /** The file of the trusted operations; null if there is none. */
  manifestFile: string | null;
  /** Whether the trusted operations are the only ones that run. */
  isLocked: boolean;
  /** How long a shared cache may serve an answer to GET without revalidating it, in seconds. */
  cacheSeconds: number;
}

/** The default: any operation runs, and a cache revalidates its answer each time. */
export const DEFAULT_OPERATIONS: OperationsConfig = Object.freeze({
  manifestFile: null,
  isLocked: false,
  cacheSeconds: 0,
});

const LOCKED = 'DEMARCHE_LOCKED';
const CACHE_SECONDS = {
  ...{ name: 'DEMARCHE_CACHE_SECONDS', least: 0, most: 31_536_000 },
  right: 'not a time; give whole seconds from 0 to 31536000, a year',
};

/** Reads the settings of operations from the environment. Errors: CONFIG_INVALID. The file is not opened yet. */
export function readOperationsConfig(env: NodeJS.ProcessEnv): OperationsConfig {
  const manifestFile = env.DEMARCHE_OPERATIONS || null;
  const isLocked = readSwitch(env, LOCKED);
  if (isLocked && manifestFile === null) {
    refuseSetting(LOCKED, 'true', 'no operation could run; set DEMARCHE_OPERATIONS to the file of those that may');
  }
  const cacheSeconds = readWholeNumber(env, CACHE_SECONDS) ?? DEFAULT_OPERATIONS.cacheSeconds;
  return Object.freeze({ manifestFile, isLocked, cacheSeconds });
}
