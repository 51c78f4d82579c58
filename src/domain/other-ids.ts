import { shown } from '../errors/shown.js';
import { subjectKindOfId } from './identity.js';
import { nodeKeyOf } from './node-id.js';

/** The mutations that take an id, by what it names. */
const TAKEN_BY: Readonly<Record<string, string>> = {
  candidate: 'acceptCandidate, rejectCandidate and reviseCandidate take it',
  run: 'acceptAll, closeRun and reopenRun take it',
  decision: 'undoDecision takes it',
  statement: 'correctStatement and retractStatement take it',
  source: 'recordSource takes it',
  event: 'recordEvent, changeKind and mergeSubjects take it',
};

/** What an id names, such as 'statement', 'state', 'candidate' or 'change'; null if it is malformed. */
export function nameOfKind(id: string): string | null {
  return nodeKeyOf(id) === null ? null : id.slice(0, id.indexOf('/'));
}

/** A kind of node with its article: 'an actor'. */
export const withArticle = (noun: string) => `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;

/** Says of the id of something other than `wanted` what it is, and which mutations take it; null for any other text. */
export function otherIdProblem(id: string, wanted: string): string | null {
  const kind = nameOfKind(id);
  if (kind === null || kind === wanted) return null;
  const ofSubject =
    subjectKindOfId(id) === null ? 'no mutation takes it' : 'upsertSubject, changeKind and mergeSubjects take it';
  return `${shown(id)} is the id of ${withArticle(kind)}, not of ${withArticle(wanted)}; ${TAKEN_BY[kind] ?? ofSubject}`;
}
