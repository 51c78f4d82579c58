import { isLoopback } from '../access/loopback.js';
import { refuseConfig } from '../errors/service-error.js';
import { readWholeNumber } from '../settings/read-setting.js';

/** A model behind an OpenAI-compatible API. */
export interface ModelConfig {
  /** The base URL of the API, such as 'http://127.0.0.1:11434/v1'; without a trailing slash. */
  baseUrl: string;
  model: string;
  /** Null if the API needs none. Never included in messages, logs or answers. */
  key: string | null;
}

/** The extractors used in addition to the rules: set only by the settings, never by a request. */
export interface ExtractorsConfig {
  model: ModelConfig | null;
  /** A program and its arguments; null if there is none. */
  command: readonly string[] | null;
  /** How long either may take for an article. */
  timeoutMs: number;
}

/** The default if nothing is set: only the rules read. */
export const RULES_ALONE: ExtractorsConfig = Object.freeze({ model: null, command: null, timeoutMs: 20_000 });

const TIMEOUT = {
  name: 'DEMARCHE_EXTRACTOR_TIMEOUT_MS',
  least: 100,
  most: 600_000,
  right: 'not a time; give whole milliseconds from 100 to 600000',
};

function refuse(setting: string, problem: string): never {
  refuseConfig(`${setting}: ${problem}`);
}

/** The base URL of the API. Messages do not repeat it, since it may contain a credential. */
function readBaseUrl(value: string, hasKey: boolean): string {
  const right = 'give the address where the API begins, such as https://api.example.org/v1';
  if (!URL.canParse(value)) refuse('DEMARCHE_MODEL_URL', `not an address; ${right}`);
  const { protocol, username, password, search, hash, hostname } = new URL(value);
  if (protocol !== 'http:' && protocol !== 'https:') refuse('DEMARCHE_MODEL_URL', `not http or https; ${right}`);
  if (username !== '' || password !== '')
    refuse('DEMARCHE_MODEL_URL', 'holds credentials; give the key as DEMARCHE_MODEL_KEY');
  if (search !== '' || hash !== '') refuse('DEMARCHE_MODEL_URL', `holds a query or a fragment; ${right}`);
  if (hasKey && protocol === 'http:' && !isLoopback(hostname))
    refuse('DEMARCHE_MODEL_URL', 'would send DEMARCHE_MODEL_KEY unencrypted; give an https address');
  return new URL(value).href.replace(/\/+$/, '').replace(/\/chat\/completions$/, '');
}

function readModel(env: NodeJS.ProcessEnv): ModelConfig | null {
  const baseUrl = env.DEMARCHE_MODEL_URL || null;
  const model = env.DEMARCHE_MODEL || null;
  const key = env.DEMARCHE_MODEL_KEY || null;
  if (baseUrl === null) {
    if (model !== null) refuse('DEMARCHE_MODEL', 'set without DEMARCHE_MODEL_URL; give both');
    if (key !== null) refuse('DEMARCHE_MODEL_KEY', 'set without DEMARCHE_MODEL_URL; give both');
    return null;
  }
  if (model === null) refuse('DEMARCHE_MODEL_URL', 'set without DEMARCHE_MODEL; give the name of the model');
  if (!/^[\w.:/@+-]{1,100}$/.test(model))
    refuse('DEMARCHE_MODEL', 'not the name of a model; give up to 100 letters, digits and . : / @ + - _');
  if (key !== null && !/^[\x21-\x7e]{1,4096}$/.test(key))
    refuse('DEMARCHE_MODEL_KEY', 'holds spaces or signs that no key has');
  return { baseUrl: readBaseUrl(baseUrl, key !== null), model, key };
}

function readCommand(value: string): string[] | null {
  if (value.trim() === '') return null;
  const right = 'give a program and its arguments, such as python3 read.py, or ["/opt/my reader/run","--fast"]';
  if (!value.trimStart().startsWith('[')) return value.trim().split(/\s+/);
  let words: unknown;
  try {
    words = JSON.parse(value);
  } catch {
    refuse('DEMARCHE_EXTRACTOR_COMMAND', `not JSON; ${right}`);
  }
  if (
    !Array.isArray(words) ||
    words.length === 0 ||
    !words.every((word) => typeof word === 'string') ||
    words[0] === ''
  )
    refuse('DEMARCHE_EXTRACTOR_COMMAND', `not a list of texts; ${right}`);
  return words as string[];
}

/** Reads the settings of the additional extractors. Errors: CONFIG_INVALID, without any value that may be secret. */
export function readExtractors(env: NodeJS.ProcessEnv): ExtractorsConfig {
  const command = readCommand(env.DEMARCHE_EXTRACTOR_COMMAND ?? '');
  if (command?.some((word) => word.includes('\0'))) refuse('DEMARCHE_EXTRACTOR_COMMAND', 'holds a zero byte');
  return {
    model: readModel(env),
    command,
    timeoutMs: readWholeNumber(env, TIMEOUT) ?? RULES_ALONE.timeoutMs,
  };
}
