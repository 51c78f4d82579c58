import { type Candidate, type CandidateDraft, isClear, type ProposedActor } from '../domain/candidate.js';
import type { ExtractionRun } from '../domain/extraction-run.js';
import { SUBJECT_KINDS } from '../domain/identity.js';
import type { TypedTransaction } from '../query/query-runner.js';
import { checkRecord } from '../rules/check-record.js';
import { quoteProblem } from './check-quote.js';
import { duplicatesOf, sayingOf } from './find-duplicates.js';
import { subjectsIn } from './record-candidate.js';
import { problemsOf } from './revise-draft.js';

/** Whether a draft, with the subjects that a run proposes for it, can be recorded without violating a rule. */
function isRecordable({ statement }: CandidateDraft, { details }: ExtractionRun): boolean {
  const named = new Set(subjectsIn(statement));
  const proposed = details.newSubjects.filter(({ id }) => named.has(id));
  const isSound = ({ id, kind, name }: ProposedActor) =>
    'record' in checkRecord({ type: SUBJECT_KINDS[kind], id, name });
  return problemsOf(statement).length === 0 && proposed.every(isSound);
}

/**
 * For each of some candidates of a run, in article order, why it may not be accepted unseen. Null if every check passes, the
 * graph has the speaker, its score suffices, and neither the graph nor an earlier candidate says the same. Three queries.
 */
export async function unseenProblems(
  transaction: TypedTransaction,
  run: ExtractionRun,
  candidates: readonly Candidate[],
  minScore: number,
  resolve: (id: string) => string,
): Promise<(string | null)[]> {
  const speakers = [...new Set(candidates.map(({ draft }) => resolve(draft.statement.speaker)))];
  const known = new Set((await transaction.run('findKnownSubjectIds', { ids: speakers })).map(({ id }) => id));
  const drafts = candidates.map(({ draft }) => draft);
  const duplicates = await duplicatesOf(transaction, drafts, run.sourceId, resolve);
  // Words that an article repeats, in its lead and below, are one statement.
  const said = new Set<string>();
  return drafts.map((draft, index) => {
    // Drafts changed by an earlier version have checks that ignore the quote.
    if (!isClear(draft) || quoteProblem(draft.statement) !== null) return 'does not pass every check';
    if (draft.confidence < minScore) return `has the score ${draft.confidence}`;
    if (!isRecordable(draft, run)) return 'breaks a rule of the graph';
    if (!known.has(resolve(draft.statement.speaker))) return 'has a speaker who is not in the graph';
    const [duplicate] = duplicates[index]!;
    if (duplicate !== undefined) return `says what ${duplicate} says already`;
    const saying = sayingOf(draft, resolve);
    if (said.has(saying)) return 'says the same as another one';
    said.add(saying);
    return null;
  });
}
