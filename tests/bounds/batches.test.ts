// Several operations in one POST, if the service accepts batches: each is answered as if sent by itself.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { DEFAULT_BOUNDS } from '../../src/bounds/bounds-config.js';
import type { Graph } from '../../src/graph.js';
import { Metrics } from '../../src/observability/metrics.js';
import { DEFAULT_LOAD } from '../../src/observability/operate-config.js';
import { createServer } from '../../src/server/create-server.js';
import { documentId } from '../../src/trusted-operations/operation-manifest.js';
import { bearer, TOKENS_TAKEN } from '../access/tokens.js';
import { quoting, RECORD } from '../change/editing.js';
import { describeOnEachEngine, openTestGraph, VIENNA } from '../engines.js';
import { slowDown } from '../operate/slow-queries.js';
import { operationsOf } from '../operations/manifest-file.js';
import { TestService } from '../service.js';

const POINTS = 1_000;
const DEADLINE_MS = 400;
const bounds = { ...DEFAULT_BOUNDS, maxBatch: 4 };
const IRAN = { query: 'query Iran { state(id: "state/iran") { name } }' };
const COUNT = { query: 'query Count { statements { totalCount } }' };
const PAGE = { query: '{ statements(first: 450) { nodes { id } } }' };
const COST = { query: '{ rateLimit { cost } }' };
const record = (quote: string) => ({ query: RECORD, variables: { input: quoting(quote) } });
const counted = (totalCount: number) => ({ data: { statements: { totalCount } } });

/** Sends operations as a list. */
const send = ({ app }: Pick<TestService, 'app'>, payload: unknown[], headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/graphql', headers, payload });

/** The data of each answer, or the code of its first error. */
const outcomes = (answers: { data?: unknown; errors?: { extensions: { code: string } }[] }[]) =>
  answers.map(({ data, errors }) => errors?.[0]?.extensions.code ?? data);

describeOnEachEngine('a list of operations', (config) => {
  let service: TestService;
  let editor: { authorization: string };
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA], TOKENS_TAKEN, { bounds, cachedValues: 10_000 });
    editor = { authorization: await bearer({ role: 'editor' }) };
  });
  afterAll(() => service?.stop());

  it('is answered in its order, each operation with what those before it changed', async () => {
    const first = await send(service, [COUNT, record('critical phase'), COUNT], editor);
    const [before, { data }, after] = first.json();
    expect([first.statusCode, before, data.recordStatement.statement.id, after]).toEqual([
      ...[200, counted(15), expect.stringMatching(/^statement\//), counted(16)],
    ]);
  });

  it('takes the answers that are remembered of its operations', async () => {
    await send(service, [COUNT, IRAN]);
    const { headers } = await send(service, [IRAN, COUNT]);
    expect(headers['server-timing']).not.toContain('execute');
  });

  it('is not remembered itself', async () => {
    const list = [COUNT, IRAN];
    await send(service, list);
    await send(service, [record('said later')], editor);
    const [count, iran] = (await send(service, list)).json();
    expect([count, iran]).toEqual([counted(17), { data: { state: { name: expect.any(String) } } }]);
  });
});

describeOnEachEngine('a list of operations whose deadline passes', (config) => {
  it('begins none of those that have not begun', async () => {
    const load = { ...DEFAULT_LOAD, deadlineMs: DEADLINE_MS };
    const service = await TestService.start(config, [VIENNA], TOKENS_TAKEN, { bounds, load });
    const authorization = await bearer({ role: 'editor' });
    const slowed = slowDown(service.graph.engine, ['findSources']);
    const late = { query: '{ source(id: "source/article") { title } }' };
    const response = await send(service, [late, record('said too late')], { authorization });
    slowed.undo();
    const { statements } = await service.graph.size();
    await service.stop();
    expect([response.statusCode, outcomes(response.json()), statements]).toEqual([
      ...[200, ['DEADLINE_EXCEEDED', 'DEADLINE_EXCEEDED'], 15],
    ]);
  });
});

describe('a list of operations', () => {
  const lines: Record<string, unknown>[] = [];
  let graph: Graph;
  let metrics: Metrics;
  let service: Pick<TestService, 'app'>;
  beforeAll(async () => {
    graph = await openTestGraph({ kind: 'embedded', folder: null }, [VIENNA]);
    metrics = await Metrics.start();
    const logger = pino({}, { write: (text: string) => lines.push(JSON.parse(text)) });
    const rate = { pointsPerMinute: POINTS, trustedProxies: ['127.0.0.1'] };
    service = { app: await createServer(graph, logger, TOKENS_TAKEN, { bounds, rate, metrics }) };
  });
  afterAll(async () => {
    await service.app.close();
    await graph.close();
    metrics.stop();
  });

  const from = (address: string) => ({ 'x-forwarded-for': address });

  it('that is too long is refused as a whole', async () => {
    const response = await send(service, Array(5).fill(IRAN));
    expect([response.statusCode, response.json()]).toEqual([
      400,
      {
        errors: [
          {
            message:
              'batch: this request has 5 operations in a list, and 4 are allowed; send at most 4 at a time; the setting DEMARCHE_MAX_BATCH of the service says how many.',
            extensions: { code: 'OPERATION_TOO_LARGE', bound: 'batch', value: 5, limit: 4 },
          },
        ],
      },
    ]);
  });

  it('that is empty is refused', async () => {
    const response = await send(service, []);
    expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it('is refused as a whole, once, where its credential is bad', async () => {
    const response = await send(service, [IRAN, IRAN], { authorization: 'Bearer none' });
    expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it.each([
    ['no object', null, 'BAD_REQUEST'],
    ['a list itself', [IRAN], 'BAD_REQUEST'],
    ['without a text', { variables: {} }, 'BAD_REQUEST'],
    ['not valid', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['beyond a bound', { query: `{ ${'__typename '.repeat(6_000)} }` }, 'OPERATION_TOO_LARGE'],
    ['a subscription', { query: 'subscription { statementRecorded { id } }' }, 'BAD_REQUEST'],
  ])('answers the others where one is %s', async (_, wrong, code) => {
    const response = await send(service, [COST, wrong, COST]);
    const right = { rateLimit: { cost: 1 } };
    expect([response.statusCode, outcomes(response.json())]).toEqual([200, [right, code, right]]);
  });

  it.each([
    ['application/graphql-response+json', 400],
    ['application/json', 200],
  ])('of which GraphQL refuses each has the status of each, for %s', async (accept, status) => {
    const response = await send(service, Array(2).fill({ query: '{ nothing }' }), { accept });
    expect([response.statusCode, response.json().length]).toEqual([status, 2]);
  });

  it('costs what its operations cost together', async () => {
    const { headers } = await send(service, [PAGE, COST], from('192.0.2.1'));
    expect([headers['demarche-cost'], headers.ratelimit]).toEqual([
      '501',
      expect.stringMatching(/^"cost";r=499;t=\d+$/),
    ]);
  });

  it('is answered for as long as its client has points left', async () => {
    const response = await send(service, [PAGE, PAGE, PAGE], from('192.0.2.2'));
    const page = { statements: { nodes: expect.any(Array) } };
    expect([response.statusCode, outcomes(response.json()), response.headers['retry-after']]).toEqual([
      ...[200, [page, page, 'RATE_LIMITED'], expect.stringMatching(/^\d+$/)],
    ]);
  });

  it('is one line of the log, with the names, the sum of the costs and the codes of all', async () => {
    const many = { query: 'query Many { statements(first: 900) { totalCount } }' };
    await send(service, [{ ...COST, query: `query Mine ${COST.query}` }, COST, many], { 'x-request-id': 'a-list' });
    const found = lines.filter(({ msg, reqId }) => msg === 'request' && reqId === 'a-list');
    expect(found).toEqual([
      expect.objectContaining({
        operations: 3,
        operation: 'Mine, Many',
        cost: 1 + 1 + 560,
        errors: ['BAD_USER_INPUT'],
      }),
    ]);
  });

  it('is counted by its operations', async () => {
    await send(service, [
      { query: 'query A { __typename }' },
      { query: 'query B { statements(first: 900) { totalCount } }' },
    ]);
    const { text } = await metrics.text();
    expect(text.split('\n').filter((line) => /^demarche_operations_total.*"[AB]"/.test(line))).toEqual([
      'demarche_operations_total{operation="A",type="query",outcome="ok"} 1',
      'demarche_operations_total{operation="B",type="query",outcome="refused"} 1',
    ]);
  });
});

describe('a list of operations for a locked service', () => {
  it('runs those that are trusted, by text or id, and no others', async () => {
    const operations = operationsOf([IRAN.query], { isLocked: true });
    const service = await TestService.start({ kind: 'embedded', folder: null }, [VIENNA], undefined, {
      ...{ operations, bounds },
    });
    const list = [IRAN, COUNT, { documentId: documentId(IRAN.query) }, { documentId: 'sha256:none' }];
    const response = await send(service, list);
    await service.stop();
    const iran = { state: { name: expect.any(String) } };
    expect([response.statusCode, outcomes(response.json())]).toEqual([
      200,
      [iran, 'QUERY_NOT_IN_SAFELIST', iran, 'PERSISTED_QUERY_NOT_IN_LIST'],
    ]);
  });
});
