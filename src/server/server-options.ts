import { DEFAULT_BOUNDS } from '../bounds/bounds-config.js';
import { UNLIMITED } from '../bounds/rate-config.js';
import type { Config } from '../config.js';
import { RULES_ALONE } from '../extractors/extractors-config.js';
import { DEFAULT_LOAD } from '../observability/operate-config.js';
import { DEFAULT_OPERATIONS } from '../trusted-operations/operations-config.js';
import type { Observers } from './observe-requests.js';

/** What of the settings the HTTP service takes beside who may read. */
type Settings = Pick<
  Config,
  | ('operations' | 'allowedOrigins' | 'load' | 'bounds' | 'rate' | 'redisUrl')
  | ('cachedValues' | 'keepsTexts' | 'extractors')
>;

/** What the HTTP service goes by, and what hears of its requests; what is left out has its default. */
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

/** The same with the defaults of what was left out. */
export function withDefaults(options: ServerOptions): typeof DEFAULTS {
  return { ...DEFAULTS, ...options };
}
