import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import type { EngineConfig } from '../../src/config.js';
import { claims, SECRET, signed } from '../access/tokens.js';
import { quoting, RECORD } from '../change/editing.js';
import { describeOnEachEngine, openTestGraph, VIENNA } from '../engines.js';
import { newFolder, type RunningService, type Settings, serve } from './run-demarche.js';

/** Operations slow enough to be in flight when the signal arrives: pages of `first` statements or more. */
const work = (first: number) => ({
  query: `{ ${Array.from(
    { length: 20 },
    (_, index) =>
      `a${index}: statements(first: ${index + first}) { totalCount nodes { id quote speaker { name } about { name } } }`,
  ).join('\n')} }`,
});
const CHANGES = ['said while it stops', 'said as well'].map((quote) => ({
  query: RECORD,
  variables: { input: quoting(quote) },
}));
const LOAD = [...Array(6).fill(work(30)), ...CHANGES];
const BUSY_STARTS = 3;

interface Answered {
  status: number | undefined;
  errors: string[];
}

/** Sends an operation over a keep-alive connection, calls `isSent` when it is sent, and returns the answer. */
function post(url: string, agent: Agent, operation: object, token = '', isSent = () => {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      response.on('end', () => {
        const { errors = [] } = JSON.parse(text);
        resolve({ status: response.statusCode, errors: errors.map(({ message }: Error) => message) });
      });
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(operation), isSent);
  });
}

/** A stream of the statements recorded from now on. */
function subscribe({ url }: RunningService): Promise<Response> {
  const body = JSON.stringify({ query: 'subscription { statementRecorded { id } }' });
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
  return fetch(`${url}/graphql/stream`, { method: 'POST', headers, body });
}

/** Sends reads and changes, then a signal while they are in flight, and returns the answers and how the service ended. */
async function stopAmidLoad(service: RunningService, signal: NodeJS.Signals) {
  const token = await signed(claims({ role: 'editor' }));
  const agent = new Agent({ keepAlive: true, maxSockets: LOAD.length });
  // Connections that are already open: a stopping service refuses one that is not yet accepted. Those to Neo4j are open by then,
  // too, since a busy one may fail to accept eight more within a second, which is not the fault under test.
  for (let answers: Answered[] = []; answers.length === 0 || answers.some(({ errors }) => errors.length > 0); ) {
    answers = await Promise.all(LOAD.map(() => post(service.url, agent, work(60))));
  }
  let underWay = 0;
  const answers = Promise.allSettled(
    LOAD.map((operation) => post(service.url, agent, operation, token, () => (underWay += 1))),
  );
  while (underWay < LOAD.length) await sleep(1);
  service.child.kill(signal);
  // Like Ctrl-C on npm start: the terminal signals npm and the service, and npm forwards its own signal.
  await sleep(20);
  service.child.kill(signal);
  const [settled, ending] = await Promise.all([answers, service.ending]);
  agent.destroy();
  return { settled, ending };
}

/** The settings of an empty graph on this engine, which a service fills with the Vienna dataset, and keeps. */
async function newGraph(config: EngineConfig): Promise<Settings> {
  if (config.kind === 'embedded') return { DEMARCHE_DATA: newFolder() };
  await (await openTestGraph(config, [VIENNA])).close();
  return {
    NEO4J_URI: config.uri,
    NEO4J_USERNAME: config.username ?? undefined,
    NEO4J_PASSWORD: config.password ?? undefined,
    NEO4J_DATABASE: config.database ?? undefined,
  };
}

/** Starts a service, retrying if a busy Neo4j does not respond in time. */
async function serveOn(graph: Settings): Promise<RunningService> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await serve({ ...graph, DEMARCHE_JWT_SECRET: SECRET });
    } catch (error) {
      if (attempt === BUSY_STARTS || !/does not answer/.test((error as Error).message)) throw error;
    }
  }
}

describeOnEachEngine('a service under load', (config) => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'that gets %s, and again from npm, answers all that is in flight, exits 0 and has it at the next start',
    async (signal) => {
      const graph = await newGraph(config);
      const { settled, ending } = await stopAmidLoad(await serveOn(graph), signal);
      const next = await serveOn(graph);
      const kept = await next.ask('{ statements { totalCount } }');
      await next.stop();
      expect({
        status: ending.status,
        answers: settled.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason))),
        kept,
      }).toEqual({
        status: 0,
        answers: LOAD.map(() => ({ status: 200, errors: [] })),
        kept: { data: { statements: { totalCount: 15 + CHANGES.length } } },
      });
    },
    60_000,
  );
});

describe('a service that is to stop', () => {
  it('does not wait for a client that keeps an idle connection', async () => {
    const service = await serve({ DEMARCHE_DATA: ':memory:' });
    const agent = new Agent({ keepAlive: true });
    await post(service.url, agent, { query: '{ __typename }' });
    const { status } = await service.stop();
    agent.destroy();
    expect(status).toBe(0);
  });

  it('does not wait for a client that connected and has said nothing', async () => {
    const service = await serve({ DEMARCHE_DATA: ':memory:' });
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.on('error', () => undefined);
    const { status } = await service.stop();
    socket.destroy();
    expect(status).toBe(0);
  });

  it('does not wait for a WebSocket whose client has gone silent', async () => {
    const service = await serve({ DEMARCHE_DATA: ':memory:' });
    const headers = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
    const silent = request(`${service.url}/graphql`, {
      headers: {
        ...headers,
        'sec-websocket-key': 'c2lsZW50IHRvIHRoZSBlbg==',
        'sec-websocket-protocol': 'graphql-transport-ws',
      },
    }).end();
    const [, socket] = (await once(silent, 'upgrade')) as [unknown, Socket];
    const { status } = await service.stop();
    socket.destroy();
    expect(status).toBe(0);
  });

  it('ends subscriptions at once, for their clients to subscribe again, while it takes requests yet', async () => {
    const service = await serve({ DEMARCHE_DATA: ':memory:' });
    // A client that has probed readiness is given time to learn that the service stops.
    await fetch(`${service.url}/readyz`);
    const stream = await subscribe(service);
    const socket = new WebSocket(`${service.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    service.child.kill('SIGTERM');
    const [events, [code]] = await Promise.all([stream.text(), once(socket, 'close')]);
    const ready = await fetch(`${service.url}/readyz`);
    const again = await subscribe(service);
    const { errors } = (await again.json()) as { errors: { message: string }[] };
    await service.ending;
    expect({ isComplete: events.includes('complete'), code, ready: ready.status, again: again.status, errors }).toEqual(
      {
        ...{ isComplete: false, code: 1001, ready: 503, again: 503 },
        errors: [{ message: 'The service is stopping. Subscribe again.', extensions: { code: 'SERVICE_UNAVAILABLE' } }],
      },
    );
  });

  it('takes no new connections', async () => {
    const service = await serve({ DEMARCHE_DATA: ':memory:' });
    await service.stop();
    await expect(fetch(`${service.url}/healthz`)).rejects.toThrow();
  });

  it('warns of nothing where subscriptions are open', async () => {
    const service = await serve({ DEMARCHE_DATA: ':memory:', LOG_LEVEL: 'warn' });
    const stream = await subscribe(service);
    const { stderr } = await service.stop();
    await stream.text();
    expect(stderr).toBe('');
  });

  it('says nothing on standard error but its log', async () => {
    const service = await serve({ DEMARCHE_DATA: ':memory:', LOG_LEVEL: 'warn' });
    await service.ask('{ __typename }');
    const { stderr } = await service.stop();
    expect(stderr).toBe('');
  });
});
