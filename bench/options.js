// The command-line options, checked.
import { parseArgs } from 'node:util';

/** The given options, and the defaults of the others, all as texts. */
export function readOptions(defaults) {
  const options = Object.entries(defaults).map(([name, value]) => [name, { type: 'string', default: value }]);
  return parseArgs({ options: Object.fromEntries(options) }).values;
}

/** A number above 0. */
export function positiveNumber(option, text) {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new Error(`--${option} ${text}: give a number above 0`);
}

/** The names that a text lists, in the order of `names`. */
export function chosenOf(option, text, names) {
  const given = text.split(',');
  const unknown = given.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`--${option} ${unknown.join(',')}: give some of ${names.join(', ')}`);
  return names.filter((name) => given.includes(name));
}
