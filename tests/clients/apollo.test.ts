// Apollo Client 4 with the settings of its own documentation.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloClient, HttpLink, InMemoryCache, type ObservableQuery } from '@apollo/client';
import { loadErrorMessages } from '@apollo/client/dev';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import { generatePersistedQueryIdsFromManifest } from '@apollo/persisted-query-lists';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { until } from '../until.js';
import { ask, changeUntil, type Demarche, listenForWarnings, record, startDemarche } from './demarche.js';
import {
  EvidenceOfDocument,
  LiveDocument,
  PersonDocument,
  type PersonQuery,
  type PersonQueryVariables,
  RetractDocument,
  StateAndAuditDocument,
  StatementByIdDocument,
  StatementPartsFragmentDoc,
} from './generated/codegen/graphql.js';
import possibleTypesResult from './generated/possible-types.js';

const MALLEY = 'person/robert-malley';
const HERE = new URL('.', import.meta.url);

loadErrorMessages();

function newCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: possibleTypesResult.possibleTypes,
    typePolicies: {
      Act: { keyFields: ['code'] },
      Person: { fields: { statements: relayStylePagination(['orderBy', 'filter']) } },
    },
  });
}

/** The first complete result of a query watched from now on. */
function firstOf(watched: ObservableQuery<PersonQuery, PersonQueryVariables>): Promise<PersonQuery> {
  return new Promise((resolve, reject) => {
    watched.subscribe(({ error, loading, data }) => {
      if (error) reject(error);
      if (!loading) resolve(data as PersonQuery);
    });
  });
}

/** The ids in the list of a watched person, once it has `count` items. */
async function listOf(watched: { getCurrentResult(): { data?: unknown } }, count: number) {
  const edges = () => (watched.getCurrentResult().data as PersonQuery).person!.statements!.edges;
  await until(() => edges().length === count);
  return edges().map(({ node: { id } }) => ({ id }));
}

describe('Apollo Client', () => {
  const warnings = listenForWarnings();
  let demarche: Demarche;
  let client: ApolloClient;
  beforeAll(async () => {
    demarche = await startDemarche();
    const { graphql: uri, authorization } = demarche;
    client = new ApolloClient({ link: new HttpLink({ uri, headers: { authorization } }), cache: newCache() });
  });
  afterAll(async () => {
    client.stop();
    await demarche.stop();
  });

  it('pages forward, and keeps one list of what it has', async () => {
    const watched = client.watchQuery({ query: PersonDocument, variables: { id: MALLEY, first: 2 } });
    const first = await firstOf(watched);
    const after = first.person!.statements!.pageInfo.endCursor;
    await watched.fetchMore({ variables: { after } });
    const { person } = await ask(
      demarche,
      `{ person(id: "${MALLEY}") { statements(orderBy: SAID_ON_ASC, first: 4) { nodes { id } } } }`,
    );
    expect(await listOf(watched, 4)).toEqual(person.statements.nodes);
  });

  it('pages backward, and keeps one list of what it has', async () => {
    const backward = new ApolloClient({ link: client.link, cache: newCache() });
    const watched = backward.watchQuery({ query: PersonDocument, variables: { id: MALLEY, last: 2 } });
    const last = await firstOf(watched);
    const before = last.person!.statements!.pageInfo.startCursor;
    await watched.fetchMore({ variables: { before, last: 2 } });
    const { person } = await ask(
      demarche,
      `{ person(id: "${MALLEY}") { statements(orderBy: SAID_ON_ASC, last: 4) { nodes { id } } } }`,
    );
    expect(await listOf(watched, 4)).toEqual(person.statements.nodes);
  });

  /** The state of a statement in the cache, optimistic changes included. */
  const shown = (id: string) =>
    (client.cache.extract(true) as Record<string, { status: string; version: number }>)[`Statement:${id}`]!;

  it('shows a change before it is answered, and then as it was answered', async () => {
    const id = await record(demarche);
    await client.query({ query: StatementByIdDocument, variables: { id } });
    const status = () =>
      client.readFragment({
        id: `Statement:${id}`,
        fragment: StatementPartsFragmentDoc,
        fragmentName: 'StatementParts',
      })?.status;
    const changing = client.mutate({
      mutation: RetractDocument,
      variables: { input: { id, version: 1 } },
      optimisticResponse: {
        retractStatement: {
          __typename: 'RetractStatementPayload',
          statement: { __typename: 'Statement', id, status: 'RETRACTED', version: 0 },
        },
      } as never,
    });
    const seen = [shown(id).version];
    await changing;
    expect([...seen, shown(id).version, status()]).toEqual([0, 2, 'RETRACTED']);
  });

  it('takes a change back that is refused, and has the facts of the conflict', async () => {
    const id = await record(demarche);
    await client.query({ query: StatementByIdDocument, variables: { id } });
    const { error } = await client.mutate({
      mutation: RetractDocument,
      variables: { input: { id, version: 7 } },
      errorPolicy: 'all',
      optimisticResponse: {
        retractStatement: {
          __typename: 'RetractStatementPayload',
          statement: { __typename: 'Statement', id, status: 'RETRACTED', version: 8 },
        },
      } as never,
    });
    expect([shown(id).status, error]).toMatchObject([
      'CURRENT',
      { errors: [{ extensions: { code: 'CONFLICT', currentVersion: 1 } }] },
    ]);
  });

  it('keeps what could be answered where one field is refused', async () => {
    const { graphql: uri } = demarche;
    const reader = new ApolloClient({ link: new HttpLink({ uri }), cache: newCache() });
    const { data, error } = await reader.query({
      ...{ query: StateAndAuditDocument, variables: { id: 'state/iran' }, errorPolicy: 'all' },
    });
    expect([data!.state!.name, data!.audit, (error as { errors?: unknown[] }).errors?.length]).toEqual([
      'Iran',
      null,
      1,
    ]);
  });

  it('joins what two queries ask of the same evidence', async () => {
    const variables = { id: 'statement/vienna-06' };
    const alone = new ApolloClient({ link: client.link, cache: newCache() });
    await alone.query({ query: StatementByIdDocument, variables });
    await alone.query({ query: EvidenceOfDocument, variables });
    const kept = Object.values(alone.cache.extract() as object).find(({ __typename }) => __typename === 'Evidence');
    expect(Object.keys(kept).sort()).toEqual(['__typename', 'exact', 'id', 'prefix', 'source']);
  });

  it('fetches an object again by its id', async () => {
    const { data } = await client.query({
      ...{ query: StatementByIdDocument, variables: { id: 'statement/vienna-06' }, fetchPolicy: 'network-only' },
    });
    expect(data!.node).toMatchObject({ __typename: 'Statement', id: 'statement/vienna-06' });
  });

  const hears = async (subscriber: ApolloClient) => {
    const kinds: unknown[] = [];
    const subscription = subscriber
      .subscribe({ query: LiveDocument, variables: { filter: { about: ['state/iran'] } } })
      .subscribe(({ data }) => kinds.push(data?.statementChanged?.kind));
    await changeUntil(
      () => kinds.length > 0,
      () => record(demarche),
    );
    subscription.unsubscribe();
    return kinds[0];
  };

  it('hears of changes over its own multipart protocol, with nothing set up', async () => {
    expect(await hears(client)).toBe('RECORDED');
  });

  it('hears of changes over WebSocket', async () => {
    const socket = createClient({ url: demarche.graphql.replace('http', 'ws'), webSocketImpl: WebSocket });
    const subscriber = new ApolloClient({ link: new GraphQLWsLink(socket), cache: newCache() });
    expect(await hears(subscriber)).toBe('RECORDED');
    await socket.dispose();
  });

  it('asks a locked service by the ids of the manifest that its own tool writes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-apollo-'));
    const manifestFile = join(folder, 'manifest.json');
    const config = { documents: [`${HERE.pathname}operations/*.graphql`], output: manifestFile };
    writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
    execFileSync('npx', ['generate-persisted-query-manifest', '--config', join(folder, 'config.json')], { cwd: HERE });
    const locked = await startDemarche({ DEMARCHE_OPERATIONS: manifestFile, DEMARCHE_LOCKED: 'true' });
    const loadManifest = () => Promise.resolve(JSON.parse(readFileSync(manifestFile, 'utf8')));
    const byId = new PersistedQueryLink(generatePersistedQueryIdsFromManifest({ loadManifest }));
    const asking = new ApolloClient({ link: byId.concat(new HttpLink({ uri: locked.graphql })), cache: newCache() });
    const { data } = await asking.query({ query: StatementByIdDocument, variables: { id: 'statement/vienna-06' } });
    await locked.stop();
    expect(data!.node!.id).toBe('statement/vienna-06');
  });

  it('asks by hashes that it registers itself', async () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const link = new PersistedQueryLink({ sha256 }).concat(new HttpLink({ uri: demarche.graphql }));
    const asking = new ApolloClient({ link, cache: newCache() });
    const { data } = await asking.query({ query: StatementByIdDocument, variables: { id: 'statement/vienna-06' } });
    expect(data!.node!.id).toBe('statement/vienna-06');
  });

  it('has warned of nothing in all of this', () => {
    expect(warnings).toEqual([]);
  });
});
