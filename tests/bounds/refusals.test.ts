// Refusals over HTTP, WebSocket and server-sent events: their messages, and that they cost the database nothing.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient as createStreamClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import WebSocket from 'ws';
import { DEFAULT_BOUNDS } from '../../src/bounds/bounds-config.js';
import { VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { until } from '../until.js';

const EMBEDDED = { kind: 'embedded', folder: null } as const;
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const level = (inner: string) => `about { statementsAbout(first: 500) { nodes { id ${inner} } } }`;

const REFUSED: [bound: string, operation: string, limit: number][] = [
  ['cost', `{ statement(id: "statement/vienna-01") { ${level(level(level(level(''))))} } }`, 100_000],
  [
    'depth',
    `{ statement(id: "statement/vienna-01") { ${'via { statements { nodes { '.repeat(6)} id ${'} } }'.repeat(6)} } }`,
    15,
  ],
  ['aliases', `{ ${times(101, (i) => `alias${i}: __typename`)} }`, 50],
  ['rootFields', `query cop { ${'__typename \n '.repeat(500)} }`, 100],
  ['directivesAtOnePlace', `query cop { __typename ${'@aa'.repeat(10)} }`, 4],
  ['tokens', `{ ${'__typename '.repeat(6_000)} }`, 5_000],
  ['directives', `{ nodes { ${times(51, (i) => `a${i % 50} @x`)} } }`, 50],
  ['repeats', `{ nodes { ${times(21, () => 'id')} } }`, 20],
  ['nesting', `{ statements(filter: ${'['.repeat(129)}${']'.repeat(129)}) { totalCount } }`, 130],
  ['fieldComparisons', `{ nodes { ${times(15, () => `a { ${times(15, () => 'id')} }`)} } }`, 20_000],
  ['fragments', `{ ...F0 } ${times(51, (i) => `fragment F${i} on Query { __typename }`)}`, 50],
];

describe('an operation beyond its bounds', () => {
  let service: TestService;
  let address: string;
  beforeAll(async () => {
    service = await TestService.start(EMBEDDED, [VIENNA]);
    address = await service.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => service.stop());

  it.each(REFUSED)('is refused with one error that names the bound: %s', async (bound, operation, limit) => {
    const { errors, response } = await service.ask(operation);
    expect({ status: response.statusCode, extensions: errors?.map(({ extensions }) => extensions) }).toEqual({
      status: 400,
      extensions: [{ code: 'OPERATION_TOO_LARGE', bound, value: expect.any(Number), limit }],
    });
  });

  it.each(REFUSED)('asks the database nothing: %s', async (_, operation) => {
    const { queries } = await service.ask(operation);
    expect(queries).toBe(0);
  });

  it('is told the value, the limit and how to come under it', async () => {
    const { errors } = await service.ask(`{ ${'__typename '.repeat(101)} }`);
    expect(errors?.[0]?.message).toBe(
      'rootFields: this request has 101 fields at its root, and 100 are allowed; ask for the rest in another operation.',
    );
  });

  it('is refused by GET as well', async () => {
    const query = encodeURIComponent(REFUSED[2]![1]);
    const headers = { 'apollo-require-preflight': 'yes' };
    const response = await service.app.inject({ url: `/graphql?query=${query}`, headers });
    expect(response.json().errors[0].extensions.bound).toBe('aliases');
  });

  it('is refused by its variables', async () => {
    const operation = `query ($size: Int) { statements(first: $size) { nodes { speaker { statements(first: $size) { nodes { id } } } } } }`;
    const [few, many] = [await service.ask(operation, { size: 5 }), await service.ask(operation, { size: 500 })];
    expect([few.errors, many.errors?.[0]?.extensions.code]).toEqual([undefined, 'OPERATION_TOO_LARGE']);
  });

  it('is refused by the variables of another request for the same document', async () => {
    const operation = `query ($off: Boolean!, $size: Int) {
      actors(first: 300) { nodes { statements(first: $size) @skip(if: $off) { nodes { id } } } }
    }`;
    const isRefused = async (off: boolean, size: number) =>
      (await service.ask(operation, { off, size })).errors !== undefined;
    expect([
      await isRefused(true, 500),
      await isRefused(false, 9),
      await isRefused(false, 500),
      await isRefused(true, 500),
    ]).toEqual([false, false, true, false]);
  });

  it('is told what it costs with the variables that it has, also where another request had others', async () => {
    const operation = `query ($filter: StatementFilter) { statements(filter: $filter) { nodes { id } } }`;
    const costWith = async (filter: object) =>
      Number((await service.ask(operation, { filter })).response.headers['demarche-cost']);
    const costs = [await costWith({ form: ['PARTIAL'] }), await costWith({ text: 'Iran' })];
    expect(costs[1]! - costs[0]!).toBe(10_000);
  });

  it('is refused where operations come in a list', async () => {
    const payload = Array.from({ length: 10 }, () => ({ query: '{ __typename }' }));
    const response = await service.app.inject({ method: 'POST', url: '/graphql', payload });
    expect([response.statusCode, response.json().errors]).toEqual([
      400,
      [
        {
          message:
            'batch: this request has 10 operations in a list, and 0 are allowed; send each by itself, over one connection; the setting DEMARCHE_MAX_BATCH of the service says how many.',
          extensions: { code: 'OPERATION_TOO_LARGE', bound: 'batch', value: 10, limit: 0 },
        },
      ],
    ]);
  });

  it('is refused where its body is too large', async () => {
    const payload = { query: '{ __typename }', variables: { text: 'x'.repeat(1_000_000) } };
    const response = await service.app.inject({ method: 'POST', url: '/graphql', payload });
    expect([response.statusCode, response.json().errors[0].extensions]).toEqual([
      413,
      { code: 'OPERATION_TOO_LARGE', bound: 'body', value: expect.any(Number), limit: 1_000_000 },
    ]);
  });

  it('is refused where introspection goes in circles', async () => {
    const circle = (inner: string) => `fields { type { ${inner} } }`;
    const { data, errors } = await service.ask(`{ __schema { types { ${circle(circle(circle('name')))} } } }`);
    expect([data, errors?.length]).toEqual([undefined, 1]);
  });

  it('that does not parse is told so, whatever its bounds', async () => {
    const { errors } = await service.ask(`{ ${times(101, (i) => `alias${i}: __typename`)} `);
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_PARSE_FAILED');
  });

  describe('where it is a subscription', () => {
    const subscription = `subscription { statementRecorded { ${times(60, (i) => `a${i}: quote`)} } }`;
    const dear = `subscription { statementRecorded { ${level(level(level('')))} } }`;

    interface Client {
      subscribe(
        payload: { query: string },
        sink: { next(value: unknown): void; error(reason: unknown): void; complete(): void },
      ): () => void;
    }

    const refusalOf = (client: Client, query: string) =>
      new Promise((resolve) => {
        client.subscribe({ query }, { next: resolve, error: resolve, complete: () => resolve('completed') });
      });

    it.each([
      ['aliases', subscription],
      ['cost', dear],
    ])('is refused over WebSocket: %s', async (bound, query) => {
      const url = `${address.replace('http', 'ws')}/graphql`;
      const client = createSocketClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
      const refusal = (await refusalOf(client as Client, query)) as { extensions: { bound: string } }[];
      await client.dispose();
      expect(refusal[0]?.extensions.bound).toBe(bound);
    });

    it.each([
      ['aliases', subscription],
      ['cost', dear],
    ])('is refused over server-sent events: %s', async (bound, query) => {
      const response = await fetch(`${address}/graphql/stream`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify({ query }),
      });
      const { errors } = (await response.json()) as { errors: { extensions: { bound: string } }[] };
      expect([response.status, errors[0]?.extensions.bound]).toEqual([400, bound]);
    });

    it('is let in where it is within its bounds', async () => {
      const client = createStreamClient({ url: `${address}/graphql/stream`, retryAttempts: 0 });
      const errors: unknown[] = [];
      const stop = (client as Client).subscribe(
        { query: 'subscription { statementRecorded { quote } }' },
        { next: () => {}, error: (error) => errors.push(error), complete: () => {} },
      );
      await until(() => service.graph.feed.subscriberCount > 0 || errors.length > 0);
      stop();
      expect(errors).toEqual([]);
    });
  });
});

describe('a service with bounds of its own', () => {
  let service: TestService;
  beforeAll(async () => {
    const bounds = { ...DEFAULT_BOUNDS, maxCost: 1_000, maxListSize: 50, maxBodyBytes: 2_000 };
    service = await TestService.start(EMBEDDED, [VIENNA], undefined, { bounds });
  });
  afterAll(() => service.stop());

  it.each([
    ['cost', '{ statements(first: 40) { nodes { speaker { statements { nodes { id } } } } } }', {}],
    ['listSize', '{ statements(first: 51) { nodes { id } } }', {}],
    ['listSize', 'query ($size: Int) { statements(last: $size) { nodes { id } } }', { size: 60 }],
    ['listSize', 'query ($size: Int = 60) { statements(last: $size) { nodes { id } } }', {}],
    ['listSize', `{ nodes(ids: [${'"state/iran" '.repeat(51)}]) { id } }`, {}],
    ['listSize', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(51).fill('state/iran') }],
  ])('holds operations to its %s', async (bound, operation, variables) => {
    const { errors } = await service.ask(operation, variables);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([expect.objectContaining({ bound })]);
  });

  it('holds bodies to their size', async () => {
    const { errors } = await service.ask(`{ __typename } # ${'x'.repeat(2_000)}`);
    expect(errors?.[0]?.extensions).toEqual(expect.objectContaining({ bound: 'body', limit: 2_000 }));
  });

  it('does not fail at a variable that is nested without end', async () => {
    const payload = `{"query":"{ __typename }","variables":{"a":${'['.repeat(900)}${']'.repeat(900)}}}`;
    const headers = { 'content-type': 'application/json' };
    const response = await service.app.inject({ method: 'POST', url: '/graphql', headers, payload });
    expect(response.json()).toEqual({ data: { __typename: 'Query' } });
  });
});
