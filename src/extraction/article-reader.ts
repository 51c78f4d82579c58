import { badUserInput, ServiceError } from '../errors/service-error.js';
import { type ExtractorsConfig, RULES_ALONE } from '../extractors/extractors-config.js';
import type { QueryRunner } from '../query/query-runner.js';
import { JobThread, type ThreadLimits, type ThreadWork } from '../thread/job-thread.js';
import { readKnownActors } from './entities/read-known-actors.js';
import { ConfiguredExtractors, type ExtractorAnswer } from './extractors/configured-extractors.js';
import type { GivenArticle, ReadArticle } from './read-article.js';
import type { ReadingAnswer, ReadingJob } from './reading-job.js';
import { createDocument } from './segment/document.js';

/** An article of the maximum length takes a second or two; one that takes this long was written to. */
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

/** The share of an operation's time that other extractors get, so that the results of the rules still arrive in time. */
const SHARE_OF_DEADLINE = 0.7;

/** The options of an article reader; omitted ones have their defaults. */
export interface ArticleReaderOptions {
  limits?: Partial<ThreadLimits>;
  extractors?: ExtractorsConfig;
  /** How long an operation may take. */
  deadlineMs?: number;
}

/**
 * Reads articles in a separate thread, one at a time, so that requests are answered meanwhile. Other extractors are awaited
 * outside of it, so that a slow one does not hold up other articles.
 */
export class ArticleReader {
  readonly #thread: JobThread<ReadingJob, ReadingAnswer>;
  readonly #extractors: ConfiguredExtractors;
  readonly #closing = new AbortController();

  constructor({ limits, extractors = RULES_ALONE, deadlineMs = Number.POSITIVE_INFINITY }: ArticleReaderOptions = {}) {
    this.#thread = new JobThread(WORK, { ...DEFAULT_READING_LIMITS, ...limits });
    this.#extractors = new ConfiguredExtractors(extractors, SHARE_OF_DEADLINE * deadlineMs);
  }

  /** Reads an article and looks its names up in the graph. Errors: BAD_USER_INPUT, OVERLOADED, SERVICE_UNAVAILABLE. */
  async read(runner: QueryRunner, article: GivenArticle): Promise<ReadArticle> {
    const others = this.#extractors.isEmpty ? [] : await this.#askOthers(runner, article);
    const answer = await this.#run(runner, { article, others });
    if ('read' in answer) return answer.read;
    throw new Error('the thread read nothing');
  }

  /** Stops the thread and aborts running extractors; queued articles are rejected. */
  close(): Promise<void> {
    this.#closing.abort(new ServiceError('SERVICE_UNAVAILABLE', 'The service is stopping.'));
    return this.#thread.close();
  }

  async #askOthers(runner: QueryRunner, article: GivenArticle): Promise<ExtractorAnswer[]> {
    const answer = await this.#run(runner, { article, others: null });
    if (!('prepared' in answer)) throw new Error('the thread prepared nothing');
    const { text, publishedOn, knownActors } = answer.prepared;
    const over = new AbortController();
    const signal = AbortSignal.any([this.#closing.signal, over.signal]);
    try {
      return await runner.unlessOver(this.#extractors.ask(createDocument(text), { publishedOn, knownActors, signal }));
    } finally {
      over.abort();
    }
  }

  async #run(
    runner: QueryRunner,
    job: Pick<ReadingJob, 'article' | 'others'>,
  ): Promise<Exclude<ReadingAnswer, { refusal: string } | { needs: 'knownActors' }>> {
    // Read before the subjects, so that these can be newer than their version says, but never older.
    const graphVersion = await runner.version();
    let answer = await runner.unlessOver(this.#thread.run({ ...job, graphVersion, knownActors: null }, runner.client));
    if ('needs' in answer) {
      const knownActors = await readKnownActors(runner);
      answer = await runner.unlessOver(this.#thread.run({ ...job, graphVersion, knownActors }, runner.client));
    }
    if ('refusal' in answer) throw badUserInput('input.text', answer.refusal);
    if ('needs' in answer) throw new Error('the thread forgot the subjects that it was given');
    return answer;
  }
}
