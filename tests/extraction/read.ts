// Reads an article as the command does, for tests.
import type { Extraction } from '../../src/extraction/candidate.js';
import { rulesEn } from '../../src/extraction/english/rules-en.js';
import type { KnownActor } from '../../src/extraction/entities/known-actor.js';
import { extractStatements } from '../../src/extraction/extract-statements.js';
import type { ExtractorAnswer } from '../../src/extraction/extractors/configured-extractors.js';
import { plainArticle } from '../../src/extraction/normalise/plain-article.js';

/** The extraction of a plain text published on a day. */
export function read(
  text: string,
  {
    publishedOn = null,
    ...options
  }: { publishedOn?: string | null; knownActors?: KnownActor[]; others?: ExtractorAnswer[] } = {},
): Promise<Extraction> {
  return extractStatements(
    { ...plainArticle(text), publishedOn },
    { extractor: rulesEn, ...options, today: '2022-06-01' },
  );
}

/** The candidates in a form that people can compare: form, words, and the name of the speaker. */
export function said({ candidates }: Extraction): { form: string; words: string; speaker: string }[] {
  return candidates.map(({ statement, speakers }) => ({
    form: statement.form,
    words: statement.evidence[0]!.exact!,
    speaker: speakers[0]!.name,
  }));
}
