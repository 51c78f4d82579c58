import { ServiceError } from '../errors/service-error.js';
import { JobThread, type ThreadLimits, type ThreadWork } from '../thread/job-thread.js';
import { pastTime, withoutResult } from './analytics-refusal.js';
import type { Answer, Job } from './jobs.js';

const WORK: ThreadWork = {
  name: 'demarche-analytics',
  entry: new URL('../../dist/analytics/worker-entry.js', import.meta.url),
  tooMany: () =>
    new ServiceError(
      'OVERLOADED',
      'More graphs wait to be analyzed than this service takes; try again in some seconds.',
    ),
  tooLong: (timeMs) => pastTime('Computing this', timeMs),
  tooLarge: (cause) =>
    new ServiceError('ANALYTICS_LIMIT', 'Computing this took more memory than it may; narrow the filter.', { cause }),
  failed: (failure) => (/failed to converge/.test(failure) ? withoutResult() : new Error(failure)),
};

/** The thread in which metrics and communities are computed. Its jobs fail with ANALYTICS_LIMIT or OVERLOADED. */
export class AnalyticsThread extends JobThread<Job, Answer> {
  constructor(limits: ThreadLimits) {
    super(WORK, limits);
  }

  override run<J extends Job>(job: J, client?: string): Promise<Answer<J>> {
    return super.run(job, client) as Promise<Answer<J>>;
  }
}
