import { isActorId, prefixOfId } from '../domain/identity.js';
import { slugOf } from '../domain/slug.js';
import { checkLine } from '../exchange/check-line.js';
import { eventLine } from './event-lines.js';
import type { ImportEvent, NamedActor } from './import-event.js';

const LONGEST_NAME = 200;
const PROBLEMS_KEPT = 100_000;
const problems = new Map<string, string | null>();

function ownProblem(name: string): string | null {
  // A code point has one or two UTF-16 units.
  const length = name.length <= LONGEST_NAME ? name.length : [...name].length;
  if (length > LONGEST_NAME) {
    return `a name of ${length.toLocaleString('en')} characters, '${name.slice(0, 30)}…'; a name has at most ${LONGEST_NAME} (a quotation mark or a line end may be missing)`;
  }
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name))
    return `'${name.replace(/\s+/g, ' ')}' goes on over several lines, or holds a control character`;
  return slugOf(name) === '' ? `'${name}' has no letter or digit` : null;
}

/** What is wrong with a name, or null. Names come back row after row. */
function nameProblem(name: string): string | null {
  if (name.length > 2 * LONGEST_NAME) return ownProblem(name);
  let problem = problems.get(name);
  if (problem === undefined) {
    if (problems.size >= PROBLEMS_KEPT) problems.clear();
    problem = ownProblem(name);
    problems.set(name, problem);
  }
  return problem;
}

/** What is wrong with the names or ids of a cell, or null. `mustAct`: it is for those who speak, or for whom one speaks. */
export function namesProblem(field: string, named: readonly NamedActor[], mustAct: boolean): string | null {
  for (const { name } of named) {
    const prefix = prefixOfId(name);
    if (prefix === null) {
      const problem = /^[a-z]+\//.test(name) && name.length <= LONGEST_NAME ? `'${name}' is no id` : nameProblem(name);
      if (problem !== null) return `${field}: ${problem}`;
    } else if (mustAct && !isActorId(name)) return `${field}: ${name} cannot act`;
    else if (prefix === 'source' || prefix === 'statement' || prefix === 'interaction') {
      return `${field}: ${name} is no person, state, organization, group, agreement, event or topic`;
    }
  }
  return null;
}

/** What is wrong with the values of an event, told by the rules of the exchange format, or null. */
export function eventProblem(event: ImportEvent): string | null {
  // Names have no ids yet: each has one of its own, as two names of a cell are two subjects.
  const placeholders = new Map<string, string>();
  const idOf = (name: string): string => {
    if (prefixOfId(name) !== null) return name;
    const known = placeholders.get(name) ?? `group/name-${placeholders.size + 1}`;
    placeholders.set(name, known);
    return known;
  };
  const checked = checkLine(JSON.stringify(eventLine(event, { idOf })));
  if ('line' in checked) return null;
  return checked.problems.map(({ path, message }) => `${path.slice(1)} ${message}`).join('; ');
}
