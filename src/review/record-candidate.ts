import type { Authorship, ChangeRecord } from '../change/change-log.js';
import { upsertSource, upsertSubject } from '../change/change-nodes.js';
import { recordStatement } from '../change/change-statements.js';
import type { InputContext } from '../change/check-input.js';
import type { Written } from '../change/graph-writer.js';
import type { ExtractionRun } from '../domain/extraction-run.js';
import type { StatementContent } from '../domain/statement.js';
import type { TypedTransaction } from '../query/query-runner.js';
import type { Reviewed } from './lock-review.js';

/** The ids of all subjects of a statement, including its speaker. */
export function subjectsIn({ speaker, about, addressedTo = [], onBehalfOf = [], via }: StatementContent): string[] {
  return [...new Set([speaker, ...about, ...addressedTo, ...onBehalfOf, ...(via === undefined ? [] : [via])])];
}

/** Records the source of a run if the graph lacks it. */
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

/** Records the subjects proposed by a run that a statement names and the graph lacks. */
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
export async function recordCandidate(
  transaction: TypedTransaction,
  authorship: Authorship,
  { candidate, run }: Reviewed,
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
