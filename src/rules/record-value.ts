import { shown } from '../errors/shown.js';
import { type RecordRule, readRecord, schemaOfRecord, type ValueRule } from './value-rule.js';
import type { Violation } from './violation.js';

/** A value that is a record itself. */
export function recordValue<T>(rule: RecordRule, name?: string): ValueRule<T> {
  return {
    schema: name === undefined ? schemaOfRecord(rule) : { $ref: `#/$defs/${name}` },
    read(value, refuse) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        refuse('type', `must be an object; found ${shown(value)}`);
        return undefined;
      }
      const violations: Violation[] = [];
      const record = readRecord(rule, value as Record<string, unknown>, '', violations);
      for (const { path, rule: broken, message } of violations) refuse(broken, message, path === '/' ? '' : path);
      return violations.length === 0 ? (record as T) : undefined;
    },
  };
}
