import { createHash } from 'node:crypto';
import type { CandidateDraft } from '../domain/candidate.js';
import type { RunDetails } from '../domain/extraction-run.js';
import type { SourceLine } from '../exchange/exchange-line.js';
import { checkRecord } from '../rules/check-record.js';
import { type Article, labelled } from './article.js';
import { candidateDrafts, proposedSubjects } from './candidates/candidate-drafts.js';
import { rulesEn } from './english/rules-en.js';
import type { KnownActor } from './entities/known-actor.js';
import { checkReadable, type ExtractionOptions, extractStatements } from './extract-statements.js';
import { htmlArticle, isHtml } from './normalise/html-article.js';
import { plainArticle } from './normalise/plain-article.js';
import { actorsNamedIn } from './statements/subjects-named.js';

/** How many problems of extractors are kept for a run at most. */
const MOST_PROBLEMS = 200;

/** An article as the caller gives it: text or HTML, and metadata that overrides its own. */
export interface GivenArticle {
  content: string;
  title: string | null;
  publisher: string | null;
  url: string | null;
  publishedOn: string | null;
}

/** An article that was read: its text, the details of the run, and its candidates in order. */
export interface ReadArticle {
  text: string;
  details: Omit<RunDetails, 'licence'>;
  drafts: CandidateDraft[];
}

/** Converts a given article to the form that the pipeline reads. */
export function articleOf({ content, ...labels }: GivenArticle): Article {
  return labelled(isHtml(content) ? htmlArticle(content) : plainArticle(content), labels);
}

/** The input for other extractors: a text that can be read, and the known actors that it names. */
export interface PreparedArticle {
  text: string;
  publishedOn: string | null;
  knownActors: readonly KnownActor[];
}

/** Prepares an article for other extractors. Errors: BAD_USER_INPUT if it cannot be read. */
export function prepareArticle(article: Article, knownActors: readonly KnownActor[]): PreparedArticle {
  checkReadable(article, rulesEn);
  const { text, publishedOn } = article;
  return { text, publishedOn, knownActors: actorsNamedIn(text, knownActors) };
}

/** Reads an article for review, including the answers of other extractors. Errors: BAD_USER_INPUT if it cannot be read. */
export async function readArticle(
  article: Article,
  options: Pick<ExtractionOptions, 'knownActors' | 'others'>,
): Promise<ReadArticle> {
  return readingOf(await extractStatements(article, { extractor: rulesEn, ...options }));
}

/** A source that can be recorded: without page metadata that violates a rule. */
function recordable({ type, ...source }: SourceLine): RunDetails['source'] {
  const checked = checkRecord({ type, ...source });
  if (!('violations' in checked)) return source;
  const broken = new Set(checked.violations.map(({ path }) => path.split('/')[1]));
  const kept = Object.fromEntries(Object.entries(source).filter(([key]) => !broken.has(key)));
  return { ...kept, id: source.id, title: broken.has('title') ? 'An article without a title' : source.title };
}

/** The parts of an extraction that are kept for its review. */
export function readingOf(extraction: Awaited<ReturnType<typeof extractStatements>>): ReadArticle {
  const { text, source, language, extractors, problems } = extraction;
  return {
    text,
    drafts: candidateDrafts(extraction),
    details: {
      source: recordable(source),
      language,
      extractors: [...extractors],
      newSubjects: proposedSubjects(extraction),
      problems: problems.slice(0, MOST_PROBLEMS),
      textHash: createHash('sha256').update(text).digest('hex'),
      textLength: [...text].length,
    },
  };
}
