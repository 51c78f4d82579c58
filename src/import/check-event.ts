import { madeOnce, madeOnceOf } from '../collections/made-once.js';
import { withoutGaps } from '../collections/without-gaps.js';
import { isActorId, MAX_ID_LENGTH, prefixOfId } from '../domain/identity.js';
import { slugOf } from '../domain/slug.js';
import { shown } from '../errors/shown.js';
import { checkRecord } from '../rules/check-record.js';
import { ACTOR_EXPECTED } from '../rules/id-rules.js';
import { MAX_LENGTH } from '../rules/limits.js';
import { nameProblem } from '../rules/text-rules.js';
import type { Violation } from '../rules/violation.js';
import { eventLine } from './event-lines.js';
import type { ImportEvent, NamedActor } from './import-event.js';

const PROBLEMS_KEPT = 100_000;
const problems = new Map<string, string | null>();

/** What is wrong with a name, or null. Names recur row after row. */
function problemOfName(name: string): string | null {
  // A code point has one or two UTF-16 units.
  if (name.length > 2 * MAX_LENGTH.name) return `${shown(name)} ${nameProblem(name)}`;
  return madeOnceOf(PROBLEMS_KEPT, problems, name, () => {
    const rule = nameProblem(name) ?? (slugOf(name) === '' ? 'has no letter or digit' : null);
    return rule === null ? null : `${shown(name)} ${rule}`;
  });
}

/** Violations in one line, each with its key. */
export function told(violations: readonly Violation[]): string {
  return violations.map(({ path, message }) => `${path.slice(1)} ${message}`).join('; ');
}

/** What is wrong with the names or ids in a cell, or null. `mustAct`: the cell is for speakers or those they speak for. */
export function namesProblem(field: string, named: readonly NamedActor[], mustAct: boolean): string | null {
  for (const { name } of named) {
    // Names with a slash are rare, and a million rows pass through here.
    const prefix = name.includes('/') ? prefixOfId(name) : null;
    if (prefix === null) {
      const isLikeId = name.length <= MAX_ID_LENGTH && /^[a-z]+\//.test(name);
      const problem = isLikeId ? `'${name}' is not an id` : problemOfName(name);
      if (problem !== null) return `${field}: ${problem}`;
    } else if (mustAct && !isActorId(name)) return `${field}: ${name} is not the id of ${ACTOR_EXPECTED}`;
    else if (prefix === 'source' || prefix === 'statement' || prefix === 'interaction') {
      return `${field}: ${name} is not a person, state, organization, group, agreement, event or topic`;
    }
  }
  return null;
}

/** What is wrong with the values of an event, according to the rules for records, or null. */
export function eventProblem(event: ImportEvent): string | null {
  // Names have no ids yet: each gets a placeholder of its own, as two names in a cell are two subjects.
  const placeholders = new Map<string, string>();
  const idOf = (name: string): string => {
    if (prefixOfId(name) !== null) return name;
    return madeOnce(placeholders, name, () => `group/name-${placeholders.size + 1}`);
  };
  const checked = checkRecord(withoutGaps<object>(eventLine(event, { idOf })));
  return 'violations' in checked ? told(checked.violations) : null;
}
