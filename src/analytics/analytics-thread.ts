import { Worker } from 'node:worker_threads';
import { ServiceError } from '../errors/service-error.js';
import type { AnalyticsLimits } from './analytics-limits.js';
import { pastTime, withoutResult } from './analytics-refusal.js';
import type { Answer, Job, Reply } from './jobs.js';

/** The compiled file: a thread takes no TypeScript, so that tests of the sources run what was built from them. */
const ENTRY = new URL('../../dist/analytics/worker-entry.js', import.meta.url);

interface Task {
  job: Job;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

function stopping(): ServiceError {
  return new ServiceError('SERVICE_UNAVAILABLE', 'The service is stopping.');
}

/**
 * One thread for what takes long, so that the thread of the requests stays free. It is started for the first job, takes one
 * after the other, and is ended when a job takes too long or none has come for a while.
 */
export class AnalyticsThread {
  readonly #limits: AnalyticsLimits;
  readonly #waiting: Task[] = [];
  #running: Task | null = null;
  #worker: Worker | null = null;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(limits: AnalyticsLimits) {
    this.#limits = limits;
  }

  /** Whether the thread exists now. */
  get isUp(): boolean {
    return this.#worker !== null;
  }

  /** What a job comes to. Errors: ANALYTICS_LIMIT, OVERLOADED where too many wait, SERVICE_UNAVAILABLE once closed. */
  run<J extends Job>(job: J): Promise<Answer<J>> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) return reject(stopping());
      if (this.#waiting.length >= this.#limits.maxWaiting) {
        const text = 'More graphs wait to be analyzed than this service takes; try again in some seconds.';
        return reject(new ServiceError('OVERLOADED', text));
      }
      this.#waiting.push({ job, resolve: resolve as Task['resolve'], reject });
      this.#next();
    });
  }

  /** Ends the thread and refuses what it has not done. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const task of this.#waiting.splice(0)) task.reject(stopping());
    await this.#end(stopping());
  }

  #next(): void {
    if (this.#running) return;
    clearTimeout(this.#timer);
    const task = this.#waiting.shift();
    if (!task) {
      this.#timer = setTimeout(() => this.#end(), this.#limits.idleMs).unref();
      return;
    }
    this.#running = task;
    this.#worker ??= this.#start();
    const { timeMs } = this.#limits;
    this.#timer = setTimeout(() => this.#end(pastTime('Computing this', timeMs)), timeMs).unref();
    this.#worker.postMessage(task.job);
  }

  #start(): Worker {
    const worker = new Worker(ENTRY, { name: 'demarche-analytics' });
    // A process that is to end does not wait for it.
    worker.unref();
    worker.on('message', (reply: Reply) => this.#settle(worker, reply));
    worker.on('error', (error) => this.#lose(worker, error));
    return worker;
  }

  #settle(worker: Worker, reply: Reply): void {
    // An answer may be on its way still when the thread was ended.
    if (worker !== this.#worker) return;
    const task = this.#running;
    this.#running = null;
    if ('answer' in reply) task?.resolve(reply.answer);
    else task?.reject(/failed to converge/.test(reply.failure) ? withoutResult() : new Error(reply.failure));
    this.#next();
  }

  /** Ends the thread, and with it the job that it is at, which gets the error. */
  async #end(reason?: ServiceError): Promise<void> {
    clearTimeout(this.#timer);
    const [worker, task] = [this.#worker, this.#running];
    this.#worker = null;
    this.#running = null;
    task?.reject(reason);
    // What waits gets a thread of its own.
    if (!this.#isClosed && this.#waiting.length > 0) this.#next();
    await worker?.terminate();
  }

  #lose(worker: Worker, error: Error & { code?: string }): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    const task = this.#running;
    this.#running = null;
    task?.reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory(error) : error);
    this.#next();
  }
}

function outOfMemory(cause: Error): ServiceError {
  return new ServiceError('ANALYTICS_LIMIT', 'Computing this took more memory than it may; narrow the filter.', {
    cause,
  });
}
