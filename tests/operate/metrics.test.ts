// What Prometheus can read, and who may read it.
import { readFileSync } from 'node:fs';
import { type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noteCacheLookup } from '../../src/observability/cache-lookups.js';
import { Metrics, OperationNames } from '../../src/observability/metrics.js';
import { DEFAULT_LOAD } from '../../src/observability/operate-config.js';
import { listenForMetrics } from '../../src/server/metrics-listener.js';
import { describeOnEachEngine, VIENNA } from '../engines.js';
import { TestService } from '../service.js';

describeOnEachEngine('the metrics of a service', (config) => {
  let service: TestService;
  let metrics: Metrics;
  beforeAll(async () => {
    metrics = await Metrics.start();
    service = await TestService.start(config, [VIENNA], undefined, { metrics, load: DEFAULT_LOAD });
  });
  afterAll(async () => {
    await service?.stop();
    metrics?.stop();
  });

  /** The value of a series; undefined if there is none. */
  const value = async (series: string) => {
    const { text } = await metrics.text();
    const line = text.split('\n').find((one) => one.startsWith(`${series} `));
    return line === undefined ? undefined : Number(line.slice(series.length + 1));
  };

  it.each([
    ['a name', 'query Iran { state(id: "state/iran") { name } }', 'operation="Iran",type="query",outcome="ok"'],
    ['no name', '{ state(id: "state/iran") { name } }', 'operation="anonymous",type="query",outcome="ok"'],
    [
      'a mistake in an argument',
      'query Many { statements(first: 900) { totalCount } }',
      'operation="Many",type="query",outcome="refused"',
    ],
    ['a field that is not there', 'query No { nothing }', 'operation="unresolved",type="unresolved",outcome="refused"'],
  ])('count an operation with %s', async (_, query, labels) => {
    await service.ask(query);
    expect(await value(`demarche_operations_total{${labels}}`)).toBe(1);
  });

  it('count database queries by name', async () => {
    await service.ask('{ source(id: "source/article") { title } }');
    expect(await value('demarche_database_queries_total{query="findSources",outcome="ok"}')).toBe(1);
  });

  it('count errors by code', async () => {
    await service.ask('query Late { statements(first: 900) { totalCount } }');
    expect(await value('demarche_errors_total{code="BAD_USER_INPUT"}')).toBeGreaterThan(0);
  });

  it.each<[refusal: string, code: string, headers: Record<string, string>, payload: object]>([
    ['a bad credential', 'UNAUTHENTICATED', { authorization: 'nonsense' }, { query: '{ __typename }' }],
    ['a list that is too long', 'OPERATION_TOO_LARGE', {}, Array(99).fill({ query: '{ __typename }' })],
    ['what Apollo Server refuses', 'BAD_REQUEST', {}, { query: 1 }],
  ])('count the code of %s', async (_, code, headers, payload) => {
    const series = `demarche_errors_total{code="${code}"}`;
    const before = (await value(series)) ?? 0;
    await service.app.inject({ method: 'POST', url: '/graphql', headers, payload });
    expect(await value(series)).toBe(before + 1);
  });

  it('count more wrong variables than GraphQL names as a mistake of the client', async () => {
    const variables = { ids: Array.from({ length: 60 }, () => ({})) };
    await service.ask('query Wrong($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables);
    expect(await value('demarche_errors_total{code="INTERNAL_SERVER_ERROR"}')).toBeUndefined();
  });

  it('count looks into caches', async () => {
    noteCacheLookup('examples', true);
    expect(await value('demarche_cache_lookups_total{cache="examples",result="hit"}')).toBe(1);
  });

  it.each([
    'demarche_operation_duration_seconds_count{operation="Iran"}',
    'demarche_database_query_duration_seconds_count{query="findSubjects"}',
    'demarche_subscriptions_open',
    'demarche_operations_in_flight',
    'demarche_operations_waiting',
    'nodejs_eventloop_lag_p99_seconds',
    'process_resident_memory_bytes',
  ])('have %s', async (series) => {
    expect(await value(series)).toEqual(expect.any(Number));
  });

  it('are not served where GraphQL is', async () => {
    expect((await service.app.inject('/metrics')).statusCode).toBe(404);
  });

  it.each(['docs/operate.md', 'deploy/grafana-dashboard.json'])('of its own are all in %s', (file) => {
    const text = readFileSync(file, 'utf8');
    const own = metrics.names().filter((name) => name.startsWith('demarche_'));
    expect([own.length, own.filter((name) => !text.includes(name))]).toEqual([13, []]);
  });

  it('have every metric that the dashboard asks for', () => {
    const dashboard = readFileSync('deploy/grafana-dashboard.json', 'utf8');
    const asked = [...dashboard.matchAll(/\b(?:demarche|nodejs|process)_\w+/g)].map(([name]) =>
      name.replace(/_(bucket|sum|count)$/, ''),
    );
    expect([...new Set(asked)].filter((name) => !metrics.names().includes(name))).toEqual([]);
  });
});

describe('the names of operations', () => {
  it('are a hundred at most, and then "other"', () => {
    const names = new OperationNames();
    const labels = new Set(Array.from({ length: 500 }, (_, index) => names.labelOf(`Operation${index}`)));
    expect([labels.size, labels.has('other')]).toEqual([101, true]);
  });

  it('stay themselves once they are known', () => {
    const names = new OperationNames();
    for (let index = 0; index < 500; index++) names.labelOf(`Operation${index}`);
    expect(names.labelOf('Operation7')).toBe('Operation7');
  });
});

describe('the listener for metrics', () => {
  let metrics: Metrics;
  let server: Server;
  let url: string;
  beforeAll(async () => {
    metrics = await Metrics.start();
    server = await listenForMetrics(metrics, { host: '127.0.0.1', port: 0 });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server?.close();
    metrics?.stop();
  });

  it('gives them as Prometheus reads them', async () => {
    const response = await fetch(`${url}/metrics`);
    const text = await response.text();
    expect([response.headers.get('content-type'), text.includes('# TYPE demarche_operations_total counter')]).toEqual([
      ...['text/plain; version=0.0.4; charset=utf-8', true],
    ]);
  });

  it.each(['/', '/graphql', '/metrics/x'])('serves nothing at %s', async (path) => {
    expect((await fetch(`${url}${path}`)).status).toBe(404);
  });

  it('says which setting is wrong where its port is taken', async () => {
    const { port } = server.address() as AddressInfo;
    await expect(listenForMetrics(metrics, { host: '127.0.0.1', port })).rejects.toMatchObject({
      ...{ code: 'CONFIG_INVALID', message: expect.stringContaining(`DEMARCHE_METRICS="127.0.0.1:${port}"`) },
    });
  });
});
