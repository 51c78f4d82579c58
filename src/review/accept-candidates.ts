import { randomUUID } from 'node:crypto';
import { type Authorship, type ChangeRecord, propertyChanges } from '../change/change-log.js';
import { upsertSource, upsertSubject } from '../change/change-nodes.js';
import { recordStatement } from '../change/change-statements.js';
import type { InputContext } from '../change/check-input.js';
import type { Written } from '../change/graph-writer.js';
import {
  type Candidate,
  type CandidateDraft,
  candidateFromRow,
  isClear,
  type ProposedActor,
} from '../domain/candidate.js';
import type { ExtractionRun } from '../domain/extraction-run.js';
import { SUBJECT_KINDS } from '../domain/identity.js';
import type { StatementContent } from '../domain/statement.js';
import type { TypedTransaction } from '../query/query-runner.js';
import { checkRecord } from '../rules/check-record.js';
import { duplicatesOf, sayingOf } from './find-duplicates.js';
import { lockPending, lockRun } from './lock-review.js';
import { type Decided, recordDecisions } from './record-decision.js';
import { type DraftChanges, problemsOf, revisedDraft } from './revise-draft.js';
import { textOfRun } from './run-text.js';

function subjectsIn({ speaker, about, addressedTo = [], onBehalfOf = [], via }: StatementContent): string[] {
  return [...new Set([speaker, ...about, ...addressedTo, ...onBehalfOf, ...(via === undefined ? [] : [via])])];
}

/** Records the source of a run, where the graph lacks it. */
async function recordSource(
  transaction: TypedTransaction,
  { details }: ExtractionRun,
  context: InputContext,
): Promise<ChangeRecord[]> {
  const { source } = details;
  const [known] = await transaction.run('findKnownSourceIds', { ids: [source.id] });
  if (known) return [];
  return (await upsertSource(transaction, { ...source }, null, context)).changes;
}

/** Records those of the subjects that a run proposed which a statement names and the graph lacks. */
async function recordProposed(
  transaction: TypedTransaction,
  statement: StatementContent,
  { details }: ExtractionRun,
  context: InputContext,
): Promise<ChangeRecord[]> {
  const named = new Set(subjectsIn(statement));
  const proposed = details.newSubjects.filter(({ id }) => named.has(id) && context.resolve(id) === id);
  if (proposed.length === 0) return [];
  const rows = await transaction.run('findKnownSubjectIds', { ids: proposed.map(({ id }) => id) });
  const known = new Set(rows.map(({ id }) => id));
  const changes: ChangeRecord[] = [];
  for (const { id, kind, name } of proposed) {
    if (known.has(id)) continue;
    const written = await upsertSubject(transaction, { kindOfSubject: kind, id, name }, null, context);
    changes.push(...written.changes);
  }
  return changes;
}

/** Records the statement of a candidate with the source and the new subjects that it needs. */
async function record(
  transaction: TypedTransaction,
  authorship: Authorship,
  { candidate, run }: { candidate: Candidate; run: ExtractionRun },
  context: InputContext,
): Promise<Written> {
  const { statement } = candidate.draft;
  const needed = [
    ...(await recordSource(transaction, run, context)),
    ...(await recordProposed(transaction, statement, run, context)),
  ];
  const written = await recordStatement(transaction, authorship, { ...statement }, context, 'input.changes');
  return { resultId: written.resultId, changes: [...needed, ...written.changes] };
}

/**
 * Accepts a candidate that nobody has decided upon: its statement is recorded, with what an editor changes of it, as
 * recordStatement records one. Errors: CONFLICT where it was decided upon or changed meanwhile, BAD_USER_INPUT.
 */
export async function acceptCandidate(
  transaction: TypedTransaction,
  authorship: Authorship,
  { id, version, changes }: { id: string; version: number; changes: DraftChanges },
  context: InputContext,
): Promise<Written> {
  const { candidate, run } = await lockPending(transaction, { id, version });
  const draft = await revisedDraft(candidate.draft, changes, run, () => textOfRun(transaction, run.id));
  const accepted = { ...candidate, draft };
  const written = await record(transaction, authorship, { candidate: accepted, run }, context);
  const decided: Decided = {
    ...{ candidate: accepted, action: 'ACCEPT', reason: null, statementId: written.resultId },
    changes: propertyChanges(candidate.draft.statement, { ...draft.statement }),
  };
  await recordDecisions(transaction, authorship, [decided], null);
  return { resultId: id, changes: written.changes };
}

/** Whether a draft can be recorded, with the subjects that a run proposes for it: no rule is broken. */
function isRecordable({ statement }: CandidateDraft, { details }: ExtractionRun): boolean {
  const named = new Set(subjectsIn(statement));
  const proposed = details.newSubjects.filter(({ id }) => named.has(id));
  const isSound = ({ id, kind, name }: ProposedActor) =>
    'record' in checkRecord({ type: SUBJECT_KINDS[kind], id, name });
  return problemsOf(statement).length === 0 && proposed.every(isSound);
}

/** Those candidates of a run that may be accepted unseen: every check passes, and the graph has the speaker. */
async function acceptable(
  transaction: TypedTransaction,
  run: ExtractionRun,
  { minScore, limit }: { minScore: number; limit: number },
  { resolve }: InputContext,
): Promise<Candidate[]> {
  const rows = await transaction.run('listCandidates', {
    anchors: [{ key: run.id, ids: [run.id] }],
    ...{ state: ['PENDING'], minScore, isClear: true, speaker: null, form: null, rule: null },
    ...{ keyFalls: false, idFalls: false, isInclusive: false, afterKey: null, afterId: null, limit },
  });
  const candidates = rows.map(candidateFromRow).filter(({ draft }) => isClear(draft) && isRecordable(draft, run));
  const speakers = [...new Set(candidates.map(({ draft }) => resolve(draft.statement.speaker)))];
  const known = new Set((await transaction.run('findKnownSubjectIds', { ids: speakers })).map(({ id }) => id));
  const drafts = candidates.map(({ draft }) => draft);
  const duplicates = await duplicatesOf(transaction, drafts, run.sourceId, resolve);
  // What an article says twice, in its lead and below, is one statement.
  const said = new Set<string>();
  return candidates.filter(({ draft }, index) => {
    if (!known.has(resolve(draft.statement.speaker)) || duplicates[index]!.length > 0) return false;
    const saying = sayingOf(draft, resolve);
    const isFirst = !said.has(saying);
    said.add(saying);
    return isFirst;
  });
}

/**
 * Accepts all candidates of a run whose every check passes, whose speaker the graph has and whose confidence is as high as
 * asked for: all of them or, where one is refused, none. Gives the id by which they are taken back together.
 * Errors: CONFLICT where the run is closed, BAD_USER_INPUT.
 */
export async function acceptAll(
  transaction: TypedTransaction,
  authorship: Authorship,
  { run: runId, minScore, limit }: { run: string; minScore: number; limit: number },
  context: InputContext,
): Promise<Written> {
  const run = await lockRun(transaction, runId, 'input.run');
  const batchId = `batch/${randomUUID()}`;
  const changes: ChangeRecord[] = [];
  const decided: Decided[] = [];
  for (const candidate of await acceptable(transaction, run, { minScore, limit }, context)) {
    const written = await record(transaction, authorship, { candidate, run }, context);
    changes.push(...written.changes);
    decided.push({ candidate, action: 'ACCEPT', reason: null, statementId: written.resultId, changes: [] });
  }
  await recordDecisions(transaction, authorship, decided, batchId);
  return { resultId: batchId, changes };
}
