import { evidenceOf } from '../../domain/evidence.js';
import type { QueryRunner } from '../../query/query-runner.js';
import { wordsNotIn } from '../../rules/quoted-words.js';
import { type Properties, shown } from './problem.js';

/** The primary language of a BCP 47 tag, such as 'en' of 'en-GB'. */
function primary(tag: string): string {
  return tag.split('-')[0]!.toLowerCase();
}

/**
 * Which words of a current statement's quote the passages of its evidence lack. Not looked for where it has a source as a whole as evidence,
 * or where one of its sources is in another language than the quote, which is then a translation. One query if words are lacking.
 */
export async function quoteProblems(
  runner: QueryRunner,
  { quote, language, evidence, status }: Properties,
  id: string,
): Promise<string[]> {
  if (typeof quote !== 'string' || status !== 'CURRENT') return [];
  const passages = evidenceOf(evidence as string | null, id);
  const texts = passages.flatMap(({ exact }) => exact ?? []);
  const strange = texts.length < passages.length ? null : wordsNotIn(quote, texts);
  if (strange === null) return [];
  if (typeof language === 'string') {
    const sources = await runner.read('findSources', { ids: [...new Set(passages.map(({ sourceId }) => sourceId))] });
    if (sources.some((source) => source.language && primary(source.language) !== primary(language))) return [];
  }
  return [`has ${shown(strange)} in its quote, which its passages lack`];
}
