// What runs in the thread: it answers one job after the other, and knows nothing else.
import { parentPort } from 'node:worker_threads';
import type { Reply } from '../thread/job-thread.js';
import { computeCommunities } from './compute-communities.js';
import { computeScores } from './compute-scores.js';
import { inOrder } from './in-order.js';
import type { Answer, Job } from './jobs.js';

function answerTo(job: Job): Answer {
  const edges = inOrder(job.edges);
  return job.kind === 'scores' ? computeScores(job.metric, edges, job.sample ?? null) : computeCommunities(edges);
}

parentPort!.on('message', (job: Job) => {
  let reply: Reply<Answer>;
  try {
    reply = { answer: answerTo(job) };
  } catch (error) {
    reply = { failure: error instanceof Error ? error.message : String(error) };
  }
  parentPort!.postMessage(reply);
});
