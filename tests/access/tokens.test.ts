// Tokens never touch the engine, so one engine suffices here; API keys are tested on each.
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { EMBEDDED } from '../engines.js';
import { TestService } from '../service.js';
import { ask, expectUnauthenticated, NEEDS_EDITOR, QUESTION, start } from './ask-with-token.js';
import { assembled, claims, SECRET, signed } from './tokens.js';

describe('a token signed with the secret', () => {
  let service: TestService;
  const now = Math.floor(Date.now() / 1000);

  beforeAll(async () => {
    service = await start({ key: { kind: 'secret', secret: SECRET }, issuer: null, audience: null });
  });
  afterAll(() => service.stop());

  it('is taken', async () => {
    const { data, response } = await ask(service, await signed(claims()));
    expect(data).toEqual({ __typename: 'Query' });
    expect(response.statusCode).toBe(200);
  });

  it('is taken whatever the case of the word Bearer', async () => {
    const { data } = await service.ask(QUESTION, undefined, { authorization: `bearer  ${await signed(claims())}` });
    expect(data).toEqual({ __typename: 'Query' });
  });

  it.each<[what: string, given: JWTPayload, message: RegExp]>([
    ['has expired', { exp: now - 60 }, /has expired/],
    ['is not valid yet', { nbf: now + 60 }, /not valid yet/],
    ['never expires', { exp: undefined }, /lacks the claim exp/],
    ['names nobody', { sub: undefined }, /lacks the claim sub/],
    ['has an empty subject', { sub: '' }, /claim sub/],
    ['has a blank subject', { sub: ' ' }, /claim sub/],
    ['has half of a surrogate pair in its subject', { sub: 'ada\uD800' }, /claim sub/],
    ['has a subject of 256 characters', { sub: 'a'.repeat(256) }, /claim sub/],
    ['has a subject with a line break', { sub: 'ada\nadmin' }, /claim sub/],
    ['has an expiry that is a text', { exp: '2999-01-01' as never }, /claim exp/],
    ['is for an audience, where the service was told of none', { aud: 'elsewhere' }, /names an audience/],
  ])('is refused if it %s', async (_what, given, message) => {
    expectUnauthenticated(await ask(service, await signed(claims(given))), message);
  });

  it.each([
    '{"sub":"ada","role":"reader","exp":1e999}',
    '{"sub":"ada","role":"reader","exp":1e300}',
    '{"sub":"ada","role":"reader","exp":4102444800.5}',
    '{"sub":"ada","role":"reader","exp":4102444800,"nbf":-1e999}',
    '{"sub":"ada","role":"reader","exp":4102444800,"iat":-1e999}',
    '{"sub":"ada","role":"reader","exp":4102444800,"iat":1e999}',
  ])('is refused where a claim says no instant: %s', async (payload) => {
    const parts = ['{"alg":"HS256"}', payload].map((part) => Buffer.from(part).toString('base64url')).join('.');
    const signature = createHmac('sha256', SECRET).update(parts).digest('base64url');
    expectUnauthenticated(await ask(service, `${parts}.${signature}`));
  });

  it('is refused if it was signed with another secret', async () => {
    expectUnauthenticated(await ask(service, await signed(claims(), `${SECRET}!`)), /could not verify/);
  });

  it.each(['HS384', 'HS512'])('is refused if it was signed with %s', async (alg) => {
    expectUnauthenticated(await ask(service, await signed(claims(), `${SECRET}${SECRET}`, alg)), /could not verify/);
  });

  it.each(['none', 'None', 'NONE'])('is refused if its algorithm is %s', async (alg) => {
    expectUnauthenticated(await ask(service, assembled({ alg }, claims({ role: 'admin' }), '')));
    const [, , signature] = (await signed(claims())).split('.');
    expectUnauthenticated(await ask(service, assembled({ alg }, claims({ role: 'admin' }), signature!)));
  });

  it('is refused if its claims were changed afterwards', async () => {
    const [, , signature] = (await signed(claims())).split('.');
    expectUnauthenticated(
      await ask(service, assembled({ alg: 'HS256', typ: 'JWT' }, claims({ role: 'admin' }), signature!)),
    );
  });

  it.each(['', 'rubbish', 'a.b.c', '...', 'e30.e30.', 'null', 'ünïcode'])(
    'is refused if it is not a token but "%s"',
    async (token) => {
      expectUnauthenticated(await ask(service, token));
    },
  );

  it.each(['Basic YWRhOnNlY3JldA==', 'Bearer', 'Bearer one two', 'Token abc'])(
    'is refused in a header of another form: %s',
    async (authorization) => {
      const answer = await service.ask(QUESTION, undefined, { authorization });
      expectUnauthenticated(answer, /Authorization cannot be read/);
    },
  );

  it('is refused over GET too', async () => {
    const { statusCode } = await service.app.inject({
      url: '/graphql?query=%7B__typename%7D',
      headers: { authorization: 'Bearer rubbish', 'apollo-require-preflight': 'true' },
    });
    expect(statusCode).toBe(401);
  });

  it('is refused without telling the token, the secret or a place in the code', async () => {
    const token = await signed(claims({ exp: now - 60 }));
    const { text } = await ask(service, token);
    for (const secret of [token, SECRET, 'node_modules', 'stack']) expect(text).not.toContain(secret);
  });

  it.each<[what: string, given: JWTPayload, isLetThrough: boolean]>([
    ['the role editor', { role: 'editor' }, true],
    ['the role EDITOR', { role: 'EDITOR' }, true],
    ['the role admin', { role: 'admin' }, true],
    ['the roles reader and editor', { role: undefined, roles: ['reader', 'editor'] }, true],
    ['the role reader and the roles editor', { role: 'reader', roles: 'editor' }, true],
    ['the role editor among those of others', { role: undefined, roles: ['offline_access', 'editor'] }, true],
    ['the role reader', { role: 'reader' }, false],
  ])('with %s is judged by it', async (_what, given, isLetThrough) => {
    const { data, errors } = await ask(service, await signed(claims(given)), NEEDS_EDITOR);
    if (isLetThrough)
      expect({ data, errors }).toEqual({ data: { audit: { __typename: 'ChangeConnection' } }, errors: undefined });
    else expect(errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' }, path: ['audit'] });
  });

  it.each<[what: string, given: JWTPayload]>([
    ['no role', { role: undefined }],
    ['a role of others', { role: 'owner' }],
    ['a role of another type', { role: { editor: true } }],
    ['a role with something after it', { role: 'editor ' }],
  ])('with %s is refused as one that may do nothing here', async (_what, given) => {
    const { errors, response } = await ask(service, await signed(claims(given)));
    expect(errors).toEqual([
      { message: expect.stringMatching(/no role here.*reader, editor or admin/), extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(response.statusCode).toBe(403);
    expect(response.headers['www-authenticate']).toBe('Bearer realm="demarche", error="insufficient_scope"');
  });
});

describe('a service that requires a credential', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await start({ key: { kind: 'secret', secret: SECRET }, issuer: null, audience: null }, 'required');
  });
  afterAll(() => service.stop());

  it.each([QUESTION, '{ __schema { queryType { name } } }', 'not even GraphQL'])(
    'refuses anyone without one: %s',
    async (query) => {
      const { errors, data, response } = await service.ask(query);
      expect({ status: response.statusCode, data, code: errors?.[0]?.extensions.code }).toEqual({
        status: 401,
        data: undefined,
        code: 'UNAUTHENTICATED',
      });
      expect(response.headers['www-authenticate']).toBe('Bearer realm="demarche"');
    },
  );

  it('answers a reader', async () => {
    expect((await ask(service, await signed(claims()))).data).toEqual({ __typename: 'Query' });
  });

  it('answers its probes to anyone', async () => {
    for (const url of ['/healthz', '/readyz']) expect((await service.app.inject({ url })).statusCode).toBe(200);
  });
});

describe('a service without settings of access', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await TestService.start(EMBEDDED);
  });
  afterAll(() => service.stop());

  it('lets anyone read', async () => {
    expect((await service.ask(QUESTION)).data).toEqual({ __typename: 'Query' });
  });

  it('asks for a credential where a role is needed', async () => {
    const { errors, response } = await service.ask(NEEDS_EDITOR);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('Query.audit needs the role EDITOR'),
      extensions: { code: 'UNAUTHENTICATED' },
    });
    expect(response.statusCode).toBe(200);
  });

  it('takes no tokens, and does not take them for nothing', async () => {
    expectUnauthenticated(await ask(service, await signed(claims())), /API keys alone/);
  });
});
