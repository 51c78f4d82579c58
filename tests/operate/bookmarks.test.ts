// Bookmarks that were never issued, and those that the database cannot reach. Two instances share a Neo4j.
import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import type { Graph } from '../../src/graph.js';
import { DEFAULT_LOAD } from '../../src/observability/operate-config.js';
import { BookmarkSigner } from '../../src/server/bookmark-header.js';
import { createServer } from '../../src/server/create-server.js';
import { bearer, TOKENS_TAKEN } from '../access/tokens.js';
import { A_STATEMENT, RECORD } from '../change/editing.js';
import { describeOnNeo4j, openGraph, openTestGraph, VIENNA } from '../engines.js';
import { until } from '../until.js';

const DEADLINE_MS = 2_000;
const IRAN = '{ state(id: "state/iran") { name } }';

/** The same bookmark with its transaction number raised to a billion. */
function raised(bookmark: string): string {
  const bytes = Buffer.from(bookmark.slice('FB:'.length), 'base64');
  // Three bytes of structure and sixteen that identify the database; then the number, here of 32 bits, and an empty list.
  return `FB:${Buffer.concat([bytes.subarray(0, 19), Buffer.from('ca3b9aca0090', 'hex')]).toString('base64')}`;
}

describeOnNeo4j('two instances on one Neo4j', (config) => {
  const graphs: Graph[] = [];
  const apps: FastifyInstance[] = [];
  let given: string;
  beforeAll(async () => {
    graphs.push(await openTestGraph(config, [VIENNA]), await openGraph(config));
    for (const graph of graphs) {
      const load = { ...DEFAULT_LOAD, deadlineMs: DEADLINE_MS };
      apps.push(await createServer(graph, pino({ level: 'silent' }), TOKENS_TAKEN, { load }));
    }
    const { headers } = await apps[0]!.inject({
      ...{ method: 'POST', url: '/graphql', payload: { query: RECORD, variables: { input: A_STATEMENT } } },
      headers: { authorization: await bearer({ role: 'editor' }) },
    });
    given = String(headers['demarche-bookmark']);
  }, 60_000);
  afterAll(async () => {
    for (const app of apps) await app.close();
    for (const graph of graphs) await graph.close();
  });

  const ask = (app: FastifyInstance, bookmark?: string) =>
    app.inject({
      ...{ method: 'POST', url: '/graphql', payload: { query: IRAN } },
      headers: bookmark === undefined ? {} : { 'demarche-bookmark': bookmark },
    });
  /** A bookmark for which the database would have to wait, as if issued by the service itself. */
  const ahead = () => {
    const bookmark = given.slice(0, given.lastIndexOf('.'));
    return new BookmarkSigner(graphs[0]!.bookmarkKey!).sign([raised(bookmark)]);
  };

  it('take the bookmarks that each other gave', async () => {
    const answers = await Promise.all(apps.map((app) => ask(app, given)));
    expect(answers.map((answer) => answer.json())).toEqual(Array(2).fill({ data: { state: { name: 'Iran' } } }));
  });

  it('take several at once', async () => {
    expect((await ask(apps[1]!, `${given} ${given}`)).json()).toEqual({ data: { state: { name: 'Iran' } } });
  });

  it('refuse one that was changed, and ask the database nothing', async () => {
    const [bookmark, signature] = [given.slice(0, given.lastIndexOf('.')), given.slice(given.lastIndexOf('.'))];
    const answers = await Promise.all(
      apps.flatMap((app) => [raised(bookmark), raised(bookmark) + signature, bookmark].map((text) => ask(app, text))),
    );
    expect(
      answers.map(({ statusCode, headers }) => [
        statusCode,
        Number(/(\d+) queries/.exec(String(headers['server-timing']))?.[1]),
      ]),
    ).toEqual(Array(6).fill([400, 0]));
  });

  it('answer others while a hundred wait for what the database does not have, and those in time', async () => {
    const waiting = Array.from({ length: 100 }, () => ask(apps[0]!, ahead()));
    const others = await Promise.all(apps.map((app) => ask(app)));
    const waited = await Promise.all(waiting);
    expect(others.map(({ statusCode, body }) => [statusCode, JSON.parse(body).errors])).toEqual(
      Array(2).fill([200, undefined]),
    );
    const codes = waited.map(({ body }) => JSON.parse(body).errors[0].extensions.code);
    expect(codes.filter((code) => code !== 'DEADLINE_EXCEEDED' && code !== 'OVERLOADED')).toEqual([]);
  }, 60_000);

  it('wait no more for a client that has hung up', async () => {
    const address = new URL(await apps[1]!.listen({ host: '127.0.0.1', port: 0 }));
    const headers = { 'content-type': 'application/json', 'demarche-bookmark': ahead() };
    const asking = request({ host: address.hostname, port: address.port, path: '/graphql', method: 'POST', headers });
    asking.on('error', () => {}).end(JSON.stringify({ query: IRAN }));
    await once(asking, 'finish');
    await new Promise((resolve) => setTimeout(resolve, 200));
    asking.destroy();
    await until(() => graphs[1]!.engine.turns.clientCount === 0);
    expect((await ask(apps[1]!)).statusCode).toBe(200);
  });

  it('share one key, no matter which of them made it', () => {
    expect(graphs[0]!.bookmarkKey).toBe(graphs[1]!.bookmarkKey);
  });
});
