import { badUserInput, ServiceError } from '../errors/service-error.js';
import type { QueryRunner } from '../query/query-runner.js';
import { JobThread, type ThreadLimits, type ThreadWork } from '../thread/job-thread.js';
import { readKnownActors } from './entities/read-known-actors.js';
import type { GivenArticle, ReadArticle } from './read-article.js';
import type { ReadingAnswer, ReadingJob } from './reading-job.js';

/** An article of the greatest length takes a second or two; what takes as long as this is made to. */
const DEFAULT_READING_LIMITS: Readonly<ThreadLimits> = Object.freeze({
  timeMs: 20_000,
  maxWaiting: 8,
  idleMs: 60_000,
});

const WORK: ThreadWork = {
  name: 'demarche-reading',
  entry: new URL('../../dist/extraction/worker-entry.js', import.meta.url),
  maxHeapMb: 512,
  tooMany: () =>
    new ServiceError('OVERLOADED', 'More articles wait to be read than this service takes; try again in some seconds.'),
  tooLong: (timeMs) =>
    badUserInput(
      'input.text',
      `reading it took longer than ${timeMs / 1000} s, the most that it may; give a shorter one`,
    ),
  tooLarge: (cause) =>
    new ServiceError('BAD_USER_INPUT', 'input.text: reading it took more memory than it may; give a shorter one', {
      cause,
    }),
  failed: (failure) => new Error(failure),
};

/** Reads articles in a thread of its own, one after the other, so that requests are answered meanwhile. */
export class ArticleReader {
  readonly #thread: JobThread<ReadingJob, ReadingAnswer>;

  constructor(limits: Partial<ThreadLimits> = {}) {
    this.#thread = new JobThread(WORK, { ...DEFAULT_READING_LIMITS, ...limits });
  }

  /** What an article says, with its names looked up in the graph. Errors: BAD_USER_INPUT, OVERLOADED, SERVICE_UNAVAILABLE. */
  async read(runner: QueryRunner, article: GivenArticle): Promise<ReadArticle> {
    // Read before the subjects are, which may thus be newer than their version says, and never older.
    const graphVersion = await runner.version();
    let answer = await runner.unlessOver(this.#thread.run({ article, graphVersion, knownActors: null }, runner.client));
    if ('needs' in answer) {
      const knownActors = await readKnownActors(runner);
      answer = await runner.unlessOver(this.#thread.run({ article, graphVersion, knownActors }, runner.client));
    }
    if ('refusal' in answer) throw badUserInput('input.text', answer.refusal);
    if ('needs' in answer) throw new Error('the thread forgot the subjects that it was given');
    return answer.read;
  }

  /** Ends the thread; what waits is refused. */
  close(): Promise<void> {
    return this.#thread.close();
  }
}
