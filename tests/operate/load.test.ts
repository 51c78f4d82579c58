// More concurrent operations than the service accepts.
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { LightMyRequestResponse } from 'fastify';
import type { GraphEngine } from '../../src/engine/graph-engine.js';
import { DEFAULT_LOAD } from '../../src/observability/operate-config.js';
import { describeOnEachEngine, VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { until } from '../until.js';
import { OF_THE_SERVICE } from './slow-queries.js';

const LOAD = { ...DEFAULT_LOAD, maxInFlight: 2, maxWaiting: 1, clientShare: 100 };
const IRAN = '{ state(id: "state/iran") { name } }';
const NAME = { data: { state: { name: 'Iran' } } };

/** Blocks every read of an engine until it is released. */
function holdReads(engine: GraphEngine): { begunCount(): number; letGo(): void } {
  const { read } = engine;
  let letGo = () => {};
  let begunCount = 0;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  engine.read = async (query, ...call) => {
    if (query.header.name !== OF_THE_SERVICE) {
      begunCount += 1;
      await held;
    }
    return read.call(engine, query, ...call);
  };
  return {
    begunCount: () => begunCount,
    letGo: () => {
      engine.read = read;
      letGo();
    },
  };
}

describeOnEachEngine('a service that takes two operations at once and lets one wait', (config) => {
  let service: TestService;
  let reads: ReturnType<typeof holdReads>;
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA], undefined, { load: LOAD });
  });
  afterEach(() => reads?.letGo());
  afterAll(() => service?.stop());

  const ask = (method: 'GET' | 'POST' = 'POST', query = IRAN) =>
    service.app.inject(
      method === 'POST'
        ? { method, url: '/graphql', payload: { query } }
        : { method, url: '/graphql', query: { query }, headers: { 'apollo-require-preflight': '1' } },
    );
  /** Two that run, one that waits; they continue when reads are released. Each has a different text, so that none are batched. */
  const fill = async (): Promise<Promise<LightMyRequestResponse>[]> => {
    reads = holdReads(service.graph.engine);
    const filling = [1, 2, 3].map((number) => ask('POST', `${IRAN} # ${number}`));
    await until(() => reads.begunCount() >= 2);
    return filling;
  };

  it.each(['POST', 'GET'] as const)('refuses a fourth by %s with 503 and Retry-After', async (method) => {
    const filling = await fill();
    const { statusCode, headers, body } = await ask(method);
    reads.letGo();
    await Promise.all(filling);
    expect([statusCode, headers['retry-after'], JSON.parse(body).errors[0].extensions.code]).toEqual([
      ...[503, '1', 'OVERLOADED'],
    ]);
  });

  it('answers each of the three', async () => {
    const filling = await fill();
    reads.letGo();
    expect((await Promise.all(filling)).map((response) => response.json())).toEqual([NAME, NAME, NAME]);
  });

  it('takes more when those are answered', async () => {
    const filling = await fill();
    reads.letGo();
    await Promise.all(filling);
    expect((await ask()).json()).toEqual(NAME);
  });

  it('refuses what is over its limit of 500 connections at once, and answers the others', async () => {
    const address = await service.app.listen({ host: '127.0.0.1', port: 0 });
    reads = holdReads(service.graph.engine);
    let refusedCount = 0;
    const asking = Array.from({ length: 500 }, async () => {
      const headers = { 'content-type': 'application/json', connection: 'close' };
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query: IRAN }),
      });
      if (response.status === 503) refusedCount += 1;
      return [response.status, response.headers.get('retry-after'), await response.json()];
    });
    await until(() => refusedCount >= 497);
    reads.letGo();
    const others = (await Promise.all(asking)).filter(([status, after]) => status !== 503 || after !== '1');
    // The waiting one may have waited too long by then.
    expect([others.length >= 2, others]).toEqual([true, others.map(() => [200, null, NAME])]);
  });

  it.each(['/healthz', '/readyz', '/'])('still answers %s', async (url) => {
    const filling = await fill();
    const answering = service.app.inject(url);
    reads.letGo();
    await Promise.all(filling);
    expect((await answering).statusCode).toBe(200);
  });
});
