// The audit suite of the GraphQL over HTTP specification, run over a port.
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { VIENNA } from '../engines.js';
import { TestService } from '../service.js';

let service: TestService;
let url: string;

/** A GET needs a header that no form or link can send, which prevents requests from other sites through a browser. */
function fetchWithHeader(input: string, init: RequestInit = {}): Promise<Response> {
  if ((init.method ?? 'GET') !== 'GET') return fetch(input, init);
  return fetch(input, { ...init, headers: { ...init.headers, 'apollo-require-preflight': 'yes' } });
}

beforeAll(async () => {
  service = await TestService.start({ kind: 'embedded', folder: null }, [VIENNA]);
  await service.app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(service.app.server.address() as AddressInfo).port}/graphql`;
});
afterAll(() => service.stop());

const AUDITS = serverAudits({ url: () => url, fetchFn: fetchWithHeader });

describe('GraphQL over HTTP', () => {
  it('has 61 audits', () => {
    expect(AUDITS).toHaveLength(61);
  });

  it.each(AUDITS.map(({ id, name, fn }) => [id, name, fn] as const))('%s: %s', async (_, __, audit) => {
    const { status, ...rest } = await audit();
    expect([status, 'reason' in rest ? rest.reason : null]).toEqual(['ok', null]);
  });

  it('keeps other sites from asking through a browser all the while', async () => {
    const response = await fetch(`${url}?query=%7B__typename%7D`);
    expect(response.status).toBe(400);
  });
});
