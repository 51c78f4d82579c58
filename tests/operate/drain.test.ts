// What a closing service waits for: no operation is cut off before its deadline, and nothing else is awaited much longer.
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { DEFAULT_LOAD } from '../../src/observability/operate-config.js';
import { drainRequests } from '../../src/server/drain-requests.js';
import { describeOnEachEngine, VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { until } from '../until.js';
import { slowDown } from './slow-queries.js';

const SHORT_MS = 400;

/** Answers one request when told to, and reports when it has arrived. */
class OneAnswer {
  readonly app: FastifyInstance;
  give: () => void = () => {};
  #isAsked: () => void = () => {};
  readonly asked = new Promise<void>((resolve) => {
    this.#isAsked = resolve;
  });

  constructor(deadlineMs: number) {
    this.app = fastify({ forceCloseConnections: 'idle', return503OnClosing: false });
    drainRequests(this.app, deadlineMs);
    this.app.get('/slow', () => {
      this.#isAsked();
      return new Promise<string>((resolve) => {
        this.give = () => resolve('done');
      });
    });
  }

  /** The answer to a client: its text, or 'cut off'. */
  async ask(): Promise<string> {
    const { port } = this.app.server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/slow`).catch(() => null);
    return (await answer?.text()) ?? 'cut off';
  }
}

describe('a service that closes', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it.each([30_000, 120_000])('answers a request that takes %d ms where that is the deadline', async (deadlineMs) => {
    const slow = new OneAnswer(deadlineMs);
    await slow.app.listen({ host: '127.0.0.1', port: 0 });
    const answer = slow.ask();
    await slow.asked;
    // Pending work is unaffected: setImmediate and the like belong to Node.
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    const closed = slow.app.close();
    // The waiting hook begins a moment after the call.
    while (jest.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
    await jest.advanceTimersByTimeAsync(deadlineMs);
    jest.useRealTimers();
    await sleep(20);
    slow.give();
    const given = await answer;
    // The timer that ends connections was lost with the fake clock.
    slow.app.server.closeAllConnections();
    await closed;
    expect(given).toBe('done');
  });

  it('cuts off what goes on long after every deadline', async () => {
    const slow = new OneAnswer(SHORT_MS);
    await slow.app.listen({ host: '127.0.0.1', port: 0 });
    const answer = slow.ask();
    await slow.asked;
    await slow.app.close();
    expect(await answer).toBe('cut off');
  });
});

describeOnEachEngine('a service that closes', (config) => {
  it('answers an operation at its deadline', async () => {
    const load = { ...DEFAULT_LOAD, deadlineMs: SHORT_MS };
    const service = await TestService.start(config, [VIENNA], undefined, { load });
    const address = await service.app.listen({ host: '127.0.0.1', port: 0 });
    const slowed = slowDown(service.graph.engine, ['findSubjects']);
    const answer = fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ state(id: "state/iran") { name } }' }),
    }).then((response) => response.json());
    await until(() => slowed.begun.length > 0);
    const stopped = service.app.close();
    const { errors } = (await answer) as { errors: { extensions: { code: string } }[] };
    await stopped;
    await service.graph.close();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['DEADLINE_EXCEEDED']);
  });
});
