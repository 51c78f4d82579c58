// The pages that the service serves to browsers.
import { existsSync } from 'node:fs';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import type { Graph } from '../../src/graph.js';
import { createServer } from '../../src/server/create-server.js';
import { describeOnEachEngine, openTestGraph, VIENNA } from '../engines.js';

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

  const describeBuilt =
    existsSync('dist/web/explorer/index.html') && existsSync('dist/web/playground/index.html')
      ? describe
      : describe.skip;
  describeBuilt('serves the pages (skipped where they are not built)', () => {
    it('as a page at /', async () => {
      const { statusCode, headers, body } = await app.inject('/');
      expect([statusCode, headers['content-type'], /<script type="module"/.test(body)]).toEqual([
        ...[200, 'text/html; charset=utf-8', true],
      ]);
    });

    it('with a policy that takes scripts from this origin alone', async () => {
      const { headers } = await app.inject('/');
      expect(String(headers['content-security-policy'])).toMatch(
        /^default-src 'self'; frame-ancestors 'none'; (?!.*unsafe)/,
      );
    });

    it('whose assets may be kept for good', async () => {
      const { body } = await app.inject('/');
      const asset = /\.\/(explorer\/assets\/[^"]+\.js)/.exec(body)![1];
      const { statusCode, headers } = await app.inject(`/${asset}`);
      expect([statusCode, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    });

    it.each(['br', 'gzip'])('whose files the build has compressed for who takes %s', async (encoding) => {
      const { body } = await app.inject('/');
      const asset = /\.\/(explorer\/assets\/[^"]+\.js)/.exec(body)![1];
      const { headers } = await app.inject({ url: `/${asset}`, headers: { 'accept-encoding': encoding } });
      expect([headers['content-encoding'], headers['content-type'], headers.vary]).toEqual([
        ...[encoding, 'application/javascript; charset=utf-8', 'Accept-Encoding'],
      ]);
    });

    it('with the playground for a browser that opens the address of GraphQL', async () => {
      const page = { url: '/graphql', headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };
      const { statusCode, headers, body } = await app.inject(page);
      expect([statusCode, headers['content-type'], /"\.\/playground\/assets\//.test(body)]).toEqual([
        ...[200, 'text/html; charset=utf-8', true],
      ]);
    });

    it.each([
      ['/statements', './explorer/'],
      ['/person/robert-malley', '../explorer/'],
      ['/between/person/robert-malley/state/iran', '../../../../explorer/'],
    ])('at %s, with files that are found from there whatever path a proxy puts before it', async (url, folder) => {
      const { statusCode, body } = await app.inject(url);
      expect([statusCode, body.includes(`src="${folder}assets/`)]).toEqual([200, true]);
    });

    it.each([
      ['/statements/?speaker=state/iran', 308, '../statements?speaker=state/iran'],
      ['/statement/vienna-06/', 308, '../vienna-06'],
      ['/run/20211028-0123abcd', 308, '../review/20211028-0123abcd'],
      ['/review/run/20211028-0123abcd', 308, '../20211028-0123abcd'],
      ['//example.org/', 404, undefined],
      ['/STATEMENTS', 404, undefined],
    ])('from an address with a slash too many on to the one without it: %s', async (url, status, location) => {
      const { statusCode, headers } = await app.inject({ url, headers: { accept: 'text/html' } });
      expect([statusCode, headers.location]).toEqual([status, location]);
    });

    it('with one that says so to a browser that opens an address that no view has', async () => {
      const { statusCode, headers, body } = await app.inject({
        url: '/ship/titanic/x',
        headers: { accept: 'text/html' },
      });
      expect([statusCode, headers['content-type'], body]).toEqual([
        ...[404, 'text/html; charset=utf-8', expect.stringContaining('src="../../explorer/')],
      ]);
    });

    it('and no page to a program that asks there', async () => {
      const { statusCode, headers } = await app.inject('/ship/titanic');
      expect([statusCode, headers['content-type']]).toEqual([404, 'application/json; charset=utf-8']);
    });

    it('to no program that asks there', async () => {
      const { headers } = await app.inject({ url: '/graphql', headers: { accept: 'application/json' } });
      expect(headers['content-type']).toMatch(/json/);
    });

    it('whose page is asked for anew each time', async () => {
      const { headers } = await app.inject('/');
      expect(headers['cache-control']).toBe('no-cache');
    });
  });
});
