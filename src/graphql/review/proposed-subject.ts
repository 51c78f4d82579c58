import type { ExtractionRun } from '../../domain/extraction-run.js';
import { type SubjectKind, subjectKindOfId } from '../../domain/identity.js';
import type { RequestContext } from '../request-context.js';

/** A subject that a run names, by its current id; `proposedName` is the article's name for one that was new. */
export interface Proposed {
  subjectId: string;
  kind: SubjectKind;
  proposedName: string | null;
}

/** The subject of an id that a run or an editor names. */
export function proposedIn(run: ExtractionRun | null, id: string, { aliases }: RequestContext): Proposed {
  const resolved = aliases.resolve(id);
  const proposedName = run?.details.newSubjects.find((one) => one.id === id)?.name ?? null;
  return { subjectId: resolved, kind: subjectKindOfId(resolved)!, proposedName };
}
