import { badUserInput, type ServiceError } from '../errors/service-error.js';
import { boundRefusal } from './refusal.js';

/** How deep objects and lists may be nested; recursive functions can handle several thousand levels. */
const MAX_JSON_DEPTH = 1_000;
/** Bytes of the maximum body size per key or item allowed, and the minimum number of them. */
const BYTES_A_VALUE = 50;
const LEAST_VALUES = 20_000;

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;

/** Whether a parsed JSON value is an object. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOpening(code: number): boolean {
  return code === 0x7b || code === 0x5b;
}

function isClosing(code: number): boolean {
  return code === 0x7d || code === 0x5d;
}

/** The index of the closing quotation mark of a string; the length of the JSON if there is none. */
function endOfText(json: string, start: number): number {
  let index = start + 1;
  for (; index < json.length; index++) {
    const code = json.charCodeAt(index);
    if (code === BACKSLASH) index += 1;
    else if (code === QUOTE) break;
  }
  return index;
}

/**
 * Why a JSON text may not be parsed: it is nested too deep or contains too many values; null if it may. A single pass over the
 * text: a megabyte of brackets becomes 30 MB of lists, and deep nesting overflows the stack of any recursion. `maxBytes` is the
 * maximum size of a body.
 */
export function jsonRefusal(json: string, maxBytes: number): ServiceError | null {
  let depth = 0;
  let deepest = 0;
  let values = 1;
  for (let index = 0; index < json.length; index++) {
    const code = json.charCodeAt(index);
    if (code === QUOTE) index = endOfText(json, index);
    else if (code === COMMA) values += 1;
    else if (isOpening(code)) {
      depth += 1;
      values += 1;
      deepest = Math.max(deepest, depth);
    } else if (isClosing(code)) depth -= 1;
  }
  if (deepest > MAX_JSON_DEPTH) {
    return badUserInput('JSON', `is ${deepest} objects and lists deep; give at most ${MAX_JSON_DEPTH}`);
  }
  const limit = Math.max(LEAST_VALUES, Math.floor(maxBytes / BYTES_A_VALUE));
  if (values <= limit) return null;
  const unit = 'keys and items in its JSON';
  return boundRefusal({ bound: 'values', value: values, limit, unit, remedy: 'give fewer values at once' });
}
