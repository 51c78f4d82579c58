import { parentPort } from 'node:worker_threads';
import type { Reply } from './job-thread.js';

/** Answers the jobs sent to the current thread, one after the other; replies with the reason if one fails. */
export function answerJobs<Job, Answer>(answerTo: (job: Job) => Answer | Promise<Answer>): void {
  parentPort!.on('message', async (job: Job) => {
    let reply: Reply<Answer>;
    try {
      reply = { answer: await answerTo(job) };
    } catch (error) {
      reply = { failure: error instanceof Error ? error.message : String(error) };
    }
    parentPort!.postMessage(reply);
  });
}
