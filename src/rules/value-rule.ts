import { didYouMean } from '../domain/did-you-mean.js';
import { shown } from '../errors/shown.js';
import type { Violation } from './violation.js';

/** A part of a JSON Schema. */
export type JsonSchema = { [keyword: string]: unknown };

/** Reports what is wrong with a value: the rule, what would be right, and where within the value, such as '/0'. */
export type Refuse = (rule: string, message: string, within?: string) => void;

/** The rule of one kind of value, defined once for every input path. */
export interface ValueRule<T = unknown> {
  /** The JSON Schema of such a value: the part of the rule that a schema can express. */
  schema: JsonSchema;
  /** The value as it is stored, or undefined if it violates a rule, which is reported to `refuse`. */
  read(value: unknown, refuse: Refuse): T | undefined;
}

/** A rule for texts: `problem` returns what is wrong with one as it is stored, or null. */
export function textRule(options: {
  name: string;
  schema: JsonSchema;
  stored?: (text: string) => string;
  problem: (text: string) => string | null;
}): ValueRule<string> {
  const { name, schema, stored = (text) => text, problem } = options;
  return {
    schema: { type: 'string', ...schema },
    read(value, refuse) {
      if (typeof value !== 'string') {
        refuse('type', `must be text; found ${shown(value)}`);
        return undefined;
      }
      const text = stored(value);
      const found = problem(text);
      if (found === null) return text;
      refuse(name, found);
      return undefined;
    },
  };
}

/** A number from `least` to `most`, inclusive; only integers if `isWhole`. */
export function numberRule(options: {
  name: string;
  isWhole?: boolean;
  least: number;
  most: number;
  expected: string;
}): ValueRule<number> {
  const { name, isWhole = false, least, most, expected } = options;
  return {
    schema: { type: isWhole ? 'integer' : 'number', minimum: least, maximum: most },
    read(value, refuse) {
      const isRight =
        typeof value === 'number' && value >= least && value <= most && (!isWhole || Number.isInteger(value));
      // Adding 0 turns -0 into 0: neither JSON nor a graph distinguishes them.
      if (isRight) return value + 0;
      refuse(name, `${expected}; found ${shown(value)}`);
      return undefined;
    },
  };
}

/** One of some words. */
export function wordRule(name: string, words: readonly string[]): ValueRule<string> {
  return {
    schema: { type: 'string', enum: words },
    read(value, refuse) {
      if (typeof value === 'string' && words.includes(value)) return value;
      refuse(name, `must be one of ${words.join(', ')}; found ${shown(value)}${didYouMean(value, words)}`);
      return undefined;
    },
  };
}

/** A list of distinct values; those with the same `keyOf` are duplicates. */
export function listRule<T>(options: {
  item: ValueRule<T>;
  most: number;
  keyOf?: (value: T) => string;
  schema?: JsonSchema;
}): ValueRule<T[]> {
  const { item, most, keyOf = String, schema } = options;
  return {
    schema: schema ?? { type: 'array', items: item.schema, minItems: 1, maxItems: most, uniqueItems: true },
    read(value, refuse) {
      if (!Array.isArray(value) || value.length === 0) {
        refuse('list', `must be a list of at least one value; found ${shown(value)}`);
        return undefined;
      }
      if (value.length > most) {
        refuse('length', `holds ${value.length} values; give at most ${most}`);
        return undefined;
      }
      const seen = new Map<string, number>();
      const items = value.map((one, index) => {
        const read = item.read(one, (rule, message, within = '') => refuse(rule, message, `/${index}${within}`));
        if (read === undefined) return undefined;
        const key = keyOf(read);
        const first = seen.get(key);
        if (first === undefined) seen.set(key, index);
        else refuse('duplicate', `${shown(one)} is in the list already, as item ${first}; give it once`, `/${index}`);
        return read;
      });
      return items.includes(undefined) ? undefined : (items as T[]);
    },
  };
}

/** The description of a record's key, and the rule of its values. */
export interface Field<T = unknown, IsRequired extends boolean = boolean> {
  rule: ValueRule<T>;
  isRequired: IsRequired;
  description: string;
  examples: readonly unknown[];
  default?: unknown;
}

/**
 * A rule over several values of a record. It gets them as they are stored (`record`), without those that violate their own
 * rule, and as they were given (`given`).
 */
export type Meaning = (
  record: Readonly<Record<string, unknown>>,
  refuse: (path: string, rule: string, message: string) => void,
  given: Readonly<Record<string, unknown>>,
) => void;

/** The rule of an object with certain keys. */
export interface RecordRule {
  description: string;
  fields: Readonly<Record<string, Field>>;
  /** The part of `meanings` that a JSON Schema can express. */
  schema?: JsonSchema;
  meanings?: readonly Meaning[];
}

type Fields = RecordRule['fields'];
type Values<F extends Fields> = { [Key in keyof F]: F[Key] extends Field<infer T> ? T : never };
type RequiredKey<F extends Fields> = { [Key in keyof F]: F[Key] extends Field<unknown, true> ? Key : never }[keyof F];

/** The type of the records that a rule stores. */
export type RecordOf<Rule extends RecordRule> = Pick<Values<Rule['fields']>, RequiredKey<Rule['fields']>> &
  Partial<Omit<Values<Rule['fields']>, RequiredKey<Rule['fields']>>>;

/** Reads a record: the values as they are stored, in the order of the fields; violations are added to `violations`. */
export function readRecord(
  { fields, meanings = [] }: RecordRule,
  value: Readonly<Record<string, unknown>>,
  path: string,
  violations: Violation[],
): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (value[key] !== undefined && !Object.hasOwn(fields, key)) {
      violations.push({
        path: `${path}/${pointerPart(key)}`,
        rule: 'unknownKey',
        message: `is not a key here; give some of ${Object.keys(fields).join(', ')}${didYouMean(key, Object.keys(fields))}`,
      });
    }
  }
  for (const [key, { rule, isRequired }] of Object.entries(fields)) {
    const given = Object.hasOwn(value, key) ? value[key] : undefined;
    if (given === undefined) {
      if (isRequired) {
        violations.push({
          path: path === '' ? '/' : path,
          rule: 'required',
          message: `lacks the required property '${key}'`,
          missing: key,
        });
      }
      continue;
    }
    const read = rule.read(given, (name, message, within = '') =>
      violations.push({ path: `${path}/${key}${within}`, rule: name, message }),
    );
    if (read !== undefined) record[key] = read;
  }
  for (const meaning of meanings) {
    meaning(record, (within, rule, message) => violations.push({ path: `${path}${within}`, rule, message }), value);
  }
  return record;
}

/** A key as a reference token of a JSON Pointer; long ones are cut. */
function pointerPart(key: string): string {
  return [...key.slice(0, 120)].slice(0, 60).join('').replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The JSON Schema of a record. */
export function schemaOfRecord({ description, fields, schema }: RecordRule): JsonSchema {
  const properties = Object.entries(fields).map(([key, { rule, description, examples, default: standard }]) => [
    key,
    { ...rule.schema, description, examples, ...(standard !== undefined && { default: standard }) },
  ]);
  const required = Object.entries(fields).flatMap(([key, { isRequired }]) => (isRequired ? [key] : []));
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(properties),
    required,
    ...schema,
    additionalProperties: false,
  };
}
