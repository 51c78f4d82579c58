import { shown } from '../errors/shown.js';
import type { Field, ValueRule } from './value-rule.js';

/** The description of `type` in every record. */
export const TYPE = 'Says what the line holds. Write it first.';
/** The description of `id` in every record. */
export const ID = 'The permanent id, unique in the whole graph.';

/** A key that every record of the type has. */
export function required<T>(rule: ValueRule<T>, description: string, ...examples: unknown[]): Field<T, true> {
  return { rule, isRequired: true, description, examples };
}

/** A key that is omitted if nothing is known. */
export function optional<T>(rule: ValueRule<T>, description: string, ...examples: unknown[]): Field<T, false> {
  return { rule, isRequired: false, description, examples };
}

/** A value that is always the same. */
export function constantRule<T extends string | number>(constant: T): ValueRule<T> {
  return {
    schema: { const: constant },
    read(value, refuse) {
      if (value === constant) return constant;
      refuse('constant', `must be ${shown(constant)}; found ${shown(value)}`);
      return undefined;
    },
  };
}
