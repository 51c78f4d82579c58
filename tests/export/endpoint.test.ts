// GET /export, as used by tools and links.
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { addApiKey } from '../../src/access/api-keys.js';
import type { ExportForm } from '../../src/export/export-text.js';
import type { Graph } from '../../src/graph.js';
import { createServer } from '../../src/server/create-server.js';
import { describeOnEachEngine, openTestGraph, RECORDED_AT, VIENNA } from '../engines.js';
import { fileOf, generatedRows, importInto, shortForm } from '../import/import-harness.js';
import { operationsOf } from '../operations/manifest-file.js';
import { TestService } from '../service.js';
import { until } from '../until.js';
import { exported } from './exported.js';

const EMBEDDED = { kind: 'embedded', folder: null } as const;

describeOnEachEngine('GET /export', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA]);
  });
  afterAll(() => service?.stop());

  const ask = (query: string, headers: Record<string, string> = {}) =>
    service.app.inject({ method: 'GET', url: `/export${query}`, headers });

  it.each<[string, ExportForm, string, string]>([
    ['graphml', { format: 'graphml', table: null, isFolded: false }, 'application/graphml+xml', 'demarche.graphml'],
    ['gexf&fold=true', { format: 'gexf', table: null, isFolded: true }, 'application/gexf+xml', 'demarche.gexf'],
    ['csv&what=nodes', { format: 'csv', table: 'nodes', isFolded: false }, 'text/csv', 'demarche-nodes.csv'],
    ['csv&what=edges', { format: 'csv', table: 'edges', isFolded: false }, 'text/csv', 'demarche-edges.csv'],
    ['jsonl', { format: 'jsonl', table: null, isFolded: false }, 'application/x-ndjson', 'demarche.jsonl'],
    ['jsonld', { format: 'jsonld', table: null, isFolded: false }, 'application/ld+json', 'demarche.jsonld'],
  ])('gives the file of format=%s', async (query, form, type, name) => {
    const { statusCode, headers, body } = await ask(`?format=${query}`);
    expect([statusCode, String(headers['content-type']).split(';')[0], headers['content-disposition']]).toEqual([
      ...[200, type, `attachment; filename="${name}"`],
    ]);
    expect(body).toBe(await exported(service.graph, form));
  });

  it('gives the statements that pass the filter in its parameters', async () => {
    const { body } = await ask('?format=jsonl&speaker=person/robert-malley&speaker=state/iran&saidOn=2021-10&act=11');
    const given = { speaker: ['person/robert-malley', 'state/iran'], saidOn: ['2021-10'], act: ['11'] };
    expect(body).toBe(await exported(service.graph, { format: 'jsonl' }, given));
  });

  it('is kept by no cache', async () => {
    expect((await ask('?format=jsonl')).headers['cache-control']).toBe('no-store');
  });

  it.each(['gzip', 'br, gzip;q=0.5', 'GZIP'])('is compressed for a client that takes %s', async (encoding) => {
    const { headers, rawPayload } = await ask('?format=jsonl', { 'accept-encoding': encoding });
    expect([headers['content-encoding'], headers.vary, gunzipSync(rawPayload).toString()]).toEqual([
      ...['gzip', 'accept-encoding', await exported(service.graph, { format: 'jsonl' })],
    ]);
  });

  it.each(['', 'br', 'gzip;q=0', 'gzip;q=0.000, br'])('is plain for a client that takes "%s"', async (encoding) => {
    const { headers } = await ask('?format=jsonl', { 'accept-encoding': encoding });
    expect([headers['content-encoding'], headers.vary]).toEqual([undefined, 'accept-encoding']);
  });

  it('tells by HEAD what GET would give, and reads nothing', async () => {
    const { statusCode, headers, body } = await service.app.inject({ method: 'HEAD', url: '/export?format=gexf' });
    expect([statusCode, headers['content-disposition'], headers['demarche-cost'], body]).toEqual([
      ...[200, 'attachment; filename="demarche.gexf"', undefined, ''],
    ]);
  });

  it('refuses by HEAD what GET refuses', async () => {
    expect((await service.app.inject({ method: 'HEAD', url: '/export?format=pdf' })).statusCode).toBe(400);
  });

  it.each([
    ['no format', '', 'format', 'is missing; give one of graphml, gexf, csv, jsonl, jsonld'],
    [
      'an unknown format',
      '?format=pdf',
      'format',
      '"pdf" is not a format; give one of graphml, gexf, csv, jsonl, jsonld',
    ],
    ['two formats', '?format=gexf&format=csv&what=nodes', 'format', 'is given twice; give it once'],
    ['no table of csv', '?format=csv', 'what', 'csv is two tables; give nodes or edges'],
    ['an unknown table', '?format=csv&what=both', 'what', 'csv is two tables; give nodes or edges'],
    ['a table of another format', '?format=gexf&what=nodes', 'what', 'is of the format csv alone'],
    ['what cannot be folded', '?format=jsonl&fold=true', 'fold', 'the format jsonl keeps every statement'],
    ['an unknown fold', '?format=gexf&fold=yes', 'fold', 'is neither true nor false'],
    ['an unknown parameter', '?format=gexf&speakers=person/a', 'speakers', 'is not a parameter; there are format,'],
    ['a wrong date', '?format=gexf&saidOn=soon', 'saidOn', '"soon" is not an EDTF date'],
    ['a wrong id', '?format=gexf&speaker=', 'speaker', '"" is not an id'],
    ['a text that is not text', '?format=gexf&text=%22', 'text', ''],
  ])('refuses %s with status 400 and the name of the parameter', async (_, query, path, message) => {
    const response = await ask(query);
    const [{ extensions }] = response.json().errors;
    expect([response.statusCode, extensions.code, extensions.fields]).toEqual([
      ...[400, 'BAD_USER_INPUT'],
      expect.arrayContaining([{ path, message: expect.stringContaining(message) }]),
    ]);
  });

  it('names everything that is wrong at once', async () => {
    const response = await ask('?format=pdf&saidOn=soon&act=999');
    const fields = response.json().errors[0].extensions.fields as { path: string }[];
    expect(fields.map(({ path }) => path)).toEqual(['format', 'act', 'saidOn']);
  });
});

describe('an export', () => {
  it('is open to everybody who may read', async () => {
    const service = await TestService.start(EMBEDDED, [VIENNA], { mode: 'required', jwt: null });
    const key = await addApiKey(service.graph.runner, 'reader', 'READER', RECORDED_AT);
    const url = '/export?format=jsonl';
    const without = await service.app.inject({ method: 'GET', url });
    const withKey = await service.app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${key}` } });
    await service.stop();
    expect([without.statusCode, without.headers['www-authenticate'], without.json().errors[0].extensions.code]).toEqual(
      [...[401, 'Bearer realm="demarche"', 'UNAUTHENTICATED']],
    );
    expect(withKey.statusCode).toBe(200);
  });

  it('is open to nobody where the service is locked', async () => {
    const operations = operationsOf(['query Name { __typename }'], { isLocked: true });
    const service = await TestService.start(EMBEDDED, [VIENNA], undefined, { operations });
    const { statusCode } = await service.app.inject({ method: 'GET', url: '/export?format=jsonl' });
    await service.stop();
    expect(statusCode).toBe(404);
  });

  it('costs as much as the most expensive operation where rates are limited', async () => {
    const rate = { pointsPerMinute: 1_500, trustedProxies: [] };
    const service = await TestService.start(EMBEDDED, [VIENNA], undefined, { rate });
    const ask = () => service.app.inject({ method: 'GET', url: '/export?format=jsonl' });
    const [first, second] = [await ask(), await ask()];
    await service.stop();
    expect([first.statusCode, first.headers['demarche-cost'], second.statusCode]).toEqual([200, '1500', 429]);
    expect([second.json().errors[0].extensions.code, Number(second.headers['retry-after']) > 0]).toEqual([
      ...['RATE_LIMITED', true],
    ]);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: tests read whatever they asked for.
type Line = any;

describe('an export that takes a while', () => {
  const lines: Line[] = [];
  let graph: Graph;
  let app: FastifyInstance;
  let url: string;
  beforeAll(async () => {
    graph = await openTestGraph(EMBEDDED);
    await importInto(graph, fileOf(shortForm(...generatedRows(6_000))));
    app = await createServer(graph, pino({}, { write: (text: string) => lines.push(JSON.parse(text)) }));
    url = await app.listen({ host: '127.0.0.1', port: 0 });
  }, 60_000);
  afterAll(async () => {
    await app?.close();
    await graph?.close();
  });
  let read: Graph['engine']['read'];
  beforeEach(() => {
    read ??= graph.engine.read;
    graph.engine.read = read;
  });

  const start = (id: string) =>
    new Promise<IncomingMessage>((resolve) => {
      get(`${url}/export?format=gexf`, { headers: { 'x-request-id': id }, agent: false }, resolve);
    });

  /** The log line of a request. */
  const lineOf = async (id: string): Promise<Line> => {
    for (;;) {
      const line = lines.find(({ msg, reqId }) => msg === 'request' && reqId === id);
      if (line) return line;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  it('reads no further once its client has hung up', async () => {
    const whole = await start('whole');
    await once(whole.resume(), 'end');
    const left = await start('left');
    await once(left, 'data');
    left.destroy();
    expect((await lineOf('left')).queries).toBeLessThan((await lineOf('whole')).queries);
  });

  it('breaks off where the engine fails, so that half of it is not taken for all', async () => {
    let count = 0;
    graph.engine.read = (query, params, scope) => {
      if (query.header.name === 'listStatementsToExport' && ++count === 2) throw new Error('the disk is gone');
      return read.call(graph.engine, query, params, scope);
    };
    const response = await start('failing');
    const failure = await once(response.resume(), 'end').then(
      () => null,
      (error: NodeJS.ErrnoException) => error.code,
    );
    expect(failure).toBe('ECONNRESET');
  });

  it('leaves room for one more, and for no third one', async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let begun = 0;
    graph.engine.read = async (query, params, scope) => {
      if (query.header.name === 'listSubjectsToExport') {
        begun += 1;
        await held;
      }
      return read.call(graph.engine, query, params, scope);
    };
    const running = [start('first'), start('second')];
    await until(() => begun >= 2);
    const third = await app.inject({ method: 'GET', url: '/export?format=gexf' });
    letGo();
    for (const response of await Promise.all(running)) await once(response.resume(), 'end');
    const fourth = await app.inject({ method: 'GET', url: '/export?format=csv&what=nodes' });
    expect([third.statusCode, third.headers['retry-after'], third.json().errors[0].extensions.code]).toEqual([
      ...[503, '5', 'OVERLOADED'],
    ]);
    expect(fourth.statusCode).toBe(200);
  });
});
