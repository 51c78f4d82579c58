import type { KnownActor } from './entities/known-actor.js';
import type { ExtractorAnswer } from './extractors/configured-extractors.js';
import type { GivenArticle, PreparedArticle, ReadArticle } from './read-article.js';

/** An article to read in the thread. */
export interface ReadingJob {
  article: GivenArticle;
  /** What other extractors gave of it; null where it is to be prepared for them. */
  others: readonly ExtractorAnswer[] | null;
  /** Tells one state of the graph from another. */
  graphVersion: string;
  /** The subjects of that state; null where the thread is to have them already. */
  knownActors: readonly KnownActor[] | null;
}

/** What the thread gives: what was asked for, a refusal that is meant for the client that gave the article, or that it needs the subjects. */
export type ReadingAnswer =
  | { read: ReadArticle }
  | { prepared: PreparedArticle }
  | { refusal: string }
  | { needs: 'knownActors' };
