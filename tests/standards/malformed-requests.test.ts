// Requests that violate HTTP, JSON or the protocol of a stream: each is refused with a status and a code.
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VIENNA } from '../engines.js';
import { TestService } from '../service.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const EVENTS = { ...JSON_TYPE, accept: 'text/event-stream' };
const SUBSCRIPTION = 'subscription { statementRecorded { id } }';

let service: TestService;
let base: string;

beforeAll(async () => {
  service = await TestService.start({ kind: 'embedded', folder: null }, [VIENNA]);
  await service.app.listen({ port: 0, host: '127.0.0.1' });
  base = `http://127.0.0.1:${(service.app.server.address() as AddressInfo).port}`;
});
afterAll(() => service.stop());

async function refused(path: string, init: RequestInit) {
  const response = await fetch(`${base}${path}`, init);
  const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
  return { status: response.status, code: errors[0]!.extensions.code, message: errors[0]!.message };
}

describe('a malformed body', () => {
  it.each([
    ['is not UTF-8', Buffer.from('{"query":"{ __typename } # \xff"}', 'latin1'), 400, /not UTF-8/],
    ['is not JSON', '{"query":"{ __type', 400, /not valid JSON/],
    ['is empty', '', 400, /empty/],
    ['has a key that JavaScript takes for a prototype', '{"query":"{ __typename }","__proto__":1}', 400, /__proto__/],
  ])('is refused as it %s', async (_, body, status, message) => {
    for (const path of ['/graphql', '/graphql/stream']) {
      const found = await refused(path, { method: 'POST', headers: EVENTS, body });
      expect(found).toEqual({ status, code: 'BAD_REQUEST', message: expect.stringMatching(message) });
    }
  });

  it('is refused as it is compressed', async () => {
    const headers = { ...JSON_TYPE, 'content-encoding': 'gzip' };
    const found = await refused('/graphql', { method: 'POST', headers, body: gzipSync('{"query":"{ __typename }"}') });
    expect(found).toEqual({
      status: 415,
      code: 'BAD_REQUEST',
      message: expect.stringMatching(/Content-Encoding gzip/),
    });
  });
});

describe('a malformed subscription over HTTP', () => {
  it.each([
    ['a text that is a number', { query: 5 }, /query is not text/],
    ['no text', {}, /text, query/],
    ['a name that is a number', { query: SUBSCRIPTION, operationName: 5 }, /operationName/],
    ['variables that are a text', { query: SUBSCRIPTION, variables: 'x' }, /variables/],
    ['extensions that are a list', { query: SUBSCRIPTION, extensions: [] }, /extensions/],
    ['a list of operations', [{ query: SUBSCRIPTION }], /one JSON object/],
  ])('is refused for %s', async (_, body, message) => {
    for (const accept of ['text/event-stream', 'multipart/mixed;subscriptionSpec=1.0, application/json']) {
      const init = { method: 'POST', headers: { ...JSON_TYPE, accept }, body: JSON.stringify(body) };
      const expected = { status: 400, code: 'BAD_REQUEST', message: expect.stringMatching(message) };
      expect(await refused('/graphql/stream', init)).toEqual(expected);
    }
  });

  it('is refused for variables in its address that are not JSON', async () => {
    const found = await refused('/graphql/stream?query=x&variables=%7B', { headers: EVENTS });
    expect(found).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  it('is refused with 406 where its client takes no events', async () => {
    const init = { method: 'POST', headers: { ...JSON_TYPE, accept: 'application/json' }, body: '{}' };
    expect(await refused('/graphql/stream', init)).toMatchObject({ status: 406, code: 'BAD_REQUEST' });
  });

  it('is refused with 415 where its body is a text, which a page of any site could send', async () => {
    const init = { method: 'POST', headers: { accept: 'text/event-stream' }, body: `{"query":"${SUBSCRIPTION}"}` };
    expect(await refused('/graphql/stream', init)).toMatchObject({ status: 415, code: 'BAD_REQUEST' });
  });
});

describe('a method that an address does not have', () => {
  it.each([
    ['/graphql', 'GET, HEAD, POST'],
    ['/graphql/stream', 'GET, POST'],
  ])('is refused at %s with those that it has', async (path, allow) => {
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const response = await fetch(`${base}${path}`, { method, headers: JSON_TYPE });
      expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
    }
  });
});

describe('what is not a request', () => {
  it.each([
    ['garbage', 'GARBAGE\r\n\r\n', 400],
    ['headers that are too long', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['a length that is none', 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n', 400],
  ])('is refused with a code: %s', async (_, text, status) => {
    const { port } = new URL(base);
    const answer = await new Promise<string>((resolve) => {
      let read = '';
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(text));
      socket.on('data', (chunk) => {
        read += chunk;
      });
      socket.on('error', () => {}).on('close', () => resolve(read));
    });
    const [head, body] = answer.split('\r\n\r\n');
    expect([head!.split(' ')[1], JSON.parse(body!).errors[0].extensions.code]).toEqual([String(status), 'BAD_REQUEST']);
  });

  it('is refused as a body in thousands of pieces of a byte, of which no more is read', async () => {
    const { port } = new URL(base);
    const head =
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n';
    const answer = await new Promise<string>((resolve) => {
      let read = '';
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(head + '1\r\n \r\n'.repeat(50_000)));
      socket.on('data', (chunk) => {
        read += chunk;
      });
      socket.on('error', () => {}).on('close', () => resolve(read));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 [\s\S]*pieces of 1 bytes/);
  });
});
