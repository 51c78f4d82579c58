import { type Authorship, propertyChanges } from '../change/change-log.js';
import { type InputContext, QUOTE_REMEDY } from '../change/check-input.js';
import type { Written } from '../change/graph-writer.js';
import { badUserInput } from '../errors/service-error.js';
import type { TypedTransaction } from '../query/query-runner.js';
import { quoteProblem } from './check-quote.js';
import { lockPending } from './lock-review.js';
import { recordCandidate } from './record-candidate.js';
import { type Decided, recordDecisions } from './record-decision.js';
import { type DraftChanges, revisedDraft } from './revise-draft.js';
import { textOfRun } from './run-text.js';

/**
 * Accepts a pending candidate: its statement is recorded, with an editor's changes, in the same way as by
 * recordStatement. Errors: CONFLICT if it was decided or changed meanwhile, BAD_USER_INPUT, also if its quote has words that the
 * article lacks there.
 */
export async function acceptCandidate(
  transaction: TypedTransaction,
  authorship: Authorship,
  { id, version, changes }: { id: string; version: number; changes: DraftChanges },
  context: InputContext,
): Promise<Written> {
  const { candidate, run } = await lockPending(transaction, { id, version });
  const draft = await revisedDraft(candidate.draft, changes, run, () => textOfRun(transaction, run.id));
  const problem = quoteProblem(draft.statement);
  if (problem !== null)
    throw badUserInput('input.changes.quote', `is not what the article says: ${problem}; ${QUOTE_REMEDY}`);
  const accepted = { ...candidate, draft };
  const written = await recordCandidate(transaction, authorship, { candidate: accepted, run }, context);
  const decided: Decided = {
    ...{ candidate: accepted, action: 'ACCEPT', reason: null, statementId: written.resultId },
    changes: propertyChanges(candidate.draft.statement, { ...draft.statement }),
  };
  await recordDecisions(transaction, authorship, [decided], null);
  return { resultId: id, changes: written.changes };
}
