import { ServiceError } from '../errors/service-error.js';
import { lengthOf } from '../rules/text-rules.js';
import type { Article } from './article.js';
import { MAX_ARTICLE_LENGTH } from './article.js';
import { ArticleExtraction } from './article-extraction.js';
import type { Calibration } from './calibration.js';
import type { Candidate, Extraction } from './candidate.js';
import { english } from './english/english.js';
import type { KnownActor } from './entities/known-actor.js';
import { type Extractor, extractorName } from './extractor.js';
import type { ExtractorAnswer } from './extractors/configured-extractors.js';
import type { Language } from './language.js';
import type { Attribution } from './locate/attribution.js';
import { CodePoints } from './segment/code-points.js';
import { createDocument } from './segment/document.js';
import type { Span } from './segment/span.js';

/** The languages whose names, pronouns and days are understood. */
const LANGUAGES: readonly Language[] = [english];

/** What an extraction may use in addition to the article. */
export interface ExtractionOptions {
  /** The one whose words are kept if others found the same. */
  extractor: Extractor;
  /** The answers of other extractors for the same article. */
  others?: readonly ExtractorAnswer[];
  /** Subjects of the graph; empty if there is no graph. */
  knownActors?: readonly KnownActor[];
  /** Adjusts scores by decisions; without it they stay as the extractors gave them. */
  calibration?: Calibration | null;
  signal?: AbortSignal;
  /** The ISO day of reading; by default the current day in UTC. */
  today?: string;
}

function languageOf(article: Article, extractor: Extractor): Language {
  let seemsToBe: string | null = null;
  for (const language of LANGUAGES) {
    const recognised = language.recognise(article.text);
    if (recognised.isMatch && (extractor.languages.length === 0 || extractor.languages.includes(language.tag)))
      return language;
    seemsToBe ??= recognised.seemsToBe;
  }
  const read = LANGUAGES.map(({ name }) => name).join(', ');
  throw new ServiceError(
    'BAD_USER_INPUT',
    `the article ${seemsToBe === null ? 'is not' : `seems to be in ${seemsToBe}, not in`} ${read}${seemsToBe === null ? ' as far as can be told' : ''}; ${extractorName(extractor)} reads ${read} alone`,
  );
}

function checkLength({ text }: Article): void {
  if (text.trim() === '') throw new ServiceError('BAD_USER_INPUT', 'the article is empty; give its text');
  // A code point has one or two UTF-16 units.
  const length = text.length > MAX_ARTICLE_LENGTH ? lengthOf(text) : 0;
  if (length > MAX_ARTICLE_LENGTH) {
    throw new ServiceError(
      'BAD_USER_INPUT',
      `the article has ${length.toLocaleString('en')} characters; one of at most ${MAX_ARTICLE_LENGTH.toLocaleString('en')} is read`,
    );
  }
}

function inCodePoints(attributions: readonly Attribution[], text: string): Attribution[] {
  const codePoints = new CodePoints(text);
  const turned = ({ start, end }: Span): Span => ({ start: codePoints.before(start), end: codePoints.before(end) });
  return attributions.map((attribution) => ({
    ...attribution,
    content: attribution.content.map(turned),
    source: attribution.source && turned(attribution.source),
    cue: attribution.cue && turned(attribution.cue),
  }));
}

/** Checks that an article can be read. Errors: BAD_USER_INPUT if it is empty, too long or in an unsupported language. */
export function checkReadable(article: Article, extractor: Extractor): void {
  checkLength(article);
  languageOf(article, extractor);
}

function calibrated(candidate: Candidate, calibration: Calibration): Candidate {
  return { ...candidate, score: calibration.scoreOf(candidate), uncalibrated: candidate.score };
}

/**
 * Extracts the statements of an article as candidates, with every word checked, whichever extractor found it. Fetches and records
 * nothing. Errors: BAD_USER_INPUT if the article is empty, too long or in an unsupported language; whatever the extractor throws.
 */
export async function extractStatements(article: Article, options: ExtractionOptions): Promise<Extraction> {
  const {
    extractor,
    others = [],
    knownActors = [],
    calibration = null,
    signal = new AbortController().signal,
  } = options;
  checkLength(article);
  const language = languageOf(article, extractor);
  const document = createDocument(article.text);
  const { publishedOn } = article;
  const { today = new Date().toISOString().slice(0, 10) } = options;
  const extraction = new ArticleExtraction(article, { document, language, knownActors, today });
  const own = await extractor.extract(document, { knownActors, publishedOn, signal });
  const answers = [{ extractor: extractorName(extractor), ...own }, ...others];
  for (const answer of answers) extraction.take(answer);
  const { source, candidates, newSubjects, attributions, problems } = extraction;
  return {
    extractors: answers.map((answer) => answer.extractor),
    language: language.tag,
    source,
    text: article.text,
    candidates: calibration ? candidates.map((candidate) => calibrated(candidate, calibration)) : candidates,
    newSubjects,
    attributions: inCodePoints(attributions, article.text),
    problems,
  };
}
