import type { EvidenceLine } from '../domain/evidence.js';
import type { Queries } from '../query/query-types.generated.js';
import { hasOnlyWordsOf, misquotation } from '../rules/quoted-words.js';

type ReadSources = (params: Queries['findSources']['params']) => Promise<Queries['findSources']['row'][]>;

/** The primary language of a BCP 47 tag, such as 'en' of 'en-GB'. */
function primary(tag: string): string {
  return tag.split('-')[0]!.toLowerCase();
}

/**
 * What is wrong with a statement's quote by the passages of its evidence; null if nothing. Not looked for where it has a source as
 * a whole as evidence, or where one of its sources is in another language than the quote, which is then a translation, unless it
 * has only words of the passages. One query if something is wrong.
 */
export async function misquotationOf(
  { quote, language, evidence }: { quote?: unknown; language?: unknown; evidence: readonly EvidenceLine[] },
  readSources: ReadSources,
): Promise<string | null> {
  if (typeof quote !== 'string') return null;
  const texts = evidence.flatMap(({ exact }) => exact ?? []);
  const wrong = texts.length < evidence.length ? null : misquotation(quote, texts);
  if (wrong === null || typeof language !== 'string' || hasOnlyWordsOf(quote, texts)) return wrong;
  const sources = await readSources({ ids: [...new Set(evidence.map(({ source }) => source))] });
  const isTranslation = sources.some((source) => source.language && primary(source.language) !== primary(language));
  return isTranslation ? null : wrong;
}
