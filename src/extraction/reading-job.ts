import type { KnownActor } from './entities/known-actor.js';
import type { ExtractorAnswer } from './extractors/configured-extractors.js';
import type { GivenArticle, PreparedArticle, ReadArticle } from './read-article.js';

/** An article to read in the thread. */
export interface ReadingJob {
  article: GivenArticle;
  /** The answers of other extractors; null if the article is only to be prepared for them. */
  others: readonly ExtractorAnswer[] | null;
  /** Identifies the state of the graph. */
  graphVersion: string;
  /** The subjects in that state; null if the thread should have them already. */
  knownActors: readonly KnownActor[] | null;
}

/** The thread's answer: the result, a refusal for the client that sent the article, or a request for the subjects. */
export type ReadingAnswer =
  | { read: ReadArticle }
  | { prepared: PreparedArticle }
  | { refusal: string }
  | { needs: 'knownActors' };
