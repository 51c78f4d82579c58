// What the command itself starts in addition to the service if configured.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config.js';
import { type RunningService, serve } from '../cli/run-demarche.js';

describe('demarche serve with metrics and traces', () => {
  const sent: string[] = [];
  let collector: Server;
  let service: RunningService;
  let metrics: string;
  beforeAll(async () => {
    collector = createServer((request, response) => {
      let text = '';
      request.on('data', (part) => (text += part)).on('end', () => sent.push(text));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    const { port } = collector.address() as AddressInfo;
    const settings = { DEMARCHE_METRICS: '0', OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` };
    service = await serve({ DEMARCHE_DATA: ':memory:', ...settings });
    await service.ask('query Iran { state(id: "state/iran") { name } }');
    const url = /metrics at (http:\S+\/metrics)/.exec(service.said.stderr)![1]!;
    metrics = await (await fetch(url)).text();
    await service.stop();
  }, 60_000);
  afterAll(() => void collector?.close());

  it('serves metrics on a port of their own', () => {
    expect(metrics).toContain('demarche_operations_total{operation="Iran",type="query",outcome="ok"} 1');
  });

  it('has sent its traces when it ends', () => {
    const spans = sent.flatMap((text) => [...text.matchAll(/"name":"([^"]+)","kind"/g)].map(([, name]) => name));
    expect(spans).toEqual(['findSubjects', 'POST /graphql']);
  });

  it('names itself to the collector', () => {
    expect(sent.join()).toContain('{"key":"service.name","value":{"stringValue":"demarche"}}');
  });

  it('ends with status 0', async () => {
    expect((await service.ending).status).toBe(0);
  });
});

describe('the settings of operation', () => {
  it.each([
    ['DEMARCHE_DEADLINE_MS', '99', 'give a whole number from 100 to 3600000'],
    ['DEMARCHE_DEADLINE_MS', '30s', 'give a whole number from 100 to 3600000'],
    ['DEMARCHE_MAX_IN_FLIGHT', '0', 'give a whole number from 1 to 100000'],
    ['DEMARCHE_MAX_WAITING', '-1', 'give a whole number from 0 to 100000'],
    ['DEMARCHE_MAX_SUBSCRIPTIONS', '1e3', 'give a whole number from 0 to 100000'],
    ['DEMARCHE_MAX_CLIENT_SUBSCRIPTIONS', '-1', 'give a whole number from 0 to 100000'],
    ['DEMARCHE_METRICS', 'on', 'not a port; give one such as 9464'],
    ['DEMARCHE_METRICS', '65536', 'not a port; give one such as 9464'],
    ['DEMARCHE_METRICS', 'http://127.0.0.1:9464', 'not a port; give one such as 9464'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', '127.0.0.1:4318', 'not a web address'],
    ['DEMARCHE_REDIS_URL', 'localhost:6379', 'not an address of Redis'],
    ['DEMARCHE_REDIS_URL', 'http://localhost:6379', 'not an address of Redis'],
  ])('refuse %s=%s', (name, value, words) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      expect.objectContaining({ message: expect.stringContaining(words) }),
    );
  });

  it('never repeat the password of a Redis', () => {
    expect(() => readConfig({ DEMARCHE_REDIS_URL: 'http://:open-sesame@redis:6379' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('open-sesame') }),
    );
  });

  it.each([
    ['9464', { host: '127.0.0.1', port: 9464 }],
    ['0.0.0.0:9464', { host: '0.0.0.0', port: 9464 }],
    ['[::1]:9464', { host: '::1', port: 9464 }],
  ])('take DEMARCHE_METRICS=%s', (value, address) => {
    expect(readConfig({ DEMARCHE_METRICS: value }).metricsAddress).toEqual(address);
  });

  it.each([
    [{}, null],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://a:4318' }, 'http://a:4318'],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://a:4318', OTEL_SDK_DISABLED: 'true' }, null],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://a:4318', OTEL_TRACES_EXPORTER: 'none' }, null],
  ])('trace as OpenTelemetry says: %j', (env, endpoint) => {
    expect(readConfig(env).tracesEndpoint).toBe(endpoint);
  });
});
