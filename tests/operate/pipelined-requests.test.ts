// Requests that a client sends on one connection without waiting for their answers.

import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VIENNA } from '../engines.js';
import { TestService } from '../service.js';

const COUNT = 3_000;

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

/** The aliases that the answers have, as they come, until there are so many. */
function aliasesOf(count: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(REQUESTS));
    let text = '';
    socket.on('error', reject).on('data', (chunk) => {
      text += chunk;
      const aliases = [...text.matchAll(/\{"data":\{"(a\d+)"/g)].map(([, alias]) => alias!);
      if (aliases.length < count) return;
      socket.destroy();
      resolve(aliases);
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
});
