import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { InjectOptions } from 'fastify';
import { createClient as createStreamClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import WebSocket from 'ws';
import { documentId } from '../../src/trusted-operations/operation-manifest.js';
import { VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { until } from '../until.js';
import { operationsOf } from './manifest-file.js';

const NAME = 'query Name($id: ID!) { node(id: $id) { id } }';
const STATEMENTS =
  'query Statements($filter: StatementFilter, $orderBy: StatementOrder) { statements(filter: $filter, orderBy: $orderBy) { totalCount } }';
const CHANGE =
  'mutation Change($input: RetractStatementInput!) { retractStatement(input: $input) { statement { id } } }';
const RECORDED = 'subscription Recorded { statementRecorded { id } }';
const OTHER_RECORDED = 'subscription Other { statementRecorded { quote } }';
const INTROSPECTION = '{ __schema { types { name } } }';

const post = (payload: object | object[]): InjectOptions => ({ method: 'POST', url: '/graphql', payload });

describe('a locked service', () => {
  let service: TestService;
  let address: string;
  beforeAll(async () => {
    const operations = operationsOf([NAME, STATEMENTS, CHANGE, RECORDED], { isLocked: true });
    service = await TestService.start({ kind: 'embedded', folder: null }, [VIENNA], undefined, { operations });
    address = await service.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => service.stop());

  /** The status, and the data or the code and message of the first error. */
  async function answer(request: InjectOptions) {
    const response = await service.app.inject(request);
    const { data, errors } = response.json();
    return errors?.[0]
      ? [response.statusCode, errors[0].extensions.code, errors[0].message]
      : [response.statusCode, data];
  }

  const untrusted = [
    ...[
      403,
      'QUERY_NOT_IN_SAFELIST',
      'This service runs only the operations that it knows, and this is not one of them.',
    ],
  ];
  const variables = { id: 'state/iran' };
  const found = [200, { node: variables }];

  it.each([
    ['by its id', { documentId: documentId(NAME), variables }],
    ['by its hash', { extensions: { persistedQuery: { version: 1, sha256Hash: documentId(NAME) } }, variables }],
    ['by its text', { query: NAME, variables }],
    [
      'by its text beside the hash of another',
      { query: NAME, extensions: { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } }, variables },
    ],
  ])('runs a trusted operation %s', async (_, payload) => {
    expect(await answer(post(payload))).toEqual(found);
  });

  it.each([
    ['of others', { query: 'query Other { __typename }' }],
    ['of a trusted one that is laid out otherwise', { query: `${NAME} `, variables }],
    ['of a trusted one and another', { query: `${NAME} query Other { __typename }`, operationName: 'Name', variables }],
    ['that asks for the schema', { query: INTROSPECTION }],
    ['that asks for a type', { query: '{ __type(name: "Person") { name } }' }],
    ['that is not GraphQL', { query: '{' }],
    ['that asks for what is not there', { query: '{ persn { nme } }' }],
    [
      'that is registered with its hash',
      {
        query: 'query Other { __typename }',
        extensions: { persistedQuery: { version: 1, sha256Hash: documentId('query Other { __typename }') } },
      },
    ],
  ])('refuses a text %s with the same words', async (_, payload) => {
    expect(await answer(post(payload))).toEqual(untrusted);
  });

  it.each([
    ['documentId', { documentId: 'f'.repeat(64) }],
    ['hash', { extensions: { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } } }],
  ])('refuses an unknown %s, and does not ask for its text', async (_, payload) => {
    expect((await answer(post(payload))).slice(0, 2)).toEqual([404, 'PERSISTED_QUERY_NOT_IN_LIST']);
  });

  it.each([
    ['nothing', {}],
    ['null', { query: null }],
    ['an empty text', { query: '' }],
    ['a number', { query: 1 }],
    ['a list', { query: ['{ __typename }'] }],
    ['a syntax tree', { query: { kind: 'Document', definitions: [] } }],
    ['another operation in a list', [{ query: 'query Other { __typename }' }]],
  ])('runs nothing where the text is %s', async (_, payload) => {
    const [status, code] = await answer(post(payload));
    expect([status >= 400 && status < 500, typeof code]).toEqual([true, 'string']);
  });

  it('refuses other operations by GET', async () => {
    const headers = { 'apollo-require-preflight': 'yes' };
    expect(await answer({ url: '/graphql?query=%7B__typename%7D', headers })).toEqual(untrusted);
  });

  it.each([
    ['beside a parameter that is given twice', '?query=%7B__typename%7D&x=1&x=2', 403],
    ['twice', `?query=${encodeURIComponent(NAME)}&query=%7B__typename%7D`, 400],
    ['behind an id', `?documentId=${documentId(NAME)}&query=%7B__typename%7D`, 400],
    ['beside extensions that are not JSON', '?query=%7B__typename%7D&extensions=%7B', 403],
    ['with a capital letter in its name', '?Query=%7B__typename%7D', 400],
  ])('refuses other operations in an address %s', async (_, search, status) => {
    const headers = { 'apollo-require-preflight': 'yes' };
    expect((await answer({ url: `/graphql${search}`, headers }))[0]).toBe(status);
  });

  it.each([
    [
      'a variable without its value',
      { query: NAME },
      'The variable $id has a value that this operation does not take.',
    ],
    [
      'a misspelt field of an input',
      { query: STATEMENTS, variables: { filter: { abuot: ['state/iran'] } } },
      'The variable $filter has a value that this operation does not take.',
    ],
    [
      'a misspelt value of an enum',
      { query: STATEMENTS, variables: { orderBy: 'SAID_ON' } },
      'The variable $orderBy has a value that this operation does not take.',
    ],
    [
      'a mutation without a credential',
      { query: CHANGE, variables: { input: { id: 'statement/vienna-01', version: 1 } } },
      'This operation needs the role EDITOR; send Authorization: Bearer and a token or an API key.',
    ],
  ])('says nothing of the schema to %s', async (_, payload, message) => {
    expect((await answer(post(payload)))[2]).toBe(message);
  });

  it('still says which value of a known argument is wrong', async () => {
    const payload = { query: STATEMENTS, variables: { filter: { about: ['nobody'] } } };
    expect((await answer(post(payload)))[2]).toMatch(/^filter\.about: "nobody" is not an id/);
  });

  it('has no playground, and does not speak of one', async () => {
    const response = await service.app.inject('/');
    expect([response.statusCode, response.json().errors[0].message]).toEqual([
      ...[404, 'Nothing is served here; GraphQL is at /graphql.'],
    ]);
  });

  describe('with subscriptions', () => {
    const socket = () =>
      createSocketClient({ url: `${address.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
    const stream = () => createStreamClient({ url: `${address}/graphql/stream`, retryAttempts: 0 });

    /** The first message: an error, or null if the subscription has begun. */
    function begin(client: ReturnType<typeof socket>, payload: object): Promise<string | null> {
      return new Promise((resolve) => {
        const looking = setInterval(() => {
          if (service.graph.feed.subscriberCount > 0) settle(null);
        }, 5);
        const settle = (said: unknown) => {
          clearInterval(looking);
          stop();
          resolve(said === null ? null : said instanceof Error ? said.message : JSON.stringify(said));
        };
        const stop = client.subscribe(payload as never, { next: settle, error: settle, complete: () => {} });
      });
    }

    afterEach(async () => {
      await until(() => service.graph.feed.subscriberCount === 0);
    });

    it.each([
      ['by its text over WebSocket', socket, { query: RECORDED }],
      ['by its id over WebSocket', socket, { query: '', documentId: documentId(RECORDED) }],
      ['by its text as server-sent events', () => stream() as never, { query: RECORDED }],
      ['by its id as server-sent events', () => stream() as never, { documentId: documentId(RECORDED) }],
    ])('runs a trusted one %s', async (_, client, payload) => {
      expect(await begin(client(), payload)).toBeNull();
    });

    it.each([
      ['over WebSocket', socket],
      ['as server-sent events', () => stream() as never],
    ])('refuses another %s', async (_, client) => {
      expect(await begin(client(), { query: OTHER_RECORDED })).toMatch(/QUERY_NOT_IN_SAFELIST|403/);
    });
  });
});
