import type { EvidenceLine } from '../domain/evidence.js';
import type { Queries } from '../query/query-types.generated.js';
import { wordsNotIn } from '../rules/quoted-words.js';

type ReadSources = (params: Queries['findSources']['params']) => Promise<Queries['findSources']['row'][]>;

/** The primary language of a BCP 47 tag, such as 'en' of 'en-GB'. */
function primary(tag: string): string {
  return tag.split('-')[0]!.toLowerCase();
}

/**
 * Which words of a statement's quote the passages of its evidence lack; null if none. Not looked for where it has a source as a
 * whole as evidence, or where one of its sources is in another language than the quote, which is then a translation. One query if
 * words are lacking.
 */
export async function strangeWords(
  { quote, language, evidence }: { quote?: unknown; language?: unknown; evidence: readonly EvidenceLine[] },
  readSources: ReadSources,
): Promise<string | null> {
  if (typeof quote !== 'string') return null;
  const texts = evidence.flatMap(({ exact }) => exact ?? []);
  const strange = texts.length < evidence.length ? null : wordsNotIn(quote, texts);
  if (strange === null || typeof language !== 'string') return strange;
  const sources = await readSources({ ids: [...new Set(evidence.map(({ source }) => source))] });
  const isTranslation = sources.some((source) => source.language && primary(source.language) !== primary(language));
  return isTranslation ? null : strange;
}
