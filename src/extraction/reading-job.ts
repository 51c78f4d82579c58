import type { KnownActor } from './entities/known-actor.js';
import type { GivenArticle, ReadArticle } from './read-article.js';

/** An article to read in the thread. */
export interface ReadingJob {
  article: GivenArticle;
  /** Tells one state of the graph from another. */
  graphVersion: string;
  /** The subjects of that state; null where the thread is to have them already. */
  knownActors: readonly KnownActor[] | null;
}

/** What the thread gives: the reading, a refusal that is meant for whoever gave the article, or that it needs the subjects. */
export type ReadingAnswer = { read: ReadArticle } | { refusal: string } | { needs: 'knownActors' };
