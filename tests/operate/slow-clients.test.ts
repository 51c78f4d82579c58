// Clients that send one byte at a time, or read nothing of their response, to occupy a slot of the service for as long as they
// like. The database does not matter here, so one engine suffices.
import { once } from 'node:events';
import { connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_LOAD } from '../../src/observability/operate-config.js';
import { EMBEDDED, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';

const HEAD = 'POST /graphql HTTP/1.1\r\nHost: demarche\r\nContent-Type: application/json\r\n';

describe('a service with place for one operation', () => {
  let service: TestService;
  let port: number;
  // Twenty times all of it exceeds what a connection buffers while nobody reads.
  const large = Array.from({ length: 100 }, (_, index) => ({
    ...{ type: 'topic', id: `topic/large-${index}`, name: 'Large', description: 'x'.repeat(20_000) },
  }));
  beforeAll(async () => {
    const load = { ...DEFAULT_LOAD, deadlineMs: 500, maxInFlight: 1, maxWaiting: 0 };
    service = await TestService.start(EMBEDDED, [exchangeFile(large)], undefined, { load });
    port = Number(new URL(await service.app.listen({ host: '127.0.0.1', port: 0 })).port);
  });
  afterAll(() => service.stop());

  /** Sends the beginning of a request and then single letters; returns the response when the connection is closed. */
  const sendSlowly = (beginning: string, letter: string) =>
    new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      let answer = '';
      const sending = setInterval(() => socket.write(letter), 20);
      socket
        .on('data', (part) => {
          answer += part;
        })
        .on('error', () => {})
        .on('close', () => {
          clearInterval(sending);
          resolve(answer);
        });
      socket.write(beginning);
    });

  it.each([
    ['headers', HEAD, 'x: y\r\n'],
    ['a body', `${HEAD}Content-Length: 100000\r\n\r\n`, ' '],
  ])('ends %s that never end with 408', async (_, beginning, letter) => {
    expect(await sendSlowly(beginning, letter)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('tells a client whose request it was too busy to read to ask again', async () => {
    const socket = connect(port, '127.0.0.1');
    const answer = new Promise<string>((resolve) => socket.once('data', (part) => resolve(String(part))));
    const { server } = service.app;
    await Promise.all([
      new Promise((resolve) => socket.once('connect', resolve)),
      new Promise((resolve) => server.once('connection', resolve)),
    ]);
    socket.write('GET /healthz HTTP/1.1\r\nHost: demarche\r\n\r\n');
    await setImmediate();
    for (const end = performance.now() + 1_500; performance.now() < end; );
    expect(await answer).toMatch(/^HTTP\/1\.1 408 .*"code":"DEADLINE_EXCEEDED"/s);
    socket.destroy();
  });

  /** Repeats the request until the response has this status. */
  const untilStatus = async (status: number) => {
    for (;;) {
      const { statusCode } = (await service.ask('{ __typename }')).response;
      if (statusCode === status) return statusCode;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  it('gives the place of such a client to the next', async () => {
    await sendSlowly(`${HEAD}Content-Length: 100000\r\n\r\n`, ' ');
    expect(await untilStatus(200)).toBe(200);
  });

  it('gives the place of a client that takes nothing of its answer to the next', async () => {
    const fields = Array.from(
      { length: 20 },
      (_, index) => `t${index}: nodes(ids: $ids) { ... on Topic { description } }`,
    );
    const query = `query ($ids: [ID!]!) { ${fields.join(' ')} }`;
    const body = JSON.stringify({ query, variables: { ids: large.map(({ id }) => id) } });
    const socket = connect(port, '127.0.0.1').pause();
    socket.on('error', () => {}).write(`${HEAD}Content-Length: ${body.length}\r\n\r\n${body}`);
    await once(service.app.server, 'request');
    await untilStatus(503);
    expect(await untilStatus(200)).toBe(200);
    socket.destroy();
  });
});
