import { didYouMean } from '../domain/did-you-mean.js';
import { shown } from '../errors/shown.js';
import { INTERACTION, STATEMENT } from './act-records.js';
import { AGREEMENT, ALIAS, EVENT, FORMAT, GROUP, ORGANIZATION, PERSON, SOURCE, STATE, TOPIC } from './node-records.js';
import { CONCERN, MEMBERSHIP, PART, PARTICIPATION, PARTY, ROLE } from './relation-records.js';
import { type RecordRule, readRecord } from './value-rule.js';
import type { Violation } from './violation.js';

/** The rules of every type of record, by its name in the exchange format. */
export const RECORD_RULES: Readonly<Record<string, RecordRule>> = {
  format: FORMAT,
  source: SOURCE,
  person: PERSON,
  state: STATE,
  organization: ORGANIZATION,
  group: GROUP,
  agreement: AGREEMENT,
  event: EVENT,
  topic: TOPIC,
  statement: STATEMENT,
  interaction: INTERACTION,
  role: ROLE,
  party: PARTY,
  participation: PARTICIPATION,
  concern: CONCERN,
  membership: MEMBERSHIP,
  part: PART,
  alias: ALIAS,
};

const TYPES = Object.keys(RECORD_RULES);

/** A record as it is stored, with clean names and its keys in the order of the format, or all its violations. */
export type CheckedRecord = { record: Record<string, unknown> } | { violations: Violation[] };

/**
 * Checks one record against all rules that need nothing else, whatever its origin: a mutation, `load`, `import` or the graph.
 * Whether the records that it refers to exist is checked elsewhere, with access to the graph.
 */
export function checkRecord(value: unknown): CheckedRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { violations: [{ path: '/', rule: 'type', message: `must be an object; found ${shown(value)}` }] };
  }
  const { type } = value as { type?: unknown };
  const rule = typeof type === 'string' && Object.hasOwn(RECORD_RULES, type) ? RECORD_RULES[type] : undefined;
  if (!rule) {
    const given = type === undefined ? 'is missing' : `${shown(type)} is not a type of line`;
    const message = `${given}; give one of ${TYPES.join(', ')}${didYouMean(type, TYPES)}`;
    return { violations: [{ path: '/type', rule: 'type', message }] };
  }
  const violations: Violation[] = [];
  const record = readRecord(rule, value as Record<string, unknown>, '', violations);
  return violations.length > 0 ? { violations } : { record };
}
