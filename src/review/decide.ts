import type { Authorship } from '../change/change-log.js';
import type { Written } from '../change/graph-writer.js';
import { wordsOf } from '../domain/candidate.js';
import { candidateIdOf } from '../domain/review-ids.js';
import { badUserInput, type FieldProblem, inputRefusal } from '../errors/service-error.js';
import type { TypedTransaction } from '../query/query-runner.js';
import { DEFINED } from '../rules/definitions.js';
import { draftProperties } from './candidate-row.js';
import { lockPending } from './lock-review.js';
import { recordDecisions } from './record-decision.js';
import { type DraftChanges, revisedDraft } from './revise-draft.js';
import { textOfRun } from './run-text.js';

/** A candidate at the version at which the client last saw it. */
export interface Seen {
  id: string;
  version: number;
}

/** Rejects a pending candidate. Errors: CONFLICT if it was decided or changed meanwhile, BAD_USER_INPUT. */
export async function rejectCandidate(
  transaction: TypedTransaction,
  authorship: Authorship,
  { reason, ...seen }: Seen & { reason: string | null },
): Promise<Written> {
  if (reason !== null) {
    const problems: FieldProblem[] = [];
    DEFINED.passage.read(reason, (_, message) => problems.push({ path: 'input.reason', message }));
    if (problems.length > 0) throw inputRefusal(problems);
  }
  const { candidate } = await lockPending(transaction, seen);
  await recordDecisions(
    transaction,
    authorship,
    [{ candidate, action: 'REJECT', reason, statementId: null, changes: [] }],
    null,
  );
  return { resultId: seen.id, changes: [] };
}

/** Saves an editor's changes to a candidate without deciding it. Errors: CONFLICT, BAD_USER_INPUT. */
export async function reviseCandidate(
  transaction: TypedTransaction,
  { at }: Authorship,
  { changes, ...seen }: Seen & { changes: DraftChanges },
): Promise<Written> {
  const { candidate, run } = await lockPending(transaction, seen);
  const draft = await revisedDraft(candidate.draft, changes, run, () => textOfRun(transaction, run.id));
  await transaction.run('writeCandidates', { rows: [{ id: seen.id, properties: draftProperties(draft) }] });
  await transaction.run('touchRun', { id: run.id, changedAt: at });
  return { resultId: seen.id, changes: [] };
}

/**
 * Adds a candidate to a run: other words of its text, otherwise like a pending candidate, as when one is split in two.
 * Errors: CONFLICT, BAD_USER_INPUT.
 */
export async function addCandidate(
  transaction: TypedTransaction,
  { at }: Authorship,
  { changes, ...like }: Seen & { changes: DraftChanges },
): Promise<Written> {
  const { candidate, run } = await lockPending(transaction, like);
  const missing = (['start', 'end'] as const).find((name) => typeof changes[name] !== 'number');
  if (missing !== undefined) {
    throw badUserInput(
      `input.changes.${missing}`,
      'is missing; give the start and end offsets of the words of the new candidate',
    );
  }
  const revised = await revisedDraft(candidate.draft, changes, run, () => textOfRun(transaction, run.id));
  const draft = { ...revised, extractors: [], rule: 'editor' };
  const id = candidateIdOf(run.id, wordsOf(draft)!.start, true);
  const row = { id, runId: run.id, state: 'PENDING', ...draftProperties(draft) };
  await transaction.run('addCandidates', { rows: [row] });
  await transaction.run('touchRun', { id: run.id, changedAt: at });
  return { resultId: id, changes: [] };
}
