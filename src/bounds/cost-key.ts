import type { OperationDefinitionNode } from 'graphql';
import { fingerprintOfText } from '../domain/fingerprint.js';

/** Costs depend on names, such as enum values, but not on longer texts. */
const LONGEST_NAME = 40;
/** A longer key is kept as its hash: how long the values of variables are is up to the client. */
const LONGEST_KEY = 200;

/**
 * The key under which the cost of an operation is kept: its name, and as much of the variables on which its cost depends as costs
 * depend on.
 */
export function costKey(
  operation: OperationDefinitionNode,
  names: ReadonlySet<string>,
  variables: Readonly<Record<string, unknown>>,
): string {
  let key = operation.name?.value ?? '';
  for (const name of names) key += `\n${name} ${typedText(variables[name])}`;
  return key.length > LONGEST_KEY ? fingerprintOfText(key) : key;
}

/** The name of an enum value, which is the only text within a list or an object on which costs depend. */
const ENUM_VALUE = /^[A-Z_]{1,40}$/;

/**
 * A coerced value in as much detail as costs depend on: a number, a boolean, a short text such as an enum value, of which costs
 * depend within lists and objects only on enum values; the length of a list, and the kinds of its items; the content of an object.
 * Values of different types have different texts: quotation marks for a text, brackets for a list, braces for an object.
 */
function typedText(value: unknown, isInner = false): string {
  if (typeof value === 'string') {
    const isNamed = isInner ? ENUM_VALUE.test(value) : value.length <= LONGEST_NAME;
    return isNamed ? JSON.stringify(value) : 'text';
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => typedText(item, true));
    // Of equal objects, each costs.
    return `[${value.length}: ${typeof value[0] === 'object' ? items : [...new Set(items)].sort()}]`;
  }
  if (typeof value !== 'object' || value === null) return String(value);
  // A coerced object has the fields of its type in schema order.
  return `{${Object.entries(value).map(([name, part]) => `${name}: ${typedText(part, true)}`)}}`;
}
