// Several instances of the service. They run if NEO4J_URI and REDIS_URL name a Neo4j and a Redis to share.
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { createClient } from 'graphql-sse';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { RedisBroker } from '../../src/change/redis-broker.js';
import type { StatementChange } from '../../src/change/statement-change.js';
import { StatementFeed } from '../../src/change/statement-feed.js';
import type { Graph } from '../../src/graph.js';
import { createServer } from '../../src/server/create-server.js';
import { bearer, TOKENS_TAKEN } from '../access/tokens.js';
import { quoting, RECORD } from '../change/editing.js';
import { NEO4J, openGraph, openTestGraph, VIENNA } from '../engines.js';
import { until } from '../until.js';

const REDIS_URL = process.env.REDIS_URL ?? '';
const lacking = [...(REDIS_URL ? [] : ['REDIS_URL']), ...(NEO4J ? [] : ['NEO4J_URI'])];
const skippedWithout = (names: string[]) => (names.length === 0 ? '' : ` (skipped: ${names.join(' and ')} not set)`);
const recorded = (id: string, bookmarks: string[] = []): StatementChange => ({
  ...{ kind: 'RECORDED', statementIds: [id], merge: null, changedAt: '2026-01-01T00:00:00.000Z', bookmarks },
});
const silent = { warn: () => {}, info: () => {} };

/** Resolves when a broker is connected and reading. */
async function connected(broker: RedisBroker): Promise<void> {
  await until(() => broker.isReading);
}

(lacking.length === 0 ? describe : describe.skip)(`two instances on one Neo4j${skippedWithout(lacking)}`, () => {
  const brokers: RedisBroker[] = [];
  const graphs: Graph[] = [];
  const apps: FastifyInstance[] = [];
  let authorization: string;
  beforeAll(async () => {
    graphs.push(await openTestGraph(NEO4J!, [VIENNA]), await openGraph(NEO4J!));
    for (const graph of graphs) {
      const broker = new RedisBroker(REDIS_URL, silent);
      graph.feed.join(broker);
      await connected(broker);
      brokers.push(broker);
      apps.push(await createServer(graph, pino({ level: 'silent' }), TOKENS_TAKEN));
    }
    authorization = await bearer({ role: 'editor' });
  }, 60_000);
  afterAll(async () => {
    for (const app of apps) await app.close();
    for (const broker of brokers) broker.close();
    for (const graph of graphs) await graph.close();
  });

  const record = (quote: string) =>
    apps[0]!.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization },
      payload: { query: RECORD, variables: { input: quoting(quote) } },
    });

  it('read through one what was written through the other, by its bookmark', async () => {
    const written = await record('read elsewhere');
    const { id } = written.json().data.recordStatement.statement;
    const read = await apps[1]!.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'demarche-bookmark': String(written.headers['demarche-bookmark']) },
      payload: { query: `{ node(id: "${id}") { ... on Statement { quote } } }` },
    });
    expect(read.json()).toEqual({ data: { node: { quote: 'read elsewhere' } } });
  });

  it('let a subscription to one hear what was recorded through the other, once', async () => {
    const address = await apps[1]!.listen({ host: '127.0.0.1', port: 0 });
    const client = createClient({ url: `${address}/graphql/stream`, retryAttempts: 0 });
    const results = client.iterate({
      query: 'subscription { statementRecorded(filter: { about: ["state/iran"] }) { quote } }',
    });
    const first = results.next();
    await until(() => graphs[1]!.feed.subscriberCount > 0);
    await record('heard elsewhere');
    await record('heard next');
    const heard = [(await first).value, (await results.next()).value];
    client.dispose();
    expect(heard).toEqual(
      ['heard elsewhere', 'heard next'].map((quote) => ({ data: { statementRecorded: { quote } } })),
    );
  });

  it('let a subscription to one hear of what was retracted through the other', async () => {
    const address = apps[1]!.server.listening
      ? `http://127.0.0.1:${(apps[1]!.server.address() as AddressInfo).port}`
      : await apps[1]!.listen({ host: '127.0.0.1', port: 0 });
    const client = createClient({ url: `${address}/graphql/stream`, retryAttempts: 0 });
    const results = client.iterate({ query: 'subscription { statementChanged { kind statements { status } } }' });
    const first = results.next();
    await until(() => graphs[1]!.feed.subscriberCount > 0);
    const id = (await record('to be retracted')).json().data.recordStatement.statement.id;
    await apps[0]!.inject({
      ...{ method: 'POST', url: '/graphql', headers: { authorization } },
      payload: { query: `mutation { retractStatement(input: { id: "${id}", version: 1 }) { clientMutationId } }` },
    });
    const heard = [(await first).value, (await results.next()).value];
    client.dispose();
    expect(heard).toEqual([
      // Each in its state when it is read, which may be after the next change.
      { data: { statementChanged: { kind: 'RECORDED', statements: [{ status: expect.any(String) }] } } },
      { data: { statementChanged: { kind: 'RETRACTED', statements: [{ status: 'RETRACTED' }] } } },
    ]);
  });

  it('let a subscription hear what its own instance recorded, once', async () => {
    const ends = new AbortController();
    const reading = graphs[0]!.feed.subscribe(ends.signal);
    const first = reading.next();
    await record('heard here');
    await record('heard here next');
    const ids = [(await first).value?.statementIds[0], (await reading.next()).value?.statementIds[0]];
    ends.abort();
    expect(new Set(ids).size).toBe(2);
  });
});

(REDIS_URL ? describe : describe.skip)(`the broker${skippedWithout(REDIS_URL ? [] : ['REDIS_URL'])}`, () => {
  const pair = async (): Promise<{ brokers: RedisBroker[]; feeds: StatementFeed[] }> => {
    const feeds = [new StatementFeed(), new StatementFeed()];
    const brokers = feeds.map(() => new RedisBroker(REDIS_URL, silent));
    for (const [index, broker] of brokers.entries()) {
      feeds[index]!.join(broker);
      await connected(broker);
    }
    return { brokers, feeds };
  };

  it('carries a statement and its bookmarks', async () => {
    const { brokers, feeds } = await pair();
    const next = feeds[1]!.subscribe().next();
    feeds[0]!.publish(recorded('statement/1', ['FB:kcwQ']));
    expect((await next).value).toEqual(recorded('statement/1', ['FB:kcwQ']));
    for (const broker of brokers) broker.close();
  });

  it('brings what was recorded while its connection was cut', async () => {
    const { brokers, feeds } = await pair();
    const reading = feeds[1]!.subscribe();
    const first = reading.next();
    feeds[0]!.publish(recorded('statement/before'));
    await first;
    const admin = new Redis(REDIS_URL);
    const second = reading.next();
    // Only those of brokers: other tests may use the same Redis at the same time.
    const clients = String(await admin.call('CLIENT', 'LIST'));
    const brokerIds = [...clients.matchAll(/^id=(\d+) .*\bcmd=x(?:add|read)\b/gm)].map(([, id]) => id!);
    for (const id of brokerIds) await admin.call('CLIENT', 'KILL', 'ID', id);
    feeds[0]!.publish(recorded('statement/meanwhile'));
    // The two readers and the one that has written.
    expect([brokerIds.length, (await second).value?.statementIds[0]]).toEqual([3, 'statement/meanwhile']);
    admin.disconnect();
    for (const broker of brokers) broker.close();
  });

  it('passes over what others write into its stream', async () => {
    const { brokers, feeds } = await pair();
    const admin = new Redis(REDIS_URL);
    const next = feeds[1]!.subscribe().next();
    await admin.xadd('demarche:statements', '*', 'some', 'thing');
    await admin.xadd('demarche:statements', '*', 'from', 'another', 'change', 'no JSON');
    await admin.xadd('demarche:statements', '*', 'from', 'another', 'change', '{"kind":"RECORDED","statementIds":[1]}');
    feeds[0]!.publish(recorded('statement/2'));
    expect((await next).value?.statementIds[0]).toBe('statement/2');
    admin.disconnect();
    for (const broker of brokers) broker.close();
  });

  it('does no harm where Redis is away', async () => {
    const feed = new StatementFeed();
    const broker = new RedisBroker('redis://127.0.0.1:1', silent);
    feed.join(broker);
    const next = feed.subscribe().next();
    feed.publish(recorded('statement/here'));
    expect((await next).value?.statementIds[0]).toBe('statement/here');
    broker.close();
  });
});
