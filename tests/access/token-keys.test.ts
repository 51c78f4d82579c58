// Tokens for an issuer and an audience, and signed with keys of a key set.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { TestService } from '../service.js';
import { ask, expectUnauthenticated, NEEDS_EDITOR, start } from './ask-with-token.js';
import { assembled, claims, LocalIssuer, SECRET, signed } from './tokens.js';

describe('a token where issuer and audience are set', () => {
  let service: TestService;
  const good = { iss: 'https://login.example.org/', aud: 'demarche' };

  beforeAll(async () => {
    service = await start({ key: { kind: 'secret', secret: SECRET }, issuer: good.iss, audience: good.aud });
  });
  afterAll(() => service.stop());

  it.each<[what: string, given: JWTPayload]>([
    ['names both', good],
    ['names the audience among others', { ...good, aud: ['elsewhere', 'demarche'] }],
  ])('is taken if it %s', async (_what, given) => {
    const { response } = await ask(service, await signed(claims(given)));
    expect(response.statusCode).toBe(200);
  });

  it.each<[what: string, given: JWTPayload, message: RegExp]>([
    ['is for another audience', { ...good, aud: 'elsewhere' }, /claim aud/],
    ['is for no audience', { ...good, aud: undefined }, /lacks the claim aud/],
    ['comes from another issuer', { ...good, iss: 'https://login.example.org' }, /claim iss/],
    ['comes from no issuer', { ...good, iss: undefined }, /lacks the claim iss/],
  ])('is refused if it %s', async (_what, given, message) => {
    expectUnauthenticated(await ask(service, await signed(claims(given))), message);
  });
});

describe('a token signed with a key of the key set', () => {
  let issuer: LocalIssuer;
  let service: TestService;
  const forUs = (given: JWTPayload = {}) => claims({ aud: 'demarche', ...given });

  beforeAll(async () => {
    issuer = await LocalIssuer.start();
    await issuer.addKey('first');
    service = await start({ key: { kind: 'jwks', url: issuer.url }, issuer: null, audience: 'demarche' });
  });
  afterAll(async () => {
    await service.stop();
    await issuer.stop();
  });

  it('is taken, with its role', async () => {
    const { data } = await ask(service, await issuer.sign(forUs({ role: 'editor' })), NEEDS_EDITOR);
    expect(data).toEqual({ audit: { __typename: 'ChangeConnection' } });
  });

  it('is refused if it has expired', async () => {
    expectUnauthenticated(await ask(service, await issuer.sign(forUs({ exp: 1_700_000_000 }))), /has expired/);
  });

  it('is refused if its key is of another issuer', async () => {
    const stranger = await LocalIssuer.start();
    await stranger.addKey('first');
    await stranger.addKey('unheard of');
    expectUnauthenticated(await ask(service, await stranger.sign(forUs(), 0)), /could not verify/);
    expectUnauthenticated(await ask(service, await stranger.sign(forUs(), 1)), /could not verify/);
    await stranger.stop();
  });

  it('is refused if the public key was used as a secret', async () => {
    const text = await issuer.publicKeyText();
    expectUnauthenticated(await ask(service, await signed(forUs({ role: 'admin' }), text)), /could not verify/);
  });

  it('is refused if its algorithm is none', async () => {
    expectUnauthenticated(await ask(service, assembled({ alg: 'none', kid: 'first' }, forUs(), '')));
  });

  it('may name no key where the set has several', async () => {
    const manyKeys = await LocalIssuer.start();
    await manyKeys.addKey();
    await manyKeys.addKey();
    const asking = await start({ key: { kind: 'jwks', url: manyKeys.url }, issuer: null, audience: 'demarche' });
    for (const index of [0, 1]) {
      expect((await ask(asking, await manyKeys.sign(forUs(), index))).response.statusCode).toBe(200);
      expectUnauthenticated(await ask(asking, await manyKeys.sign(forUs({ aud: 'elsewhere' }), index)), /claim aud/);
    }
    expectUnauthenticated(await ask(asking, await issuer.sign(forUs())), /could not verify/);
    await asking.stop();
    await manyKeys.stop();
  });

  it('is asked for later, and not refused, while the key set cannot be had', async () => {
    const token = await issuer.sign(forUs());
    const asking = await start({ key: { kind: 'jwks', url: issuer.url }, issuer: null, audience: 'demarche' });
    issuer.isBroken = true;
    const { errors, response } = await ask(asking, token);
    expect(errors).toEqual([
      { message: expect.stringMatching(/try again shortly/), extensions: { code: 'SERVICE_UNAVAILABLE' } },
    ]);
    expect(response.statusCode).toBe(503);
    issuer.isBroken = false;
    expect((await ask(asking, token)).response.statusCode).toBe(200);
    await asking.stop();
  });
});
