import { ServiceError } from '../errors/service-error.js';
import type { Article } from './article.js';
import { MAX_ARTICLE_LENGTH } from './article.js';
import type { Extraction } from './candidate.js';
import { CandidateWriter } from './candidates/candidate-writer.js';
import { sourceOf } from './candidates/source-line.js';
import { english } from './english/english.js';
import { ActorDirectory } from './entities/actor-directory.js';
import type { KnownActor } from './entities/known-actor.js';
import { SpeakerResolver } from './entities/resolve-speakers.js';
import { type Extractor, extractorName } from './extractor.js';
import type { Language } from './language.js';
import type { Attribution } from './locate/attribution.js';
import { locateAttributions } from './locate/locate-attributions.js';
import { CodePoints } from './segment/code-points.js';
import { createDocument } from './segment/document.js';
import type { Span } from './segment/span.js';
import { SaidOn } from './statements/said-on.js';
import { saidPieces } from './statements/said-piece.js';
import { SubjectsNamed } from './statements/subjects-named.js';

/** The languages whose names, pronouns and days are understood. */
const LANGUAGES: readonly Language[] = [english];

/** What an extraction may use beside the article. */
export interface ExtractionOptions {
  extractor: Extractor;
  /** Subjects of the graph; none where there is no graph. */
  knownActors?: readonly KnownActor[];
  signal?: AbortSignal;
  /** The ISO day of reading; by default that of the clock. */
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
  if (text.length > MAX_ARTICLE_LENGTH) {
    throw new ServiceError(
      'BAD_USER_INPUT',
      `the article has ${text.length.toLocaleString('en')} characters; one of at most ${MAX_ARTICLE_LENGTH.toLocaleString('en')} is read`,
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

/**
 * The statements of an article, as candidates with every word checked. Nothing is fetched and nothing is recorded.
 * Errors: BAD_USER_INPUT where the article is empty, too long or in a language that is not read; what the extractor throws.
 */
export async function extractStatements(article: Article, options: ExtractionOptions): Promise<Extraction> {
  const {
    extractor,
    knownActors = [],
    signal = new AbortController().signal,
    today = new Date().toISOString().slice(0, 10),
  } = options;
  checkLength(article);
  const language = languageOf(article, extractor);
  const document = createDocument(article.text);
  const { publishedOn } = article;
  const raw = await extractor.extract(document, { knownActors, publishedOn, signal });
  const { attributions, dropped } = locateAttributions(document, raw);
  const directory = new ActorDirectory(knownActors);
  const resolver = new SpeakerResolver(document, language, directory, publishedOn);
  const speakers = resolver.resolve(attributions);
  const subjects = new SubjectsNamed(document, directory, resolver);
  const source = sourceOf(article, language.tag);
  const writer = new CandidateWriter({
    document,
    language,
    directory,
    subjects,
    source,
    saidOn: new SaidOn(publishedOn, today),
    acts: language.suggestActs,
    recordedBy: extractorName(extractor),
  });
  attributions.forEach((attribution, index) => {
    for (const piece of saidPieces(document, language, attribution)) writer.add(attribution, speakers[index]!, piece);
  });
  const { candidates, newSubjects } = writer.finish();
  return {
    extractor: extractorName(extractor),
    language: language.tag,
    source,
    text: article.text,
    candidates,
    newSubjects,
    attributions: inCodePoints(attributions, article.text),
    dropped,
  };
}
