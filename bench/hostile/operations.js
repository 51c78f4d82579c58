// Random operations over a schema, some with variables, names and texts that are meant to bring a service down: thousands of
// keys, endless lists and texts, deep nesting. Like random operations, each is derived from a list of numbers.
import { RandomOperations } from '../random-operations.js';

const nested = (depth) => {
  let value = 1;
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};
const keys = (count, length) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${'k'.repeat(length)}${index}`, index]));

/** Values for variables, created on each use. */
const VALUES = [
  () => keys(5_000, 1),
  () => keys(30, 10_000),
  () => ({ ['k'.repeat(300_000)]: 1 }),
  () => nested(900),
  () => nested(1_500),
  () => 'x'.repeat(300_000),
  () => Array(15_000).fill('NOPE'),
  () => Array(500).fill('state/iran'),
  () => Array(500).fill('person/nobody'),
  () => Array(2_000).fill({}),
  () => 2 ** 53,
  () => -0,
  () => '[500]',
  () => 'true',
  () => '\ud800',
  () => ({ __proto__: null, constructor: 1, toString: 2 }),
  () => null,
];
/** Changes to the text of an operation. */
const TEXTS = [
  (text) => text,
  (text) => text.replace('Random', 'R'.repeat(50_000)),
  (text) => text.replace(/\b(?:id|name)\b/, 'n'.repeat(90_000)),
  (text) => text.replace(/"[^"]*"/, `"${'t'.repeat(60_000)}"`),
  (text) => text.replace(/"[^"]*"/, `[${'{a: '.repeat(600)}1${'}'.repeat(600)}]`),
  (text) =>
    text.replace(
      /\{/,
      `{ ${Array.from({ length: 19 }, (_, index) => `e${index}: statements(first: 501) { totalCount }`).join(' ')} `,
    ),
  (text) => `${text} ${'#\n'.repeat(30_000)}`,
  (text) => `${text} ${Array.from({ length: 300 }, (_, index) => `query Q${index} { nope${index} }`).join(' ')}`,
  (text) => `type ${'T'.repeat(150)} { a: Int } ${text}`,
];

/** Generates operations over a schema; about half of them contain something hostile. */
export class HostileOperations {
  #operations;

  constructor(schema) {
    this.#operations = new RandomOperations(schema);
  }

  /** The operation that a list of whole numbers from 0 to 255 encodes, with its variables. */
  from(numbers) {
    const [which = 0, what = 0, how = 0, ...others] = numbers;
    const { query, variables } = this.#operations.from(others);
    const names = Object.keys(variables);
    if (which % 2 === 0 && names.length > 0) {
      variables[names[which % names.length]] = VALUES[what % VALUES.length]();
    } else if (which % 5 === 1) variables.unknown = VALUES[what % VALUES.length]();
    const change = how % 3 === 0 ? TEXTS[((how / 3) % TEXTS.length) | 0] : TEXTS[0];
    return { query: change(query), variables };
  }
}
