import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { pino } from 'pino';
import type { Graph } from '../../src/graph.js';
import { createServer } from '../../src/server/create-server.js';
import { describeOnEachEngine, openTestGraph, VIENNA } from '../engines.js';

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const PREFLIGHT = { 'apollo-require-preflight': 'yes' };

function ask(query: string, rest: { headers?: Record<string, string>; operationName?: string } = {}): InjectOptions {
  const { headers, operationName } = rest;
  return { method: 'POST', url: '/graphql', headers, payload: { query, operationName } };
}

describeOnEachEngine('the HTTP service', (config) => {
  let graph: Graph;
  let app: FastifyInstance;
  let log: Record<string, unknown>[] = [];
  beforeAll(async () => {
    const stream = new Writable({
      write(chunk, _encoding, done) {
        log.push(JSON.parse(String(chunk)));
        done();
      },
    });
    graph = await openTestGraph(config, [VIENNA]);
    app = await createServer(graph, pino({ level: 'info' }, stream));
  });
  beforeEach(() => {
    log = [];
  });
  afterAll(async () => {
    await app.close();
    await graph.close();
  });

  const requestLines = () => log.filter(({ msg }) => msg === 'request');

  describe('gives each answer an id', () => {
    const PLACES: [place: string, request: InjectOptions][] = [
      ['an answer of GraphQL', ask('{ __typename }')],
      ['a syntax error', ask('{')],
      ['a body that is not JSON', { ...ask(''), payload: '{', headers: { 'content-type': 'application/json' } }],
      ['a body that is too large', ask('x'.repeat(1_000_001))],
      ['a probe', { url: '/healthz' }],
      ['a path that is not served', { url: '/nowhere' }],
      ['an address that cannot be decoded', { url: '/%zz' }],
    ];

    it.each(PLACES)('of its own: %s', async (_, request) => {
      const { headers } = await app.inject(request);
      expect(headers['x-request-id']).toMatch(UUID);
    });

    it.each(PLACES)('that it was given: %s', async (_, request) => {
      const given = { 'x-request-id': 'proxy-1.2_3' };
      const { headers } = await app.inject({ ...request, headers: { ...request.headers, ...given } });
      expect(headers['x-request-id']).toBe('proxy-1.2_3');
    });

    it.each(['', ' ', 'a b', 'x'.repeat(65), '"', '{"level":60}', 'ünï', '../../etc', '<b>'])(
      'of its own where the given one is malformed: %j',
      async (id) => {
        const { headers } = await app.inject(ask('{ __typename }', { headers: { 'x-request-id': id } }));
        expect(headers['x-request-id']).toMatch(UUID);
      },
    );

    it('that differs from one to the next', async () => {
      const answers = await Promise.all([app.inject(ask('{ __typename }')), app.inject(ask('{ __typename }'))]);
      expect(new Set(answers.map(({ headers }) => headers['x-request-id'])).size).toBe(2);
    });
  });

  describe('answers probes', () => {
    it('says that the process runs', async () => {
      const { statusCode, body } = await app.inject('/healthz');
      expect([statusCode, JSON.parse(body)]).toEqual([200, { status: 'ok' }]);
    });

    it('says that the graph engine answers, and which it is', async () => {
      const { statusCode, body } = await app.inject('/readyz');
      expect([statusCode, JSON.parse(body)]).toMatchObject([200, { status: 'ready', engine: config.kind }]);
    });

    it.each(['/healthz', '/readyz'])('answers HEAD of %s', async (url) => {
      const { statusCode } = await app.inject({ method: 'HEAD', url });
      expect(statusCode).toBe(200);
    });

    it('lets nothing keep its readiness', async () => {
      const { headers } = await app.inject('/readyz');
      expect(headers['cache-control']).toBe('no-store');
    });
  });

  describe('serves nothing else', () => {
    it.each(['/nowhere', '/graphql/', '/graphql/x', '/.env', '/package.json', '/src/main.ts', '/healthz/x'])(
      'says at %s where things are',
      async (url) => {
        const { statusCode, body } = await app.inject(url);
        expect([statusCode, JSON.parse(body)]).toEqual([
          404,
          {
            errors: [
              {
                message: 'Nothing is served here; the pages begin at / and GraphQL is at /graphql.',
                extensions: { code: 'NOT_FOUND' },
              },
            ],
          },
        ]);
      },
    );

    it.each([
      ['application/x-www-form-urlencoded', 'The content type "application/x-www-form-urlencoded" is not read'],
      [undefined, 'The body has no content type'],
    ])('does not read a body of the content type %s, and says which it reads', async (type, reason) => {
      const headers = { 'apollo-require-preflight': '1', ...(type && { 'content-type': type }) };
      const { statusCode, body } = await app.inject({ method: 'POST', url: '/graphql', headers, payload: 'query={x}' });
      expect([statusCode, JSON.parse(body).errors[0].message]).toEqual([
        ...[415, `${reason}; send JSON as application/json.`],
      ]);
    });

    it.each(['PUT', 'PATCH', 'DELETE'] as const)('does not take %s at /graphql', async (method) => {
      const { statusCode } = await app.inject({ method, url: '/graphql', payload: { query: '{ __typename }' } });
      expect(statusCode).toBe(405);
    });
  });

  describe('keeps other sites from asking through a browser', () => {
    const url = '/graphql?query=%7B__typename%7D';

    it.each([
      ['GET with no header', { url }],
      ['GET with the headers that a form sends', { url, headers: { 'content-type': 'text/plain' } }],
      [
        'POST of plain text',
        { ...ask(''), payload: '{"query":"{__typename}"}', headers: { 'content-type': 'text/plain' } },
      ],
      ['GET with an empty header', { url, headers: { 'apollo-require-preflight': '' } }],
    ] as [string, InjectOptions][])('refuses %s', async (_, request) => {
      const response = await app.inject(request);
      expect([response.statusCode, response.json().errors?.[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
    });

    it.each([
      ['GET with apollo-require-preflight', { url, headers: PREFLIGHT }],
      ['GET with x-apollo-operation-name', { url, headers: { 'x-apollo-operation-name': 'A' } }],
      ['GET with the type of JSON', { url, headers: { 'content-type': 'application/json' } }],
      ['POST of JSON', ask('{ __typename }')],
    ] as [string, InjectOptions][])('takes %s', async (_, request) => {
      const response = await app.inject(request);
      expect([response.statusCode, response.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
    });

    it('takes variables with GET', async () => {
      const query = encodeURIComponent('query ($id: ID!) { node(id: $id) { id } }');
      const variables = encodeURIComponent('{"id":"state/iran"}');
      const response = await app.inject({ url: `/graphql?query=${query}&variables=${variables}`, headers: PREFLIGHT });
      expect(response.json()).toEqual({ data: { node: { id: 'state/iran' } } });
    });

    it('allows no other origin', async () => {
      const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' };
      const response = await app.inject({ method: 'OPTIONS', url: '/graphql', headers });
      expect(response.headers['access-control-allow-origin']).toBeUndefined();
    });

    it('changes nothing through GET', async () => {
      const query = encodeURIComponent('mutation { __typename }');
      const response = await app.inject({ url: `/graphql?query=${query}`, headers: PREFLIGHT });
      expect(response.statusCode).toBe(405);
    });
  });

  describe('names the type of what it sends', () => {
    it.each([
      ['GraphQL', ask('{ __typename }'), 'application/json; charset=utf-8'],
      ['a refusal', ask('{'), 'application/json; charset=utf-8'],
      ['a probe', { url: '/healthz' }, 'application/json; charset=utf-8'],
      ['a path that is not served', { url: '/nowhere' }, 'application/json; charset=utf-8'],
      [
        ...(['GraphQL for a client that asks for its own type'] as const),
        ask('{ __typename }', { headers: { accept: 'application/graphql-response+json' } }),
        'application/graphql-response+json; charset=utf-8',
      ],
    ] as [string, InjectOptions, string][])('%s', async (_, request, type) => {
      const { headers } = await app.inject(request);
      expect(headers['content-type']).toBe(type);
    });
  });

  describe('writes one line of log for each request', () => {
    it('with its operation, status, duration, queries and id', async () => {
      const operation = 'query Iran { state(id: "state/iran") { name } }';
      await app.inject(ask(operation, { headers: { 'x-request-id': 'abc' } }));
      expect(requestLines()).toEqual([
        expect.objectContaining({
          ...{ level: 30, reqId: 'abc', method: 'POST', path: '/graphql', status: 200, operation: 'Iran', queries: 1 },
          ...{ durationMs: expect.any(Number), queriesMs: expect.any(Number) },
        }),
      ]);
    });

    it('with the name of the operation that was chosen', async () => {
      await app.inject(ask('query A { __typename } query B { __typename }', { operationName: 'B' }));
      expect(requestLines().map(({ operation }) => operation)).toEqual(['B']);
    });

    it('with no name where the operation has none', async () => {
      await app.inject(ask('{ __typename }'));
      expect(requestLines().map(({ operation }) => operation)).toEqual([null]);
    });

    it('with the status of what was refused', async () => {
      await app.inject(ask('{', { headers: { accept: 'application/graphql-response+json' } }));
      expect(requestLines().map(({ status }) => status)).toEqual([400]);
    });

    it('without what was asked for in the address', async () => {
      await app.inject({ url: '/graphql?query=%7B__typename%7D&apiKey=hidden', headers: PREFLIGHT });
      expect(JSON.stringify(log)).not.toContain('hidden');
    });

    it('without credentials', async () => {
      await app.inject(ask('{ __typename }', { headers: { authorization: 'Bearer hidden', cookie: 'hidden' } }));
      expect(JSON.stringify(log)).not.toContain('hidden');
    });

    it('and no other for the mistakes of clients', async () => {
      await app.inject(ask('{ node(id: "x") { id } nope }'));
      await app.inject(ask('{ node(id: "x") { id } }'));
      expect(log.map(({ msg }) => msg)).toEqual(['request', 'request']);
    });
  });

  describe('takes what clients say of bookmarks', () => {
    it.each(['a', 'a b c', '\u00e9', 'not-a-bookmark', `FB:kcwQ.${'a'.repeat(22)}`, 'x'.repeat(5_000)])(
      'as nothing where there are none, and refuses one that is not its own else: %j',
      async (bookmark) => {
        const response = await app.inject(
          ask('{ node(id: "state/iran") { id } }', { headers: { 'demarche-bookmark': bookmark } }),
        );
        const { data, errors } = response.json();
        expect([response.statusCode, data, errors?.[0].extensions.code]).toEqual(
          config.kind === 'neo4j'
            ? [400, undefined, 'BAD_USER_INPUT']
            : [200, { node: { id: 'state/iran' } }, undefined],
        );
      },
    );
  });
});
