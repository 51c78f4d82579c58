import { Worker } from 'node:worker_threads';
import { type Release, Turns } from '../bounds/turns.js';
import { ServiceError } from '../errors/service-error.js';

/** The limits of one thread. Times are in milliseconds. */
export interface ThreadLimits {
  /** How long one job may take. */
  timeMs: number;
  /** The maximum number of waiting jobs, at most half of them from one client; any more are refused. */
  maxWaiting: number;
  /** How long an idle thread is kept. */
  idleMs: number;
}

/** The reply of a thread: an answer, or why there is none. */
export type Reply<Answer> = { answer: Answer } | { failure: string };

/** The code that a thread runs, and its errors. */
export interface ThreadWork {
  name: string;
  /** The compiled file: a thread runs no TypeScript, so tests of the sources run the last build of it. */
  entry: URL;
  /** The limit of its JavaScript heap; by default that of Node.js. */
  maxHeapMb?: number;
  tooMany(): ServiceError;
  tooLong(timeMs: number): ServiceError;
  tooLarge(cause: Error): ServiceError;
  failed(failure: string): Error;
}

interface Task<Answer> {
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/** The client name for jobs of the service itself. */
const SERVICE = '';

function stopping(): ServiceError {
  return new ServiceError('SERVICE_UNAVAILABLE', 'The service is stopping.');
}

/**
 * One thread for long computations, so that the main thread stays responsive. It is started for the first job, runs one job at a
 * time with waiting clients taking turns, and is ended when a job takes too long or none has come for a while.
 */
export class JobThread<Job, Answer> {
  readonly #work: ThreadWork;
  readonly #limits: ThreadLimits;
  readonly #turns: Turns;
  #running: Task<Answer> | null = null;
  #worker: Worker | null = null;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(work: ThreadWork, limits: ThreadLimits) {
    this.#work = work;
    this.#limits = limits;
    const { maxWaiting } = limits;
    this.#turns = new Turns({ served: 1, servedEach: 1, waiting: maxWaiting, waitingEach: Math.ceil(maxWaiting / 2) });
  }

  /** Whether the thread is running. */
  get isUp(): boolean {
    return this.#worker !== null;
  }

  /** Runs a job for a client and returns its answer. Errors: those of the work, and SERVICE_UNAVAILABLE once closed. */
  async run(job: Job, client: string = SERVICE): Promise<Answer> {
    if (this.#isClosed) throw stopping();
    const release = await this.#turnOf(client);
    try {
      if (this.#isClosed) throw stopping();
      return await this.#answer(job);
    } finally {
      release();
      if (!this.#running) this.#startTimer(this.#limits.idleMs);
    }
  }

  /** Ends the thread and rejects its unfinished jobs. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#turns.refuseWaiting(stopping());
    await this.#end(stopping());
  }

  async #turnOf(client: string): Promise<Release> {
    const full = this.#turns.waiting >= this.#limits.maxWaiting;
    if (full) throw this.#work.tooMany();
    return this.#turns.take(client);
  }

  #answer(job: Job): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#running = { resolve, reject };
      this.#worker ??= this.#start();
      const { timeMs } = this.#limits;
      this.#startTimer(timeMs, this.#work.tooLong(timeMs));
      this.#worker.postMessage(job);
    });
  }

  #startTimer(timeMs: number, reason?: ServiceError): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end(reason), timeMs).unref();
  }

  #start(): Worker {
    const { entry, name, maxHeapMb } = this.#work;
    const worker = new Worker(entry, {
      name,
      ...(maxHeapMb !== undefined && { resourceLimits: { maxOldGenerationSizeMb: maxHeapMb } }),
    });
    // Does not keep the process alive.
    worker.unref();
    worker.on('message', (reply: Reply<Answer>) => this.#settle(worker, reply));
    worker.on('error', (error) => this.#lose(worker, error));
    return worker;
  }

  #settle(worker: Worker, reply: Reply<Answer>): void {
    // A reply may still arrive after the thread was ended.
    if (worker !== this.#worker) return;
    const task = this.#running;
    this.#running = null;
    if ('answer' in reply) task?.resolve(reply.answer);
    else task?.reject(this.#work.failed(reply.failure));
  }

  /** Ends the thread and its running job, which fails with the error. */
  async #end(reason?: ServiceError): Promise<void> {
    clearTimeout(this.#timer);
    const [worker, task] = [this.#worker, this.#running];
    this.#worker = null;
    this.#running = null;
    task?.reject(reason);
    await worker?.terminate();
  }

  #lose(worker: Worker, error: Error & { code?: string }): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    const task = this.#running;
    this.#running = null;
    task?.reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? this.#work.tooLarge(error) : error);
  }
}
