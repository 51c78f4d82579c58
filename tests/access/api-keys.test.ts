import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ApiKeyVerifier, KEY_MEMORY_MS } from '../../src/access/api-key-verifier.js';
import { addApiKey, hashOfKey, listApiKeys, revokeApiKey } from '../../src/access/api-keys.js';
import type { QueryRunner } from '../../src/query/query-runner.js';
import { describeOnEachEngine, RECORDED_AT } from '../engines.js';
import { dump } from '../import/import-harness.js';
import { TestService } from '../service.js';

const LATER = new Date(RECORDED_AT.getTime() + 60_000);
const STRANGE_KEY = `dmk_${'x'.repeat(43)}`;

describeOnEachEngine('API keys', (config) => {
  let service: TestService;
  let runner: QueryRunner;
  const keys: Record<string, string> = {};
  const ask = (key: string, query = '{ __typename }') =>
    service.ask(query, undefined, { authorization: `Bearer ${key}` });

  beforeAll(async () => {
    service = await TestService.start(config, [], { mode: 'required', jwt: null });
    runner = service.graph.runner;
    for (const role of ['READER', 'EDITOR', 'ADMIN'] as const) {
      keys[role] = await addApiKey(runner, role.toLowerCase(), role, RECORDED_AT);
    }
  });
  afterAll(() => service.stop());

  it('start with dmk_ and hold 32 random bytes', () => {
    for (const key of Object.values(keys)) expect(key).toMatch(/^dmk_[\w-]{43}$/);
    expect(new Set(Object.values(keys)).size).toBe(3);
  });

  it('open a service that requires a credential', async () => {
    for (const key of Object.values(keys)) expect((await ask(key)).data).toEqual({ __typename: 'Query' });
  });

  it('have the role that they were made with', async () => {
    const needsEditor = '{ audit(id: "state/iran", first: 1) { __typename } }';
    const { errors } = await ask(keys.READER!, needsEditor);
    expect(errors?.[0]).toMatchObject({
      message: 'Query.audit needs the role EDITOR; key/reader has the role READER.',
      extensions: { code: 'FORBIDDEN' },
    });
    for (const role of ['EDITOR', 'ADMIN']) {
      expect((await ask(keys[role]!, needsEditor)).data).toEqual({ audit: { __typename: 'ChangeConnection' } });
    }
  });

  it.each([
    ['unknown', STRANGE_KEY, /unknown or has been revoked/],
    ['too short', 'dmk_abc', /not an API key/],
    ['too long', `${STRANGE_KEY}x`, /not an API key/],
    ['no more than a prefix', 'dmk_', /not an API key/],
  ])('are refused if they are %s', async (_what, key, message) => {
    const { errors, response } = await ask(key);
    expect(errors).toEqual([{ message: expect.stringMatching(message), extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(response.statusCode).toBe(401);
    expect(response.headers['www-authenticate']).toBe('Bearer realm="demarche", error="invalid_token"');
  });

  it('are looked up once, then remembered', async () => {
    const key = await addApiKey(runner, 'remembered', 'READER', RECORDED_AT);
    expect((await ask(key)).queries).toBe(1);
    expect((await ask(key)).queries).toBe(0);
  });

  it('are stored as a hash alone', async () => {
    const key = await addApiKey(runner, 'hashed', 'READER', RECORDED_AT);
    const stored = (await dump(service.graph)).lines.join();
    expect([stored.includes(hashOfKey(key)), stored.includes(key.slice('dmk_'.length))]).toEqual([true, false]);
    const listed = JSON.stringify(await listApiKeys(runner));
    expect([listed.includes('hashed'), listed.includes(hashOfKey(key))]).toEqual([true, false]);
  });

  it('keep an otherwise empty graph from being filled', async () => {
    expect(await runner.read('findAnyNode', {})).toEqual([{ count: 1 }]);
  });

  it.each(['', 'News Room', 'NEWSROOM', '-newsroom', 'a'.repeat(64), 'news/room', 'käse'])(
    'cannot be named "%s"',
    async (name) => {
      await expect(addApiKey(runner, name, 'READER', RECORDED_AT)).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    },
  );

  it('cannot share a name, even when they are added at the same time', async () => {
    const attempts = await Promise.allSettled(
      Array.from({ length: 5 }, () => addApiKey(runner, 'twin', 'READER', RECORDED_AT)),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await listApiKeys(runner)).filter(({ id }) => id === 'twin')).toHaveLength(1);
    await expect(addApiKey(runner, 'twin', 'READER', RECORDED_AT)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'A key named twin cannot be added: there is one already; choose another name.',
    });
  });

  it('cannot be revoked if there is none of that name', async () => {
    await expect(revokeApiKey(runner, 'nobody', LATER)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('There is no key named nobody'),
    });
  });

  describe('once revoked', () => {
    let key: string;
    let name: string;
    let round = 0;

    beforeEach(async () => {
      name = `leaked-${++round}`;
      key = await addApiKey(runner, name, 'ADMIN', RECORDED_AT);
    });

    it('are refused', async () => {
      await revokeApiKey(runner, name, LATER);
      const { errors, response } = await ask(key);
      expect(errors?.[0]?.message).toBe('The API key is unknown or has been revoked.');
      expect(response.statusCode).toBe(401);
    });

    it('pass for as long as they are remembered, and no longer', async () => {
      let now = 1_000_000;
      const verifier = new ApiKeyVerifier(() => now);
      await verifier.verify(key, runner);
      await revokeApiKey(runner, name, LATER);
      now += KEY_MEMORY_MS - 1;
      expect(await verifier.verify(key, runner)).toEqual({ id: `key/${name}`, role: 'ADMIN' });
      now += 1;
      await expect(verifier.verify(key, runner)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    });

    it('are listed with the instant, which stays when they are revoked again', async () => {
      await revokeApiKey(runner, name, LATER);
      expect(await revokeApiKey(runner, name, new Date())).toBe(LATER.toISOString());
      expect((await listApiKeys(runner)).find(({ id }) => id === name)).toEqual({
        id: name,
        role: 'ADMIN',
        createdAt: RECORDED_AT.toISOString(),
        revokedAt: LATER.toISOString(),
      });
    });

    it('keep their name', async () => {
      await revokeApiKey(runner, name, LATER);
      await expect(addApiKey(runner, name, 'READER', LATER)).rejects.toMatchObject({
        code: 'CONFLICT',
        message: expect.stringContaining('a revoked one keeps its name'),
      });
    });
  });
});
