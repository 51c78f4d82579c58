import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { newFolder, type RunningService, serve } from './run-demarche.js';

// Answering this takes long enough to be under way when the signal comes.
const WORK = `{ ${Array.from(
  { length: 20 },
  (_, index) =>
    `a${index}: statements(first: ${index + 30}) { totalCount nodes { id quote speaker { name } about { name } } }`,
).join('\n')} }`;

interface Answered {
  status: number | undefined;
  hasData: boolean;
}

/** Sends an operation over a connection that is kept open, tells when it is sent, and gives what came back. */
function post(url: string, agent: Agent, query: string, isSent = () => {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      response.on('end', () => {
        const { data, errors } = JSON.parse(text);
        resolve({ status: response.statusCode, hasData: data !== undefined && errors === undefined });
      });
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ query }), isSent);
  });
}

/** Sends requests, then a signal while they are under way, and gives the answers and how the service ended. */
async function stopAmidRequests(service: RunningService, signal: NodeJS.Signals, count: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: count });
  // Connections that are open already: one that is not yet accepted is refused by a service that stops.
  await Promise.all(Array.from({ length: count }, () => post(service.url, agent, '{ __typename }')));
  let underWay = 0;
  const answers = Promise.allSettled(
    Array.from({ length: count }, () => post(service.url, agent, WORK, () => (underWay += 1))),
  );
  while (underWay < count) await sleep(1);
  service.child.kill(signal);
  const [settled, ending] = await Promise.all([answers, service.ending]);
  agent.destroy();
  return { settled, ending };
}

describe.each(['SIGTERM', 'SIGINT'] as const)('a service that gets %s', (signal) => {
  it('answers every request under way, exits 0 and has its data at the next start', async () => {
    const folder = newFolder();
    const service = await serve({ DEMARCHE_DATA: folder });
    const { settled, ending } = await stopAmidRequests(service, signal, 8);
    const next = await serve({ DEMARCHE_DATA: folder });
    const kept = await next.ask('{ statements { totalCount } }');
    await next.stop();
    expect({
      status: ending.status,
      answers: settled.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason))),
      kept,
    }).toEqual({
      status: 0,
      answers: settled.map(() => ({ status: 200, hasData: true })),
      kept: { data: { statements: { totalCount: 15 } } },
    });
  });
});

describe('a service that is to stop', () => {
  it('does not wait for a client that keeps an idle connection', async () => {
    const service = await serve({ DEMARCHE_DATA: ':memory:' });
    const agent = new Agent({ keepAlive: true });
    await post(service.url, agent, '{ __typename }');
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

  it('takes no new connections', async () => {
    const service = await serve({ DEMARCHE_DATA: ':memory:' });
    await service.stop();
    await expect(fetch(`${service.url}/healthz`)).rejects.toThrow();
  });

  it('says nothing on standard error but its log', async () => {
    const service = await serve({ DEMARCHE_DATA: ':memory:', LOG_LEVEL: 'warn' });
    await service.ask('{ __typename }');
    const { stderr } = await service.stop();
    expect(stderr).toBe('');
  });
});
