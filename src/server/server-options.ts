import type { AllowedOrigins } from '../access/allowed-origins.js';
import type { BoundsConfig } from '../bounds/bounds-config.js';
import type { RateConfig } from '../bounds/rate-config.js';
import type { ExtractorsConfig } from '../extractors/extractors-config.js';
import type { LoadConfig } from '../observability/operate-config.js';
import type { OperationsConfig } from '../trusted-operations/operations-config.js';
import type { Observers } from './observe-requests.js';

/** What of the settings the HTTP service takes beside who may read; what is left out has its default. */
export interface ServerOptions extends Observers {
  /** Which operations run, and how long their answers may be kept. */
  operations?: OperationsConfig;
  /** The origins whose pages may ask through a browser. */
  allowedOrigins?: AllowedOrigins;
  /** How much may be asked at once, and for how long. */
  load?: LoadConfig;
  /** What one operation may ask for. */
  bounds?: BoundsConfig;
  /** How much of recent answers is kept while the graph does not change, in values of about 35 bytes; nothing where this is left out. */
  cachedValues?: number;
  /** Whether the texts of articles are kept behind their review. */
  keepsTexts?: boolean;
  /** The extractors that read articles beside the rules. */
  extractors?: ExtractorsConfig;
  /** What a client may ask for in the course of time. */
  rate?: RateConfig;
  /** The Redis in which several instances count what a client asks for; null where each counts for itself. */
  redisUrl?: string | null;
}
