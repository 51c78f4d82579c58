import {
  ACTOR_KINDS,
  ID_EXPECTED,
  type IdPrefix,
  MAX_ID_LENGTH,
  prefixOfId,
  SLUG_PATTERN,
  SUBJECT_KINDS,
  storedId,
} from '../domain/identity.js';
import { nameOfKind, withArticle } from '../domain/other-ids.js';
import { shown } from '../errors/shown.js';
import { textRule, type ValueRule } from './value-rule.js';

/** What is wrong with an id that must be of some types, or null. `expected` says of what it should be: 'an actor; give …'. */
export function idProblem(id: string, types: readonly IdPrefix[], expected: string): string | null {
  const type = prefixOfId(id);
  if (type === null && nameOfKind(id) === null) return `${shown(id)} is not an id; ${ID_EXPECTED}`;
  return type !== null && types.includes(type) ? null : `${shown(id)} is not the id of ${expected}`;
}

/** An id of one of some types, stored in NFC. */
export function idRule(types: readonly IdPrefix[], expected: string): ValueRule<string> {
  const choice = types.length === 1 ? types[0] : `(${types.join('|')})`;
  return textRule({
    name: 'id',
    schema: { pattern: `^${choice}/${SLUG_PATTERN}$`, maxLength: MAX_ID_LENGTH },
    stored: storedId,
    problem: (id) => idProblem(id, types, expected),
  });
}

export const ACTOR_TYPES = ACTOR_KINDS.map((kind) => SUBJECT_KINDS[kind]);
export const SUBJECT_TYPES = Object.values(SUBJECT_KINDS);

export const ACTOR_EXPECTED = 'an actor; give that of a person, state, organization or group';
export const SUBJECT_EXPECTED =
  'a subject; give that of a person, state, organization, group, agreement, event or topic';

/** The hint for an id that is not of this type. */
export function typeExpected(type: IdPrefix): string {
  return `${withArticle(type)}; give one such as '${type}/…'`;
}
