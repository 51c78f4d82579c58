// The code that runs in the thread: it answers one job after the other, and knows nothing else.
import { answerJobs } from '../thread/answer-jobs.js';
import { computeCommunities } from './compute-communities.js';
import { computeScores } from './compute-scores.js';
import type { Answer, EdgeArrays, Job } from './jobs.js';

/** The same edges in the order of their ends: engines return them in no order, and results must not depend on it. */
function inOrder({ nodeCount, from, to, weight, toneSum }: EdgeArrays): EdgeArrays {
  const order = from.map((_, edge) => edge).sort((a, b) => from[a]! - from[b]! || to[a]! - to[b]!);
  return {
    nodeCount,
    from: order.map((edge) => from[edge]!),
    to: order.map((edge) => to[edge]!),
    weight: order.map((edge) => weight[edge]!),
    toneSum: Float64Array.from(order, (edge) => toneSum[edge]!),
  };
}

function answerTo(job: Job): Answer {
  const edges = inOrder(job.edges);
  return job.kind === 'scores' ? computeScores(job.metric, edges, job.sample ?? null) : computeCommunities(edges);
}

answerJobs(answerTo);
