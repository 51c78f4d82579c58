// Costs and gains of compressing answers: requests per second, time, processor time and bytes for each encoding, on ICEWS14 with
// the embedded engine, with and without cached values.
//
//   node bench/compression.js [--rounds 3] [--seconds 3] [--connections 8]
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { getIntrospectionQuery } from 'graphql';
import { drive, quantile } from './drive.js';
import { drawsOf, OPERATIONS } from './operations.js';
import { positiveNumber, readOptions } from './options.js';
import { requestsOf } from './requests.js';
import { Sample } from './samples.js';
import { Server } from './servers.js';
import { eventsFile, loadedGraph, readSample, serverOptions, temporaryFolder } from './setup.js';

const SEED = 14;
const ENCODINGS = ['identity', 'gzip', 'br'];
const NAMES = ['lookup', 'oneHop', 'fiftyActors', 'thousandRows'];

const values = readOptions({ rounds: '3', seconds: '3', connections: '8' });
const [rounds, seconds, connections] = Object.entries(values).map(([name, value]) => positiveNumber(name, value));

function median(numbers) {
  return quantile(
    [...numbers].sort((a, b) => a - b),
    0.5,
  );
}

function inEncoding(requests, encoding) {
  return requests.map((request) => ({ ...request, headers: { ...request.headers, 'accept-encoding': encoding } }));
}

/** The number of bytes of an answer on the wire, without its headers. */
async function bytesOf(server, { path, headers, body }) {
  const response = await new Promise((resolve, reject) => {
    httpRequest({ port: server.port, path, headers, method: 'POST' }, resolve).on('error', reject).end(body);
  });
  return (await text(response.setEncoding('latin1'))).length;
}

async function measure(server, requests) {
  const before = server.processorMs();
  const { perSecond, latencies, failures } = await drive(server, requests, {
    ...{ connections, seconds, isAnswer: (body) => body.length > 0 },
  });
  if (failures > 0) throw new Error(`${failures} requests failed`);
  latencies.sort((a, b) => a - b);
  const processorMs = (server.processorMs() - before) / latencies.length;
  return { perSecond, medianMs: quantile(latencies, 0.5), slowMs: quantile(latencies, 0.99), processorMs };
}

const folder = temporaryFolder();
const { file, data } = await eventsFile(folder);
const sampleFile = join(folder, 'sample.json');
const graph = await loadedGraph('embedded', { folder, file, sampleFile });
const sample = new Sample(readSample(sampleFile), SEED);
const operations = OPERATIONS.filter(({ name }) => NAMES.includes(name));
const draws = Object.fromEntries(operations.map((operation) => [operation.name, drawsOf(operation, sample)]));
const asked = [
  ...operations.map((operation) => [operation.name, requestsOf(operation, 'demarche', draws[operation.name])]),
  [
    'introspection',
    [
      {
        path: '/graphql',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: getIntrospectionQuery() }),
      },
    ],
  ],
];
console.log(`${data}, ${connections} connections, medians of ${rounds} rounds of ${seconds} s`);
for (const cached of ['', '0']) {
  const settings = cached === '' ? {} : { DEMARCHE_CACHED_VALUES: cached };
  const server = await Server.start(serverOptions(graph, 'demarche', draws, settings));
  console.log(cached === '' ? '\nas the service is' : '\nwith nothing remembered');
  console.log('operation       encoding   bytes  req/s  median ms  p99 ms  processor ms');
  for (const [name, requests] of asked) {
    const results = Object.fromEntries(ENCODINGS.map((encoding) => [encoding, []]));
    for (const encoding of ENCODINGS) await measure(server, inEncoding(requests, encoding));
    // By turns, so that other load on the machine affects all of them alike.
    for (let round = 0; round < rounds; round++) {
      for (const encoding of ENCODINGS) results[encoding].push(await measure(server, inEncoding(requests, encoding)));
    }
    for (const encoding of ENCODINGS) {
      const of = (key) => median(results[encoding].map((result) => result[key]));
      const bytes = await bytesOf(server, inEncoding(requests, encoding)[0]);
      const numbers = [bytes, of('perSecond').toFixed(0), of('medianMs').toFixed(2), of('slowMs').toFixed(1)];
      console.log(
        name.padEnd(16),
        encoding.padEnd(9),
        ...numbers.map((n) => String(n).padStart(8)),
        of('processorMs').toFixed(2).padStart(8),
      );
    }
  }
  await server.stop();
}
await graph.stop();
