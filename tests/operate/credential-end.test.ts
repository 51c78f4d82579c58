// A subscription lasts no longer than the credential with which it began.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient as createStreamClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { AccessConfig } from '../../src/access/access-config.js';
import { addApiKey, revokeApiKey } from '../../src/access/api-keys.js';
import type { Viewer } from '../../src/access/viewer.js';
import { ServiceError } from '../../src/errors/service-error.js';
import { CredentialWatch } from '../../src/server/credential-watch.js';
import { claims, signed, TOKENS_TAKEN } from '../access/tokens.js';
import { describeOnEachEngine, VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { until } from '../until.js';

const SUBSCRIPTION = 'subscription { statementRecorded { quote } }';
const ACCESS: AccessConfig = { ...TOKENS_TAKEN, mode: 'required' };

interface Client {
  subscribe(
    payload: { query: string },
    sink: { next(value: unknown): void; error(reason: unknown): void; complete(): void },
  ): () => void;
}

/** All results of a subscription until it ends. */
function wholeOf(client: Client): Promise<unknown[]> {
  const results: unknown[] = [];
  return new Promise((resolve) => {
    const end = (reason: unknown) => resolve([...results, reason]);
    client.subscribe(
      { query: SUBSCRIPTION },
      { next: (value) => results.push(value), error: end, complete: () => resolve(results) },
    );
  });
}

describeOnEachEngine('a subscription', (config) => {
  let service: TestService;
  let address: string;
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA], ACCESS);
    address = await service.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => service?.stop());

  it.each([
    [
      'WebSocket',
      (authorization: string) =>
        createSocketClient({
          url: `${address.replace('http', 'ws')}/graphql`,
          webSocketImpl: WebSocket,
          retryAttempts: 0,
          connectionParams: { authorization },
        }) as Client,
    ],
    [
      'server-sent events',
      (authorization: string) =>
        createStreamClient({
          url: `${address}/graphql/stream`,
          retryAttempts: 0,
          headers: { authorization },
        }) as Client,
    ],
  ])('over %s ends when its token expires, and says why', async (_, newClient) => {
    const token = await signed(claims({ exp: Math.floor(Date.now() / 1000) + 2 }));
    const results = await wholeOf(newClient(`Bearer ${token}`));
    expect(results).toEqual([
      { errors: [{ message: 'The token has expired.', extensions: { code: 'UNAUTHENTICATED' } }] },
    ]);
  });

  it('leaves nothing behind when it has ended', async () => {
    await until(() => service.graph.feed.subscriberCount === 0);
    expect(service.graph.feed.subscriberCount).toBe(0);
  });
});

describeOnEachEngine('the watch over an API key', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config);
  });
  afterAll(() => service?.stop());

  it('says when it was revoked', async () => {
    const { runner } = service.graph;
    await addApiKey(runner, 'newsroom', 'READER', new Date());
    const authenticate = async (): Promise<Viewer> => {
      const [key] = await runner.read('findApiKey', { id: 'newsroom' });
      if (key?.revokedAt) throw new ServiceError('UNAUTHENTICATED', 'The API key is unknown or has been revoked.');
      return { id: 'key/newsroom', role: 'READER' };
    };
    const watch = new CredentialWatch(await authenticate(), authenticate, 5);
    const ended = new Promise<ServiceError>((resolve) => watch.hold(resolve));
    await revokeApiKey(runner, 'newsroom', new Date());
    expect((await ended).code).toBe('UNAUTHENTICATED');
  });
});

describe('the watch over a credential', () => {
  const viewer: Viewer = { id: 'key/newsroom', role: 'READER' };

  it('does not take a graph that does not answer for a refusal', async () => {
    let asked = 0;
    const watch = new CredentialWatch(
      viewer,
      async () => Promise.reject(new ServiceError('SERVICE_UNAVAILABLE', `${asked++}`)),
      1,
    );
    const ends: unknown[] = [];
    const release = watch.hold((reason) => ends.push(reason));
    while (asked < 3) await new Promise((resolve) => setTimeout(resolve, 1));
    release();
    expect(ends).toEqual([]);
  });

  it('stops asking once nobody holds it', async () => {
    let asked = 0;
    const authenticate = async () => {
      asked += 1;
      return viewer;
    };
    const watch = new CredentialWatch(viewer, authenticate, 1);
    watch.hold(() => {})();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked).toBe(0);
  });

  it('is not hurried by a token that expires in a hundred years', async () => {
    const expiresAt = Date.now() + 100 * 365 * 86_400_000;
    const watch = new CredentialWatch({ ...viewer, expiresAt }, async () => viewer);
    const ends: unknown[] = [];
    const release = watch.hold((reason) => ends.push(reason));
    await new Promise((resolve) => setTimeout(resolve, 20));
    release();
    expect(ends).toEqual([]);
  });
});
