// The ceiling as a process of its own: bare Fastify routes over the same engine (settings as for Demarche). POST /<operation>
// with { "request": N } runs the named queries that the service runs for the Nth request of BENCH_REQUESTS, a file, and writes
// the same JSON. It has what every service needs, HTTP, queries, decoding and JSON, but no GraphQL.
import { readFileSync } from 'node:fs';
import fastify from 'fastify';
import { recordStatement } from '../../dist/change/change-statements.js';
import { GraphWriter } from '../../dist/change/graph-writer.js';
import { readConfig } from '../../dist/config.js';
import { Graph } from '../../dist/graph.js';
import { record } from './recording.js';

const { recordStatement: writes = [], ...reads } = JSON.parse(readFileSync(process.env.BENCH_REQUESTS, 'utf8'));
const graph = await Graph.open(readConfig(process.env).engine);
const recorded = await record(graph, reads);

/** A deep copy of a value: a route creates the objects of its answer for each request. */
function madeAnew(value) {
  if (Array.isArray(value)) return value.map(madeAnew);
  if (typeof value !== 'object' || value === null) return value;
  const made = {};
  for (const key in value) made[key] = madeAnew(value[key]);
  return made;
}

async function answerOf({ levels, data, problem }) {
  if (problem) return { errors: [{ message: problem }] };
  for (const calls of levels) await Promise.all(calls.map((call) => call()));
  return { data: madeAnew(data) };
}

/** Records a statement as the mutation does, and reads it back. */
async function written({ input: { evidence, ...input } }) {
  const content = { ...input, evidence };
  const id = await new GraphWriter(graph.runner, 'bench').once(
    { action: 'RECORD_STATEMENT', input },
    (transaction, authorship, problems) =>
      recordStatement(transaction, authorship, content, { problems, resolve: (one) => one }),
  );
  const [{ saidFrom: saidOn, tone, actCode }] = await graph.runner.read('findStatements', { ids: [id] });
  return { data: { recordStatement: { statement: { saidOn, tone, act: { code: actCode } } } } };
}

const app = fastify({ forceCloseConnections: true });
for (const [operation, answers] of Object.entries(recorded)) {
  app.post(`/${operation}`, async ({ body }, reply) => {
    reply.type('application/json; charset=utf-8').send(JSON.stringify(await answerOf(answers[body.request])));
    return reply;
  });
}
app.post('/recordStatement', async ({ body }, reply) => {
  reply.type('application/json; charset=utf-8').send(JSON.stringify(await written(writes[body.request].variables)));
  return reply;
});
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });

process.once('SIGTERM', async () => {
  await app.close();
  await graph.close();
});
