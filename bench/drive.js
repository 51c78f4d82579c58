// Drives one server with one operation and measures it.
import { setTimeout as pause } from 'node:timers/promises';
import autocannon from 'autocannon';
import { FRESH_ID } from './operations.js';
import { processorMs } from './servers.js';

const TIMEOUT_SECONDS = 60;
const SAMPLE_MS = 100;
/** How many answers per connection a run waits for, however long they take. */
const LEAST_ANSWERS = 3;
const LONGEST_PAUSE_MS = 10_000;

const asItIs = (request) => request;

/** The value below which a part (0…1) of sorted numbers lies. */
export function quantile(sorted, part) {
  if (sorted.length === 0) return Number.NaN;
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
}

/**
 * Sends requests for some seconds over some connections, or longer until `leastAnswers` were answered, by default a few on each
 * connection. Returns the requests per second, every latency in milliseconds, the processor time per request in milliseconds, of
 * the server and of the database (null if unknown), and how many requests failed: with a status other than 200, or an answer that
 * begins with errors or that `isAnswer` rejects. The server is idle when it resolves.
 */
export async function drive(
  server,
  requests,
  {
    connections,
    seconds,
    leastAnswers = connections * LEAST_ANSWERS,
    isAnswer = (body) => body.startsWith('{"data"'),
    databasePid,
  },
) {
  const latencies = [];
  const processorTimes = [processorMs(server.pid), processorMs(databasePid)];
  const leastMs = seconds * 1_000;
  let begunAt = 0;
  let endedAt = 0;
  let next = 0;
  const run = autocannon({
    url: `http://127.0.0.1:${server.port}`,
    method: 'POST',
    connections,
    duration: TIMEOUT_SECONDS,
    timeout: TIMEOUT_SECONDS,
    sampleInt: SAMPLE_MS,
    idReplacement: requests.some(({ body }) => body.includes(FRESH_ID)),
    setupClient: (client) => {
      // Each connection begins at another request, so that no two send the same at the same time.
      const start = Math.floor((next++ * requests.length) / connections) % requests.length;
      const turned = [...requests.slice(start), ...requests.slice(0, start)];
      // Serialized when it is sent: doing so beforehand, for each connection, would delay the answers to the first requests of
      // all of them by 0.3 to 0.5 s at 64 connections, which is more than one in a hundred of them.
      client.setRequests(turned.map((request) => ({ setupRequest: asItIs, ...request, method: 'POST' })));
    },
    verifyBody: isAnswer,
  });
  run.on('start', () => {
    begunAt = performance.now();
  });
  run.on('response', (_client, _status, _bytes, milliseconds) => {
    const elapsed = performance.now() - begunAt;
    const isOver = elapsed >= leastMs && latencies.length >= leastAnswers;
    if (isOver && endedAt > 0) return run.stop();
    endedAt = performance.now();
    latencies.push(milliseconds);
  });
  const { errors, timeouts, mismatches, non2xx } = await run;
  const perSecond = latencies.length === 0 ? 0 : (latencies.length / (endedAt - begunAt)) * 1_000;
  // Each connection left a request on which the server still works, and that must not slow down what comes next.
  await pause(Math.min(LONGEST_PAUSE_MS, (connections / Math.max(perSecond, 1)) * 1_500));
  const [ownMs, databaseMs] = [processorMs(server.pid), processorMs(databasePid)].map((now, index) =>
    now === null || processorTimes[index] === null
      ? null
      : (now - processorTimes[index]) / (latencies.length + connections),
  );
  return { perSecond, latencies, ownMs, databaseMs, failures: errors + timeouts + Math.max(mismatches, non2xx) };
}

/** The time of each of some requests that are sent one after the other, in milliseconds, sorted. */
export async function oneByOne(server, requests, times) {
  const milliseconds = [];
  for (let turn = 0; turn < times; turn++) {
    const begun = performance.now();
    await server.post(requests[turn % requests.length]);
    milliseconds.push(performance.now() - begun);
  }
  return milliseconds.sort((a, b) => a - b);
}
