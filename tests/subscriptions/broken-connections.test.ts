// What the log says about failed connections and refused streams. No query runs, so one engine suffices.
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import WebSocket from 'ws';
import type { Graph } from '../../src/graph.js';
import { createServer } from '../../src/server/create-server.js';
import { EMBEDDED, openTestGraph } from '../engines.js';
import { operationsOf } from '../operations/manifest-file.js';

interface Line {
  level: number;
  msg: string;
}

const DEBUG = 20;
const ERROR = 50;
const QUERY = 'subscription Recorded { statementRecorded { id } }';

interface Asked extends Pick<RequestInit, 'method' | 'body'> {
  origin?: string;
}

describe.each([
  ['open', false],
  ['locked', true],
])('a service that is %s', (_, isLocked) => {
  let graph: Graph;
  let app: FastifyInstance;
  let address: string;
  const lines: Line[] = [];
  const written = jest.spyOn(console, 'error').mockImplementation(() => {});
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
  beforeAll(async () => {
    graph = await openTestGraph(EMBEDDED, []);
    const log = pino({ level: 'debug' }, { write: (line: string) => lines.push(JSON.parse(line) as Line) });
    const options = isLocked ? { operations: operationsOf([QUERY], { isLocked }) } : {};
    app = await createServer(graph, log, undefined, options);
    address = await app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await app.close();
    await graph.close();
    written.mockRestore();
    warned.mockRestore();
  });
  afterEach(() => {
    lines.length = 0;
    written.mockClear();
    warned.mockClear();
  });

  const consoleLines = () => [...written.mock.calls, ...warned.mock.calls];
  const faults = () => lines.filter(({ msg }) => msg === 'a WebSocket connection failed');
  const untilNoneIsOpen = async () => {
    const count = () => new Promise<number>((resolve) => app.server.getConnections((__, open) => resolve(open)));
    while ((await count()) > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const connect = async () => {
    const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    return socket;
  };

  it.each([
    ['a message that is too long', (socket: WebSocket) => socket.send('a'.repeat(200_000)), 1009],
    ['a frame that is none', (socket: WebSocket) => rawOf(socket).write(Buffer.alloc(20, 0xff)), 1002],
  ])('logs one line at debug of %s', async (__, send, expected) => {
    const socket = await connect();
    send(socket);
    const [code] = await once(socket, 'close');
    expect([code, faults().map(({ level }) => level), consoleLines()]).toEqual([expected, [DEBUG], []]);
  });

  it('logs one line at debug at most of a client that hangs up while it is written to', async () => {
    const socket = await connect();
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    for (let count = 0; count < 2_000; count += 1) socket.send('{"type":"ping"}');
    await new Promise((resolve) => setImmediate(resolve));
    rawOf(socket).resetAndDestroy();
    await untilNoneIsOpen();
    expect([faults().length <= 1, faults().every(({ level }) => level === DEBUG), consoleLines()]).toEqual([
      ...[true, true, []],
    ]);
  });

  it('lets others be answered between messages that come in one packet', async () => {
    const socket = await connect();
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    let answered = 0;
    socket.on('message', () => {
      answered += 1;
    });
    const count = 300;
    rawOf(socket).cork();
    for (let id = 0; id < count; id += 1) {
      socket.send(JSON.stringify({ id: `${id}`, type: 'subscribe', payload: { query: `subscription { nope${id} }` } }));
    }
    rawOf(socket).uncork();
    let others = 0;
    while (answered < count) {
      await fetch(`${address}/healthz`);
      others += 1;
    }
    socket.close();
    expect(others).toBeGreaterThan(5);
  });

  it('writes nothing to the console of a client that speaks an older protocol', async () => {
    const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-ws');
    // ws refuses a handshake without a protocol, and closes.
    socket.on('error', () => {});
    await new Promise((resolve) => socket.once('close', resolve));
    expect(consoleLines()).toEqual([]);
  });

  it.each([
    ['an unknown documentId', '', { method: 'POST', body: JSON.stringify({ documentId: 'zz' }) }],
    ['a page of another origin', `?query=${encodeURIComponent(QUERY)}`, { origin: 'https://elsewhere.example' }],
    ['an operation that is not known or fails', '', { method: 'POST', body: '{"query":"subscription { nope }"}' }],
  ])('answers a refused stream once and logs no error: %s', async (__, search, { origin, ...init }: Asked) => {
    const headers = { accept: 'text/event-stream', 'content-type': 'application/json', ...(origin && { origin }) };
    const response = await fetch(`${address}/graphql/stream${search}`, { ...init, headers });
    const { errors } = (await response.json()) as { errors: unknown[] };
    expect([response.status >= 400 && response.status < 500, errors.length, lines.filter(isError)]).toEqual([
      ...[true, 1, []],
    ]);
  });
});

function isError({ level }: Line): boolean {
  return level >= ERROR;
}

function rawOf(socket: WebSocket): Socket {
  return (socket as unknown as { _socket: Socket })._socket;
}
