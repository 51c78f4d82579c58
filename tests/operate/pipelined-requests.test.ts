// Requests that a client sends on one connection without waiting for responses.

import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { VIENNA } from '../engines.js';
import { TestService } from '../service.js';

const COUNT = 800;

let service: TestService;
let port: number;

beforeAll(async () => {
  service = await TestService.start({ kind: 'embedded', folder: null }, [VIENNA]);
  await service.app.listen({ port: 0, host: '127.0.0.1' });
  port = (service.app.server.address() as AddressInfo).port;
});
afterAll(() => service.stop());

const requestOf = (index: number) =>
  `GET /graphql?query=${encodeURIComponent(`{ a${index}: __typename }`)} HTTP/1.1\r\nhost: localhost\r\napollo-require-preflight: 1\r\n\r\n`;
const REQUESTS = Array.from({ length: COUNT }, (_, index) => requestOf(index)).join('');

/** The aliases in the responses, in order of arrival, until there are `count`. */
function aliasesOf(count: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(REQUESTS));
    const chunks: Buffer[] = [];
    let answers = 0;
    socket.on('error', reject).on('data', (chunk) => {
      chunks.push(chunk);
      // Undercounts if a chunk ends within the word; the last one is searched for in all of them.
      answers += chunk.toString('latin1').split('{"data"').length - 1;
      if (answers < count - chunks.length) return;
      const aliases = [
        ...Buffer.concat(chunks)
          .toString('latin1')
          .matchAll(/\{"data":\{"(a\d+)"/g),
      ];
      if (aliases.length < count) return;
      socket.destroy();
      resolve(aliases.map(([, alias]) => alias!));
    });
  });
}

describe('pipelined requests', () => {
  it('are all answered, in their order', async () => {
    expect(await aliasesOf(COUNT)).toEqual(Array.from({ length: COUNT }, (_, index) => `a${index}`));
  });

  it('do not keep another client from being answered between them', async () => {
    let answered = 0;
    const all = aliasesOf(COUNT).then(() => 'all');
    const another = async () => {
      await fetch(`http://127.0.0.1:${port}/healthz`);
      answered += 1;
      return 'another';
    };
    while ((await Promise.race([all, another()])) === 'another');
    expect(answered).toBeGreaterThan(5);
  });

  it('leave nothing behind where their client hangs up', async () => {
    await aliasesOf(10);
    expect(await aliasesOf(COUNT)).toHaveLength(COUNT);
  });

  it('do not hold up a stop where their client has hung up', async () => {
    const other = await TestService.start({ kind: 'embedded', folder: null }, [VIENNA]);
    await other.app.listen({ port: 0, host: '127.0.0.1' });
    const address = other.app.server.address() as AddressInfo;
    await new Promise<void>((resolve) => {
      const socket = connect(address.port, '127.0.0.1', () => socket.write(REQUESTS));
      socket.once('data', () => socket.destroy()).on('close', () => resolve());
    });
    const stopped = other.stop().then(() => 'stopped');
    const late = new Promise((resolve) => setTimeout(resolve, 15_000, 'late').unref());
    expect(await Promise.race([stopped, late])).toBe('stopped');
    await stopped;
  });

  it('begin in turns of their own, so that what takes long does not hold others up together', async () => {
    const heavy = Buffer.from(JSON.stringify({ query: getIntrospectionQuery() }));
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${heavy.length}\r\n\r\n`;
    let answered = 0;
    let others = 0;
    const socket = connect(port, '127.0.0.1', () => socket.write(`${head}${heavy}`.repeat(30)));
    socket.on('data', (chunk) => {
      answered += chunk.toString('latin1').split('HTTP/1.1 200').length - 1;
    });
    while (answered < 30) {
      await fetch(`http://127.0.0.1:${port}/healthz`);
      others += 1;
    }
    socket.destroy();
    expect(others).toBeGreaterThan(5);
  });
});
