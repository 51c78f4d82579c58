import { cut } from '../errors/shown.js';

const QUOTED = /"(?:[^"\\]|\\.)*"/gs;
/** What graphql-js writes before a value that may have brackets and blanks. */
const BEFORE_A_VALUE = /(\bfound |\bvalue: )([{[].*)/s;
const UNQUOTED = /[^\s"…]+/g;

/** A message of graphql-js or Apollo Server in which no value has more than its first 80 characters. */
export function cutQuotedValues(message: string): string {
  return message
    .replace(BEFORE_A_VALUE, (_, before: string, value: string) => before + cut(value))
    .replace(QUOTED, (quoted) => `"${cut(quoted.slice(1, -1))}"`)
    .replace(UNQUOTED, (word) => cut(word));
}
