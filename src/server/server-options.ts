import { DEFAULT_BOUNDS } from '../bounds/bounds-config.js';
import { UNLIMITED } from '../bounds/rate-config.js';
import type { Config } from '../config.js';
import { RULES_ALONE } from '../extractors/extractors-config.js';
import { DEFAULT_LOAD } from '../observability/operate-config.js';
import { DEFAULT_OPERATIONS } from '../trusted-operations/operations-config.js';
import type { Observers } from './observe-requests.js';

/** The settings of the HTTP service, apart from access control. */
type Settings = Pick<
  Config,
  | ('operations' | 'allowedOrigins' | 'load' | 'bounds' | 'rate' | 'redisUrl')
  | ('cachedValues' | 'keepsTexts' | 'extractors')
>;

/** The settings of the HTTP service and the observers of its requests; each has a default. */
export type ServerOptions = Partial<Settings & Observers>;

const DEFAULTS: Settings & Observers = {
  operations: DEFAULT_OPERATIONS,
  allowedOrigins: null,
  load: DEFAULT_LOAD,
  bounds: DEFAULT_BOUNDS,
  rate: UNLIMITED,
  redisUrl: null,
  cachedValues: 0,
  keepsTexts: false,
  extractors: RULES_ALONE,
  metrics: null,
  tracing: null,
};

/** Fills in the defaults of missing options. */
export function withDefaults(options: ServerOptions): typeof DEFAULTS {
  return { ...DEFAULTS, ...options };
}
