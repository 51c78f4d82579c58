// What the service reports about each request in its log and headers, and about itself at /readyz.
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import type { Graph } from '../../src/graph.js';
import { createServer } from '../../src/server/create-server.js';
import { bearer, TOKENS_TAKEN } from '../access/tokens.js';
import { A_STATEMENT, RECORD } from '../change/editing.js';
import { describeOnEachEngine, openTestGraph, RECORDED_AT, VIENNA } from '../engines.js';
import { until } from '../until.js';
import { slowDown } from './slow-queries.js';

const IRAN = 'query Iran { state(id: "state/iran") { name } }';

// biome-ignore lint/suspicious/noExplicitAny: tests read whatever they asked for.
type Line = any;

describeOnEachEngine('the service', (config) => {
  const lines: Line[] = [];
  let graph: Graph;
  let app: FastifyInstance;
  let authorization: string;
  beforeAll(async () => {
    graph = await openTestGraph(config, [VIENNA]);
    app = await createServer(graph, pino({}, { write: (text: string) => lines.push(JSON.parse(text)) }), TOKENS_TAKEN);
    authorization = await bearer({ sub: 'ada', role: 'editor' });
  });
  afterAll(async () => {
    await app?.close();
    await graph?.close();
  });

  const ask = (query: string, headers: Record<string, string> = {}, variables?: object) =>
    app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });

  /** The log line of a request. */
  const lineOf = async (id: string): Promise<Line> => {
    for (;;) {
      const line = lines.find(({ msg, reqId }) => msg === 'request' && reqId === id);
      if (line) return line;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  it('logs who asked', async () => {
    await ask(IRAN, { authorization, 'x-request-id': 'with-a-token' });
    expect((await lineOf('with-a-token')).viewer).toBe('jwt/ada');
  });

  it('logs that nobody known asked', async () => {
    await ask(IRAN, { 'x-request-id': 'without' });
    expect((await lineOf('without')).viewer).toBeNull();
  });

  it('logs no credential', async () => {
    await ask(IRAN, { authorization, 'x-request-id': 'secretive' });
    expect(JSON.stringify(await lineOf('secretive'))).not.toContain(authorization.slice(7));
  });

  it('logs the codes of errors', async () => {
    await ask('{ statements(first: 900) { totalCount } }', { 'x-request-id': 'refused' });
    expect((await lineOf('refused')).errors).toEqual(['BAD_USER_INPUT']);
  });

  it.each<
    [what: string, code: string, request: { method: 'GET' | 'POST'; url: string; headers?: object; payload?: string }]
  >([
    [
      'a bad credential',
      'UNAUTHENTICATED',
      { method: 'POST', url: '/graphql', headers: { authorization: 'nonsense' } },
    ],
    [
      'a parameter given twice',
      'BAD_REQUEST',
      { method: 'GET', url: '/graphql?query={__typename}&query={__typename}' },
    ],
    [
      'an answer that its client does not accept',
      'BAD_REQUEST',
      { method: 'GET', url: '/graphql?query={__typename}', headers: { accept: 'image/png' } },
    ],
    ['a body that is not JSON', 'BAD_REQUEST', { method: 'POST', url: '/graphql', payload: 'text' }],
    ['a stream of no subscription', 'BAD_REQUEST', { method: 'POST', url: '/graphql/stream' }],
    ['an export of an unknown format', 'BAD_USER_INPUT', { method: 'GET', url: '/export?format=pdf' }],
  ])('logs the code of %s', async (what, code, { headers, ...request }) => {
    const id = what.replaceAll(' ', '-');
    await app.inject({ ...request, headers: { 'apollo-require-preflight': '1', ...headers, 'x-request-id': id } });
    expect((await lineOf(id)).errors).toEqual([code]);
  });

  it('logs the trace of its caller', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    await ask(IRAN, { traceparent, 'x-request-id': 'traced' });
    expect((await lineOf('traced')).traceId).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
  });

  it('logs a request whose client hung up, without a status', async () => {
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    const { begun, undo } = slowDown(graph.engine, ['findSubjects']);
    const headers = { 'content-type': 'application/json', 'x-request-id': 'hung-up' };
    const sent = httpRequest(`${address}/graphql`, { method: 'POST', headers }).on('error', () => {});
    sent.end(JSON.stringify({ query: IRAN }));
    await until(() => begun.length > 0);
    sent.destroy();
    const { status, operation } = await lineOf('hung-up');
    undo();
    expect({ status, operation }).toEqual({ status: null, operation: 'Iran' });
  });

  it('tells how long each phase took that an operation went through', async () => {
    const { headers } = await ask('query Fresh { state(id: "state/iran") { name } }');
    expect(String(headers['server-timing']).replace(/dur=[\d.]+/g, 'dur=N')).toBe(
      'db;dur=N;desc="1 queries", parse;dur=N, validate;dur=N, execute;dur=N',
    );
  });

  it('tells no phase that it did not go through', async () => {
    const { headers } = await ask('{ this is not GraphQL');
    expect(String(headers['server-timing']).replace(/dur=[\d.]+/g, 'dur=N')).toBe(
      'db;dur=N;desc="0 queries", parse;dur=N',
    );
  });

  it('tells at /readyz what the graph has been through and how old its data is', async () => {
    const { migrations, data } = (await app.inject('/readyz')).json();
    expect([migrations[0], data.newestRecordedAt, data.ageSeconds > 0]).toEqual([
      ...['0001ConstraintsAndIndexes', RECORDED_AT.toISOString(), true],
    ]);
  });

  it('is not ready once it is to stop, so that it gets no more requests', async () => {
    const stopping = await createServer(graph, pino({ level: 'silent' }), TOKENS_TAKEN);
    const settling = stopping.settle();
    const { statusCode, body } = await stopping.inject('/readyz');
    await settling;
    await stopping.close();
    expect([statusCode, JSON.parse(body).status]).toEqual([503, 'stopping']);
  });

  it('tells at /readyz of what was recorded since', async () => {
    const begin = new Date().toISOString();
    await ask(RECORD, { authorization }, { input: A_STATEMENT });
    const { data } = (await app.inject('/readyz')).json();
    expect(data.newestRecordedAt >= begin).toBe(true);
  });
});
