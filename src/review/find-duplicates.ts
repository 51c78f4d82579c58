import { MOST_PASSAGES } from '../bounds/list-sizes.js';
import { type CandidateDraft, wordsOf } from '../domain/candidate.js';
import { type Passage, passageFromRow, sayingKey, sayingRows } from '../domain/saying.js';
import type { TypedTransaction } from '../query/query-runner.js';

/** Two passages that share this fraction of the shorter one are the same words. */
const SAME_SHARE = 0.8;

/** The key of the speaker and the words that a draft would be recorded with. */
export function sayingOf({ statement }: CandidateDraft, resolve: (id: string) => string): string {
  return sayingKey(resolve(statement.speaker), statement.quote ?? statement.paraphrase ?? '');
}

/** The statements among passages of the same source that have the same words as a draft. */
export function passagesLike(draft: CandidateDraft, passages: readonly Passage[]): string[] {
  const own = wordsOf(draft);
  if (!own) return [];
  const isSame = ({ start, end }: { start: number; end: number }) =>
    Math.min(own.end, end) - Math.max(own.start, start) >= SAME_SHARE * Math.min(own.end - own.start, end - start);
  return passages.filter(({ words }) => words.some(isSame)).map(({ statementId }) => statementId);
}

/** For each draft of one source, the existing statements that say the same. Two queries. */
export async function duplicatesOf(
  transaction: TypedTransaction,
  drafts: readonly CandidateDraft[],
  sourceId: string,
  resolve: (id: string) => string,
): Promise<string[][]> {
  if (drafts.length === 0) return [];
  const keys = [...new Set(drafts.map((draft) => sayingOf(draft, resolve)))];
  const rows = await transaction.run('findPassagesOfSources', { ids: [sourceId], limit: MOST_PASSAGES });
  const passages = rows.map(passageFromRow);
  const said = await transaction.run('findStatementsInWords', sayingRows(keys));
  return drafts.map((draft) => {
    const key = sayingOf(draft, resolve);
    const inWords = said.filter(({ anchor }) => anchor === key).map(({ id }) => id);
    return [...new Set([...passagesLike(draft, passages), ...inWords])];
  });
}
