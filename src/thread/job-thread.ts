import { Worker } from 'node:worker_threads';
import { type Release, Turns } from '../bounds/turns.js';
import { ServiceError } from '../errors/service-error.js';

/** How much one thread takes. Times are in milliseconds. */
export interface ThreadLimits {
  /** How long one job may take. */
  timeMs: number;
  /** Jobs that wait for their turn, half of them of one client at most; what comes on top is refused. */
  maxWaiting: number;
  /** How long the thread stays without work. */
  idleMs: number;
}

/** What comes back from a thread: an answer, or why there is none. */
export type Reply<Answer> = { answer: Answer } | { failure: string };

/** What is run in a thread, and what is said where it does not work out. */
export interface ThreadWork {
  name: string;
  /** The compiled file: a thread takes no TypeScript, so that tests of the sources run what was built from them. */
  entry: URL;
  /** The most that its JavaScript heap may hold; by default what Node.js allows. */
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

/** Whose jobs those of the service itself are. */
const SERVICE = '';

function stopping(): ServiceError {
  return new ServiceError('SERVICE_UNAVAILABLE', 'The service is stopping.');
}

/**
 * One thread for what takes long, so that the thread of the requests stays free. It is started for the first job, takes one
 * after the other, the clients that wait in turn, and is ended when a job takes too long or none has come for a while.
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

  /** Whether the thread exists now. */
  get isUp(): boolean {
    return this.#worker !== null;
  }

  /** The answer to a job of a client. Errors: those of the work, and SERVICE_UNAVAILABLE once closed. */
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

  /** Ends the thread and refuses what it has not done. */
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
    // A process that is to end does not wait for it.
    worker.unref();
    worker.on('message', (reply: Reply<Answer>) => this.#settle(worker, reply));
    worker.on('error', (error) => this.#lose(worker, error));
    return worker;
  }

  #settle(worker: Worker, reply: Reply<Answer>): void {
    // An answer may be on its way still when the thread was ended.
    if (worker !== this.#worker) return;
    const task = this.#running;
    this.#running = null;
    if ('answer' in reply) task?.resolve(reply.answer);
    else task?.reject(this.#work.failed(reply.failure));
  }

  /** Ends the thread, and with it the job that it is at, which gets the error. */
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
