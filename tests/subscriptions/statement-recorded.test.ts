import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient as createStreamClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import WebSocket from 'ws';
import { bearer, TOKENS_TAKEN } from '../access/tokens.js';
import { quoting, RECORD } from '../change/editing.js';
import { describeOnEachEngine, VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { until } from '../until.js';

const ABOUT_IRAN = 'subscription { statementRecorded(filter: { about: ["state/iran"] }) { quote about { name } } }';

/** A running subscription: its results, and its end. */
interface Running {
  results: unknown[];
  next(): Promise<unknown>;
  stop(): void;
}

interface Client {
  subscribe(
    payload: { query: string },
    sink: { next(value: unknown): void; error(reason: unknown): void; complete(): void },
  ): () => void;
}

function run(client: Client, query: string): Running {
  const results: unknown[] = [];
  let wake = () => {};
  const add = (value: unknown) => {
    results.push(value);
    wake();
  };
  const stop = client.subscribe({ query }, { next: add, error: add, complete: () => {} });
  let taken = 0;
  return {
    results,
    stop,
    next: async () => {
      while (results.length <= taken) await new Promise<void>((resolve) => (wake = resolve));
      return results[taken++];
    },
  };
}

describeOnEachEngine('the subscription statementRecorded', (config) => {
  let service: TestService;
  let address: string;
  let authorization: string;
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA], TOKENS_TAKEN);
    address = await service.app.listen({ host: '127.0.0.1', port: 0 });
    authorization = await bearer({ role: 'editor' });
  });
  afterAll(() => service.stop());

  const record = async (input: object) => {
    const { errors } = await service.ask(RECORD, { input }, { authorization });
    if (errors) throw new Error(JSON.stringify(errors));
  };
  const untilSubscribed = async (count: number) => {
    await until(() => service.graph.feed.subscriberCount >= count);
  };
  const clients: [string, () => Client][] = [
    [
      'WebSocket',
      () =>
        createSocketClient({
          url: `${address.replace('http', 'ws')}/graphql`,
          webSocketImpl: WebSocket,
          retryAttempts: 0,
        }) as Client,
    ],
    ['server-sent events', () => createStreamClient({ url: `${address}/graphql/stream`, retryAttempts: 0 }) as Client],
    [
      'server-sent events at /graphql',
      () =>
        createStreamClient({
          url: `${address}/graphql`,
          headers: { accept: 'text/event-stream' },
          retryAttempts: 0,
        }) as Client,
    ],
  ];

  describe.each(clients)('over %s', (_name, newClient) => {
    it('brings a statement as it is recorded', async () => {
      const running = run(newClient(), ABOUT_IRAN);
      await untilSubscribed(1);
      await record(quoting('a new one'));
      expect(await running.next()).toEqual({
        data: { statementRecorded: { quote: 'a new one', about: [{ name: 'Iran' }] } },
      });
      running.stop();
    });

    it('brings only what passes the filter', async () => {
      const running = run(newClient(), ABOUT_IRAN);
      await untilSubscribed(1);
      await record({ ...quoting('not this'), about: ['agreement/jcpoa'] });
      await record(quoting('but this'));
      expect(await running.next()).toMatchObject({ data: { statementRecorded: { quote: 'but this' } } });
      running.stop();
    });

    it('leaves out what meets the conditions to be left out', async () => {
      const left = 'not: [{ about: ["state/iran"], within: ["state/united-states"] }, { act: ["19"] }]';
      const running = run(newClient(), `subscription { statementRecorded(filter: { ${left} }) { quote } }`);
      await untilSubscribed(1);
      await record({ ...quoting('not this'), speaker: 'state/united-states' });
      await record({ ...quoting('but this'), speaker: 'person/ali-bagheri-kani' });
      expect(await running.next()).toMatchObject({ data: { statementRecorded: { quote: 'but this' } } });
      running.stop();
    });

    it.each(['saidOn: "soon"', 'not: [{ saidOn: "soon" }]'])(
      'refuses a filter that breaks a rule: %s',
      async (filter) => {
        const running = run(newClient(), `subscription { statementRecorded(filter: { ${filter} }) { id } }`);
        expect(JSON.stringify(await running.next())).toContain('BAD_USER_INPUT');
      },
    );

    it('forgets a subscriber that leaves', async () => {
      const running = run(newClient(), ABOUT_IRAN);
      await untilSubscribed(1);
      running.stop();
      await record(quoting('after it left'));
      await until(() => service.graph.feed.subscriberCount === 0);
      expect(running.results).toEqual([]);
    });
  });

  it('runs nothing but subscriptions over WebSocket', async () => {
    const running = run(clients[0]![1](), '{ statements { totalCount } }');
    expect(JSON.stringify(await running.next())).toContain('Only subscriptions run here');
  });

  const stream = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${address}/graphql/stream`, {
      method: 'POST',
      headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });

  it('runs nothing but subscriptions over server-sent events', async () => {
    const response = await stream('{ statements { totalCount } }');
    expect(await response.text()).toContain('Only subscriptions run here');
  });

  it('streams at /graphql to a client that takes parts as well as events, as urql does', async () => {
    const controller = new AbortController();
    const { status, headers } = await fetch(`${address}/graphql`, {
      ...{ method: 'POST', signal: controller.signal, body: JSON.stringify({ query: ABOUT_IRAN }) },
      headers: { accept: 'text/event-stream, multipart/mixed', 'content-type': 'application/json' },
    });
    controller.abort();
    expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  });

  it.each([
    ['an image', { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' }],
    ['a page', { origin: 'http://example.org' }],
  ])('refuses a stream that %s of another origin asks for by GET', async (_, headers: Record<string, string>) => {
    const url = `/graphql/stream?${new URLSearchParams({ query: ABOUT_IRAN })}`;
    const { statusCode } = await service.app.inject({ url, headers: { accept: 'text/event-stream', ...headers } });
    expect(statusCode).toBe(403);
  });

  it('refuses a stream with a bad token', async () => {
    const response = await stream(ABOUT_IRAN, { authorization: 'Bearer nonsense' });
    expect(response.status).toBe(401);
  });

  it('refuses a WebSocket from a page of another origin', async () => {
    const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      origin: 'http://example.org',
    });
    const status = await new Promise((resolve) =>
      socket.once('unexpected-response', (_request, { statusCode }) => resolve(statusCode)).once('error', () => {}),
    );
    expect(status).toBe(401);
  });

  it.each(['Bearer nonsense', 1, ['Bearer nonsense'], false])(
    'refuses a WebSocket with the bad token %j',
    async (token) => {
      const client = createSocketClient({
        url: `${address.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        connectionParams: { authorization: token },
      }) as Client;
      expect(await run(client, ABOUT_IRAN).next()).toMatchObject({ code: 4403 });
    },
  );
});
