import type { Authorship } from '../change/change-log.js';
import type { Written } from '../change/graph-writer.js';
import { wordsOf } from '../domain/candidate.js';
import { candidateIdOf, newRunId } from '../domain/review-ids.js';
import type { ReadArticle } from '../extraction/read-article.js';
import type { TypedTransaction } from '../query/query-runner.js';
import { draftProperties } from './candidate-row.js';

/** Queues a reading for review: an open run, its text and its candidates. Returns the id of the run. */
export async function queueReading(
  transaction: TypedTransaction,
  { at, by }: Authorship,
  { text, details, drafts }: ReadArticle,
  licence: string | null,
): Promise<Written> {
  const id = newRunId(at);
  await transaction.run('addRun', {
    row: {
      ...{ id, state: 'OPEN', createdAt: at, createdBy: by, changedAt: at, sourceId: details.source.id },
      details: JSON.stringify({ ...details, licence }),
    },
  });
  await transaction.run('addRunText', { id, text });
  const rows = drafts.map((draft) => ({
    ...{ id: candidateIdOf(id, wordsOf(draft)!.start, false), runId: id, state: 'PENDING' },
    ...draftProperties(draft),
  }));
  if (rows.length > 0) await transaction.run('addCandidates', { rows });
  return { resultId: id, changes: [] };
}
