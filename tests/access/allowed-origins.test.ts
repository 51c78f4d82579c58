import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import { type AllowedOrigins, readAllowedOrigins } from '../../src/access/allowed-origins.js';
import { VIENNA } from '../engines.js';
import { TestService } from '../service.js';

const NEWS = 'https://news.example.org';
const ELSEWHERE = 'https://elsewhere.example';
const ASKED = '{"query":"{ __typename }"}';
const JSON_TYPE = { 'content-type': 'application/json' };

const EXPOSED = [
  ...[
    'content-disposition',
    'demarche-bookmark',
    'demarche-cost',
    'demarche-counting',
    'etag',
    'ratelimit',
    'ratelimit-policy',
  ],
  ...['retry-after', 'server-timing', 'www-authenticate', 'x-request-id'],
];

/** A service that allows these origins. */
function startAllowing(allowedOrigins: AllowedOrigins) {
  return TestService.start({ kind: 'embedded', folder: null }, [VIENNA], undefined, { allowedOrigins });
}

function preflight({ app }: TestService, origin: string, requestHeaders = 'authorization,content-type') {
  const headers = {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': requestHeaders,
  };
  return app.inject({ method: 'OPTIONS', url: '/graphql', headers });
}

const post = ({ app }: TestService, origin: string) =>
  app.inject({ method: 'POST', url: '/graphql', payload: ASKED, headers: { ...JSON_TYPE, origin } });

/** Sends a request like a page that sets no header of its own. */
const get = ({ app }: TestService, origin: string) =>
  app.inject({ url: '/graphql?query=%7B__typename%7D', headers: { origin } });

/** Whether a page of an origin can open a WebSocket. */
async function isConnected(service: TestService, origin: string): Promise<boolean> {
  const { server } = service.app;
  if (!server.listening) await service.app.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { origin });
  return new Promise((resolve) => {
    socket.once('open', () => resolve(true)).once('error', () => resolve(false));
  }).finally(() => socket.terminate()) as Promise<boolean>;
}

describe('a service that allows two origins', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startAllowing([NEWS, 'http://localhost:3000']);
  });
  afterAll(() => service.stop());

  it('answers a preflight of one of them', async () => {
    const { statusCode, headers, body } = await preflight(service, NEWS);
    expect([statusCode, body, headers]).toEqual([
      ...[204, ''],
      expect.objectContaining({
        'access-control-allow-origin': NEWS,
        'access-control-allow-methods': 'GET, HEAD, POST',
        'access-control-allow-headers': 'authorization,content-type',
        'access-control-max-age': '7200',
        vary: expect.stringContaining('Origin'),
      }),
    ]);
  });

  it('allows no cookies', async () => {
    const { headers } = await preflight(service, NEWS);
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  });

  it('lets a page read the answer and the headers that it needs', async () => {
    const { headers, body } = await post(service, NEWS);
    expect([body, headers['access-control-allow-origin'], String(headers['access-control-expose-headers'])]).toEqual([
      ...['{"data":{"__typename":"Query"}}\n', NEWS, EXPOSED.join(', ')],
    ]);
  });

  it('lets a page read why it was refused', async () => {
    const { headers, statusCode } = await service.app.inject({
      ...{ method: 'POST', url: '/graphql', payload: ASKED },
      headers: { ...JSON_TYPE, origin: NEWS, authorization: 'Bearer dmk_x' },
    });
    expect([statusCode, headers['access-control-allow-origin']]).toEqual([401, NEWS]);
  });

  it('takes GET of theirs without a further header', async () => {
    const { statusCode, headers } = await get(service, NEWS);
    expect([statusCode, headers['access-control-allow-origin'], headers.vary]).toEqual([
      ...[200, NEWS, 'Origin, Accept, Accept-Encoding, Authorization, Demarche-Bookmark'],
    ]);
  });

  it.each([
    ['another', ELSEWHERE],
    ['one that begins like it', `${NEWS}.elsewhere.example`],
    ['its http form', 'http://news.example.org'],
    ['another port', `${NEWS}:8443`],
    ['none that has a name', 'null'],
  ])('does not let a page of %s read anything', async (_, origin) => {
    const answers = [await preflight(service, origin), await post(service, origin), await get(service, origin)];
    expect(answers.map(({ headers }) => headers['access-control-allow-origin'])).toEqual([...Array(3)]);
  });

  it('takes no GET of others without a further header', async () => {
    expect((await get(service, ELSEWHERE)).statusCode).toBe(400);
  });

  it('takes no form of theirs that would be POST', async () => {
    const headers = { 'content-type': 'text/plain', origin: NEWS };
    const { statusCode } = await service.app.inject({ method: 'POST', url: '/graphql', payload: ASKED, headers });
    expect(statusCode).toBe(400);
  });

  it.each([
    [NEWS, true],
    [ELSEWHERE, false],
  ])('lets a page of %s open a WebSocket: %s', async (origin, expected) => {
    expect(await isConnected(service, origin)).toBe(expected);
  });

  it('lets a page of theirs read a stream', async () => {
    const query = 'subscription { nothing }';
    const headers = { ...JSON_TYPE, origin: NEWS, accept: 'text/event-stream' };
    const response = await service.app.inject({ method: 'POST', url: '/graphql/stream', payload: { query }, headers });
    expect(response.headers['access-control-allow-origin']).toBe(NEWS);
  });
});

describe('a service that allows every origin', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startAllowing('*');
  });
  afterAll(() => service.stop());

  it('says so, the same to all, so that one answer can be kept for all', async () => {
    const { headers } = await get(service, ELSEWHERE);
    expect([headers['access-control-allow-origin'], headers.vary]).toEqual([
      ...['*', 'Accept, Accept-Encoding, Authorization, Demarche-Bookmark'],
    ]);
  });

  it('answers preflights', async () => {
    const { statusCode, headers } = await preflight(service, 'null');
    expect([statusCode, headers['access-control-allow-origin']]).toEqual([204, '*']);
  });

  it('lets every page open a WebSocket', async () => {
    expect(await isConnected(service, ELSEWHERE)).toBe(true);
  });

  it('takes no GET that names no origin, as an image of a page is asked for', async () => {
    expect((await service.app.inject('/graphql?query=%7B__typename%7D')).statusCode).toBe(400);
  });
});

describe('a service that allows no origin', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startAllowing(null);
  });
  afterAll(() => service.stop());

  it('says nothing of origins', async () => {
    const answers = [await preflight(service, NEWS), await post(service, NEWS), await get(service, NEWS)];
    const names = answers.flatMap(({ headers }) => Object.keys(headers));
    expect(names.filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

describe('DEMARCHE_CORS_ORIGINS', () => {
  it.each([
    ['', null],
    [' , ', null],
    ['*', '*'],
    [NEWS, [NEWS]],
    [`${NEWS}, http://localhost:3000`, [NEWS, 'http://localhost:3000']],
    [`${NEWS} ${NEWS}/`, [NEWS]],
    ['https://News.Example.org:443', [NEWS]],
  ])('takes %j', (value, expected) => {
    expect(readAllowedOrigins({ DEMARCHE_CORS_ORIGINS: value })).toEqual(expected);
  });

  it.each([
    ['news.example.org', '"news.example.org" is not an origin; give * or origins such as https://news.example.org'],
    [`${NEWS},x`, '"x" is not an origin'],
    ['null', '"null" is not an origin'],
    ['file:///a', '"file:///a" is not an origin'],
    ['*.example.org', '"*.example.org" is not an origin'],
    [`${NEWS}/page`, `"${NEWS}/page" is more than an origin; give "${NEWS}"`],
    [`*,${NEWS}`, '* is given together with origins; give one or the other'],
  ])('refuses %j', (value, message) => {
    expect(() => readAllowedOrigins({ DEMARCHE_CORS_ORIGINS: value })).toThrow(
      `DEMARCHE_CORS_ORIGINS=${JSON.stringify(value)}: ${message}`,
    );
  });
});
