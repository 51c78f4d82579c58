// urql with Graphcache, configured with the schema and the keys listed in docs/clients.md.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, fetchExchange, type OperationResult, subscriptionExchange } from '@urql/core';
import { type CacheExchangeOpts, cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { persistedExchange } from '@urql/exchange-persisted';
import { buildSchema, type DocumentNode, introspectionFromSchema } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { until } from '../until.js';
import { ask, changeUntil, type Demarche, listenForWarnings, record, startDemarche } from './demarche.js';
import {
  EvidenceOfDocument,
  LiveDocument,
  PersonDocument,
  RetractDocument,
  StateAndAuditDocument,
  StatementByIdDocument,
} from './generated/codegen/graphql.js';
import { keys } from './generated/urql-keys.js';

const MALLEY = 'person/robert-malley';
const PERSISTED = new URL('generated/codegen/persisted-documents.json', import.meta.url);
const schema = introspectionFromSchema(
  buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8')),
) as unknown as CacheExchangeOpts['schema'];

const newCache = () =>
  cacheExchange({
    schema,
    keys,
    resolvers: { Person: { statements: relayPagination() } },
    optimistic: {
      retractStatement: ({ input }: { input?: { id: string } }) => ({
        __typename: 'RetractStatementPayload',
        statement: { __typename: 'Statement', id: input!.id, status: 'RETRACTED', version: 0 },
      }),
    } as CacheExchangeOpts['optimistic'],
  });

describe('urql with Graphcache', () => {
  const warnings = listenForWarnings();
  let demarche: Demarche;
  beforeAll(async () => {
    demarche = await startDemarche();
  });
  afterAll(() => demarche.stop());

  const newClient = (asEditor = true) =>
    new Client({
      ...{ url: demarche.graphql, preferGetMethod: false, fetchSubscriptions: true },
      ...(asEditor && { fetchOptions: { headers: { authorization: demarche.authorization } } }),
      exchanges: [newCache(), fetchExchange],
    });
  const dataOf = <Data>({ data, error }: OperationResult<Data>): Data => {
    if (error) throw error;
    return data!;
  };
  type Page = { edges: { node: { id: string } }[]; pageInfo: { endCursor: string | null; startCursor: string | null } };
  const pageOf = async (
    client: Client,
    variables: { first?: number; after?: string; last?: number; before?: string },
  ) => {
    const { person } = dataOf(await client.query(PersonDocument, { id: MALLEY, ...variables }).toPromise());
    return person!.statements as Page;
  };
  const expected = async (page: string) => {
    const { person } = await ask(
      demarche,
      `{ person(id: "${MALLEY}") { statements(orderBy: SAID_ON_ASC, ${page}) { nodes { id } } } }`,
    );
    return person.statements.nodes;
  };

  it('pages forward, and keeps one list of what it has', async () => {
    const client = newClient();
    const { pageInfo } = await pageOf(client, { first: 2 });
    const { edges } = await pageOf(client, { first: 2, after: pageInfo.endCursor! });
    expect(edges.map(({ node }) => node)).toMatchObject(await expected('first: 4'));
  });

  it('pages backward, and keeps one list of what it has', async () => {
    const client = newClient();
    const { pageInfo } = await pageOf(client, { last: 2 });
    const { edges } = await pageOf(client, { last: 2, before: pageInfo.startCursor! });
    expect(edges.map(({ node }) => node)).toMatchObject(await expected('last: 4'));
  });

  it('shows a change before it is answered, and then as it was answered', async () => {
    const client = newClient();
    const id = await record(demarche);
    const seen: unknown[] = [];
    const watching = client.query(StatementByIdDocument, { id }).subscribe(({ data }) => {
      const { status, version } = data!.node as { status: string; version: number };
      seen.push([status, version]);
    });
    await until(() => seen.length === 1);
    dataOf(await client.mutation(RetractDocument, { input: { id, version: 1 } }).toPromise());
    await until(() => seen.length >= 3);
    watching.unsubscribe();
    expect([seen[0], seen[1], seen.at(-1)]).toEqual([
      ['CURRENT', 1],
      ['RETRACTED', 0],
      ['RETRACTED', 2],
    ]);
  });

  it('keeps what could be answered where one field is refused', async () => {
    const { data, error } = await newClient(false).query(StateAndAuditDocument, { id: 'state/iran' }).toPromise();
    expect([data!.state!.name, data!.audit, error!.graphQLErrors.map(({ path }) => path)]).toEqual([
      'Iran',
      null,
      [['audit']],
    ]);
  });

  it('makes two requests and no more where two queries ask of the same evidence', async () => {
    const client = newClient();
    const variables = { id: 'statement/vienna-06' };
    const stale: unknown[] = [];
    for (let time = 0; time < 2; time++) {
      for (const document of [StatementByIdDocument, EvidenceOfDocument] as DocumentNode[]) {
        const { data, operation } = await client.query(document, variables).toPromise();
        if (!data) throw new Error('no data');
        stale.push(operation.context.meta?.cacheOutcome);
      }
    }
    expect(stale).toEqual(['miss', 'miss', 'hit', 'hit']);
  });

  it('fetches an object again by its id', async () => {
    const variables = { id: 'statement/vienna-06' };
    const result = await newClient()
      .query(StatementByIdDocument, variables, { requestPolicy: 'network-only' })
      .toPromise();
    expect(dataOf(result).node).toMatchObject({ id: 'statement/vienna-06', status: 'CURRENT' });
  });

  const hears = async (client: Client) => {
    const kinds: unknown[] = [];
    const subscription = client
      .subscription(LiveDocument, { filter: { about: ['state/iran'] } })
      .subscribe(({ data }) => kinds.push(data?.statementChanged?.kind));
    await changeUntil(
      () => kinds.length > 0,
      () => record(demarche),
    );
    subscription.unsubscribe();
    return kinds[0];
  };

  it('hears of changes over its own fetch, which takes server-sent events', async () => {
    expect(await hears(newClient())).toBe('RECORDED');
  });

  it('hears of changes over WebSocket', async () => {
    const socket = createClient({ url: demarche.graphql.replace('http', 'ws'), webSocketImpl: WebSocket });
    const forwarded = subscriptionExchange({
      forwardSubscription: ({ query, variables }) => ({
        subscribe: (sink) => ({
          unsubscribe: socket.subscribe(
            { query: query!, variables: variables as Record<string, unknown> },
            sink as never,
          ),
        }),
      }),
    });
    const client = new Client({
      ...{ url: demarche.graphql, preferGetMethod: false },
      exchanges: [newCache(), fetchExchange, forwarded],
    });
    expect(await hears(client)).toBe('RECORDED');
    await socket.dispose();
  });

  it('asks a locked service by the ids of the manifest that graphql-codegen writes', async () => {
    const manifestFile = join(mkdtempSync(join(tmpdir(), 'demarche-urql-')), 'manifest.json');
    writeFileSync(manifestFile, readFileSync(PERSISTED));
    const locked = await startDemarche({ DEMARCHE_OPERATIONS: manifestFile, DEMARCHE_LOCKED: 'true' });
    const byId = persistedExchange({
      ...{ enforcePersistedQueries: true, enableForMutation: true, preferGetForPersistedQueries: false },
      generateHash: async (_text, document) => (document as unknown as { __meta__: { hash: string } }).__meta__.hash,
    });
    const client = new Client({ url: locked.graphql, preferGetMethod: false, exchanges: [byId, fetchExchange] });
    const result = await client.query(StatementByIdDocument, { id: 'statement/vienna-06' }).toPromise();
    await locked.stop();
    expect(dataOf(result).node!.id).toBe('statement/vienna-06');
  });

  it('has warned of nothing in all of this', () => {
    expect(warnings).toEqual([]);
  });
});
