import { readWholeNumbers, type WholeNumberSetting } from '../settings/read-setting.js';

/** The limits of one operation. */
export interface BoundsConfig {
  /** The cost of what it can return, in units of a node; see docs/bounds.md. */
  maxCost: number;
  /** How many fields may be nested, not counting introspection. */
  maxDepth: number;
  /** Aliased fields, including `__typename`. */
  maxAliases: number;
  /** Fields of Query, Mutation or Subscription. */
  maxRootFields: number;
  /** Tokens of its text. */
  maxTokens: number;
  /** `@include`, `@skip` and the like. */
  maxDirectives: number;
  /** Fragment definitions. */
  maxFragments: number;
  /** Items of a page, and values of a list in an argument; the schema itself allows 500. */
  maxListSize: number;
  /** Operations in one HTTP request; at 0, batches are not accepted. */
  maxBatch: number;
  /** The body of its HTTP request, in bytes. */
  maxBodyBytes: number;
}

/** The default bounds. */
export const DEFAULT_BOUNDS: Readonly<BoundsConfig> = Object.freeze({
  maxCost: 100_000,
  maxDepth: 15,
  maxAliases: 50,
  maxRootFields: 100,
  maxTokens: 5_000,
  maxDirectives: 50,
  maxFragments: 50,
  maxListSize: 500,
  maxBatch: 0,
  maxBodyBytes: 1_000_000,
});

/** The setting of each bound, with its minimum and maximum. */
const SETTINGS: Record<keyof BoundsConfig, WholeNumberSetting> = {
  maxCost: { name: 'DEMARCHE_MAX_COST', least: 1_000, most: 1_000_000_000 },
  maxDepth: { name: 'DEMARCHE_MAX_DEPTH', least: 1, most: 1_000 },
  maxAliases: { name: 'DEMARCHE_MAX_ALIASES', least: 0, most: 100_000 },
  maxRootFields: { name: 'DEMARCHE_MAX_ROOT_FIELDS', least: 1, most: 100_000 },
  maxTokens: { name: 'DEMARCHE_MAX_TOKENS', least: 100, most: 100_000 },
  maxDirectives: { name: 'DEMARCHE_MAX_DIRECTIVES', least: 0, most: 100_000 },
  maxFragments: { name: 'DEMARCHE_MAX_FRAGMENTS', least: 0, most: 10_000 },
  maxListSize: { name: 'DEMARCHE_MAX_LIST_SIZE', least: 1, most: 500 },
  maxBatch: { name: 'DEMARCHE_MAX_BATCH', least: 0, most: 1_000 },
  maxBodyBytes: { name: 'DEMARCHE_MAX_BODY_BYTES', least: 1_000, most: 100_000_000 },
};

/** Reads the bounds of an operation from the environment. Errors: CONFIG_INVALID. */
export function readBounds(env: NodeJS.ProcessEnv): Readonly<BoundsConfig> {
  return readWholeNumbers(env, SETTINGS, DEFAULT_BOUNDS);
}

/** The name of the setting of a bound, such as DEMARCHE_MAX_DEPTH. */
export function settingOf(bound: keyof BoundsConfig): string {
  return SETTINGS[bound].name;
}
