// Entry point of the thread: reads articles one at a time and keeps the subjects of the graph until the graph changes.
import { ServiceError } from '../errors/service-error.js';
import { answerJobs } from '../thread/answer-jobs.js';
import type { KnownActor } from './entities/known-actor.js';
import { articleOf, prepareArticle, readArticle } from './read-article.js';
import type { ReadingAnswer, ReadingJob } from './reading-job.js';

let known: { version: string; actors: readonly KnownActor[] } | null = null;

async function answerTo({ article: given, others, graphVersion, knownActors }: ReadingJob): Promise<ReadingAnswer> {
  if (knownActors) known = { version: graphVersion, actors: knownActors };
  if (known?.version !== graphVersion) return { needs: 'knownActors' };
  try {
    const article = articleOf(given);
    if (others === null) return { prepared: prepareArticle(article, known.actors) };
    return { read: await readArticle(article, { knownActors: known.actors, others }) };
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'BAD_USER_INPUT') return { refusal: error.message };
    throw error;
  }
}

answerJobs(answerTo);
