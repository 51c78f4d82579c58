import type { EvidenceLine } from '../domain/evidence.js';
import type { Queries } from '../query/query-types.generated.js';
import { hasOnlyWordsOf, misquotation } from '../rules/quoted-words.js';

type ReadSources = (params: Queries['findSources']['params']) => Promise<Queries['findSources']['row'][]>;

/** Primary subtags that name no language: undetermined, several, uncoded, none, private. */
const NO_LANGUAGE = /^(?:und|mul|mis|zxx|x|i|q[a-t][a-z])$/;

/** The primary language of a BCP 47 tag, such as 'en' of 'en-GB' and 'eng'; null if it names none. */
function primary(tag: string): string | null {
  const subtag = tag.split('-')[0]!.toLowerCase();
  return NO_LANGUAGE.test(subtag) ? null : Intl.getCanonicalLocales(subtag)[0]!;
}

/** Whether a quote is in another language than its sources, as far as these name one. */
function isTranslated(language: string, sources: readonly { language: string | null }[]): boolean {
  const spoken = primary(language);
  const printed = sources.flatMap((source) => (source.language && primary(source.language)) ?? []);
  return spoken !== null && printed.length > 0 && !printed.includes(spoken);
}

/**
 * What is wrong with a statement's quote by the passages of its evidence; null if nothing. Not looked for where it has a source as
 * a whole as evidence, or where its sources are in another language than the quote, which is then a translation, unless it has
 * only words of the passages. One query if something is wrong.
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
  return isTranslated(language, sources) ? null : wrong;
}
