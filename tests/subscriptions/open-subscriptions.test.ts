// How many subscriptions may be open. No query runs, so one engine suffices.
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import WebSocket from 'ws';
import { ANONYMOUS } from '../../src/access/viewer.js';
import { DEFAULT_LOAD } from '../../src/observability/operate-config.js';
import { CredentialWatch } from '../../src/server/credential-watch.js';
import { SubscriptionLife, subscribeForLife } from '../../src/server/subscription-life.js';
import { SubscriptionPlaces } from '../../src/server/subscription-places.js';
import { bearer, TOKENS_TAKEN } from '../access/tokens.js';
import { EMBEDDED } from '../engines.js';
import { TestService } from '../service.js';
import { until } from '../until.js';

const QUERY = 'subscription { statementRecorded { id } }';
const LOAD = { ...DEFAULT_LOAD, maxSubscriptions: 3, maxClientSubscriptions: 2 };

interface Message {
  type: string;
  id?: string;
  payload?: unknown;
}

describe('a service that takes two subscriptions of a client and three in all', () => {
  let service: TestService;
  let address: string;
  let refusedCount = 0;
  const opened: WebSocket[] = [];
  const streams: AbortController[] = [];
  beforeAll(async () => {
    const metrics = { requestRefused: () => (refusedCount += 1), addGauge: () => {}, operationEnded: () => {} };
    service = await TestService.start(EMBEDDED, [], TOKENS_TAKEN, { load: LOAD, metrics: metrics as never });
    address = await service.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => service.stop());
  afterEach(async () => {
    for (const socket of opened.splice(0)) socket.close();
    for (const stream of streams.splice(0)) stream.abort();
    await untilOpen(0);
  });

  const untilOpen = async (count: number) => {
    await until(() => service.graph.feed.subscriberCount === count);
  };

  /** A stream of server-sent events, once it begins. */
  const stream = async (headers: Record<string, string> = {}) => {
    const controller = new AbortController();
    streams.push(controller);
    return fetch(`${address}/graphql/stream`, {
      ...{ method: 'POST', body: JSON.stringify({ query: QUERY }), signal: controller.signal },
      headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...headers },
    });
  };
  const asAda = async () => ({ authorization: await bearer({ sub: 'ada' }) });

  /** A WebSocket that may subscribe, with its incoming messages. */
  const connect = async () => {
    const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    opened.push(socket);
    const messages: Message[] = [];
    socket.on('message', (text) => messages.push(JSON.parse(String(text))));
    await once(socket, 'open');
    const send = (message: Message) => socket.send(JSON.stringify(message));
    const until = async (isIt: (message: Message) => boolean) => {
      for (;;) {
        const found = messages.find(isIt);
        if (found) return found;
        await once(socket, 'message');
      }
    };
    send({ type: 'connection_init' });
    await until(({ type }) => type === 'connection_ack');
    return { send, until, subscribe: (id: string) => send({ type: 'subscribe', id, payload: { query: QUERY } }) };
  };

  it('refuses a third of the same client over one WebSocket, and says how many there may be', async () => {
    const socket = await connect();
    for (const id of ['one', 'two']) socket.subscribe(id);
    await untilOpen(2);
    socket.subscribe('three');
    expect(await socket.until(({ id }) => id === 'three')).toEqual({
      ...{ type: 'error', id: 'three' },
      payload: [
        {
          message: 'clientSubscriptions: 2 are open, and 2 are allowed; end one of yours before you begin another.',
          extensions: { code: 'OVERLOADED', bound: 'clientSubscriptions', value: 2, limit: 2 },
        },
      ],
    });
  });

  it('refuses a third stream of the same client with 429', async () => {
    await Promise.all([stream(), stream()]);
    await untilOpen(2);
    expect((await stream()).status).toBe(429);
  });

  it('refuses a fourth of all with 503 and Retry-After, from any client', async () => {
    const ada = await asAda();
    await Promise.all([stream(), stream(), stream(ada)]);
    await untilOpen(3);
    const { status, headers } = await stream(ada);
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
  });

  it('opens no more where many are asked for in one moment', async () => {
    const socket = await connect();
    for (let index = 0; index < 20; index++) socket.subscribe(String(index));
    await socket.until(({ id }) => id === '19');
    expect(service.graph.feed.subscriberCount).toBe(2);
  });

  it('takes another once one has ended', async () => {
    const socket = await connect();
    for (const id of ['one', 'two']) socket.subscribe(id);
    await untilOpen(2);
    socket.send({ type: 'complete', id: 'one' });
    await untilOpen(1);
    socket.subscribe('three');
    await untilOpen(2);
    expect(service.graph.feed.subscriberCount).toBe(2);
  });

  it('forgets those of a client whose connection is cut', async () => {
    const socket = await connect();
    for (const id of ['one', 'two']) socket.subscribe(id);
    await untilOpen(2);
    opened[0]!.terminate();
    await untilOpen(0);
    await connect();
    expect((await stream()).status).toBe(200);
  });

  it('refuses a third connection of one address, whether or not it subscribes', async () => {
    await Promise.all([connect(), connect()]);
    const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const status = await new Promise((resolve) =>
      socket.once('unexpected-response', (_request, { statusCode }) => resolve(statusCode)).once('error', () => {}),
    );
    expect(status).toBe(429);
  });

  it('counts what it refuses', async () => {
    await Promise.all([stream(), stream()]);
    await untilOpen(2);
    refusedCount = 0;
    await stream();
    expect(refusedCount).toBe(1);
  });
});

describe('the places for subscriptions', () => {
  it('are freed once, however often they are given back', () => {
    const places = new SubscriptionPlaces({ all: 5, each: 2 });
    const free = places.take('one');
    places.take('one');
    free();
    free();
    places.take('one');
    expect(() => places.check('one')).toThrow('clientSubscriptions: 2 are open, and 2 are allowed');
  });

  it('can be set to none at all', () => {
    expect(() => new SubscriptionPlaces({ all: 0, each: 5 }).check('one')).toThrow('subscriptions: 0 are open');
  });
});

describe('the place of a subscription', () => {
  /** Runs a subscription until it ends, and returns the places that it used, of which there is one. */
  const placesAfter = async (statements: () => AsyncGenerator<string>) => {
    const places = new SubscriptionPlaces({ all: 1, each: 1 });
    const life = new SubscriptionLife(new CredentialWatch(ANONYMOUS, async () => ANONYMOUS), () => places.take('one'));
    const results = await subscribeForLife({
      schema: buildSchema('type Query { a: Int } type Subscription { statement: String }'),
      document: parse('subscription { statement }'),
      rootValue: { statement: statements },
      contextValue: { life },
    });
    try {
      if (Symbol.asyncIterator in results) for await (const _ of results);
    } catch {
      // It is reported to the client by whatever transport it uses.
    }
    return places;
  };

  it.each<[string, () => AsyncGenerator<string>]>([
    ['has no more to tell', async function* () {}],
    [
      'fails on the way',
      async function* () {
        yield 'one';
        throw new Error('too slow');
      },
    ],
    [
      'cannot begin',
      () => {
        throw new Error('no such filter');
      },
    ],
  ])('is free once it %s', async (_, statements) => {
    const places = await placesAfter(statements);
    expect(() => places.check('one')).not.toThrow();
  });
});
