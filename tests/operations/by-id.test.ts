import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { InjectOptions } from 'fastify';
import { documentId } from '../../src/trusted-operations/operation-manifest.js';
import { VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { operationsOf } from './manifest-file.js';

const NAME = 'query Name($id: ID!) { node(id: $id) { id } }';
const TWO = 'query Two { state(id: "state/iran") { name } }';
const CHANGE = 'mutation Change { __typename }';
const OTHER = 'query Other { __typename }';
const UNKNOWN = 'f'.repeat(64);
const IRAN = { id: 'state/iran' };
const PREFLIGHT = { 'apollo-require-preflight': 'yes' };
const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

const post = (payload: object): InjectOptions => ({ method: 'POST', url: '/graphql', payload });
const get = (params: Record<string, string>): InjectOptions => ({
  ...{ method: 'GET', url: `/graphql?${new URLSearchParams(params)}`, headers: PREFLIGHT },
});

let service: TestService;
beforeAll(async () => {
  const operations = operationsOf([NAME, TWO, CHANGE]);
  service = await TestService.start({ kind: 'embedded', folder: null }, [VIENNA], undefined, { operations });
});
afterAll(() => service.stop());

/** The status, and the data or the code and message of the first error. */
async function answer(request: InjectOptions) {
  const response = await service.app.inject(request);
  const { data, errors } = response.json();
  return errors ? [response.statusCode, errors[0].extensions.code, errors[0].message] : [response.statusCode, data];
}

describe('a trusted operation', () => {
  const named = [200, { node: IRAN }];
  const variables = IRAN;
  const inAddress = JSON.stringify(variables);

  it.each([
    ['documentId with the prefix sha256:', post({ documentId: `sha256:${documentId(NAME)}`, variables })],
    ['documentId as it is in the file', post({ documentId: documentId(NAME), variables })],
    ['the hash that Apollo’s clients send', post({ extensions: persisted(documentId(NAME)), variables })],
    ['the hash beside its text', post({ query: NAME, extensions: persisted(documentId(NAME)), variables })],
    ['documentId in an address', get({ documentId: `sha256:${documentId(NAME)}`, variables: inAddress })],
    ['the hash in an address', get({ extensions: JSON.stringify(persisted(documentId(NAME))), variables: inAddress })],
    ['documentId beside other extensions', post({ documentId: documentId(NAME), extensions: { a: 1 }, variables })],
    ['documentId beside its name', post({ documentId: documentId(NAME), operationName: 'Name', variables })],
  ])('runs by %s', async (_, request) => {
    expect(await answer(request)).toEqual(named);
  });

  it.each([
    ['with the prefix', `sha256:${UNKNOWN}`],
    ['without', UNKNOWN],
    ['of another kind', 'x-app:1'],
    ['named like a property of objects', '__proto__'],
  ])('is not found by an unknown documentId %s', async (_, id) => {
    expect(await answer(post({ documentId: id }))).toEqual([
      ...[404, 'PERSISTED_QUERY_NOT_IN_LIST', `There is no operation with the id ${JSON.stringify(id)} here.`],
    ]);
  });

  it.each([7, '', ['a'], { a: 1 }, true])('is not looked for by documentId: %j', async (id) => {
    expect((await answer(post({ documentId: id }))).slice(0, 2)).toEqual([400, 'BAD_REQUEST']);
  });

  it('is not run where a text is sent with its documentId', async () => {
    expect((await answer(post({ documentId: documentId(NAME), query: OTHER }))).slice(0, 2)).toEqual([
      ...[400, 'BAD_REQUEST'],
    ]);
  });

  it('is not run where its documentId is twice in an address', async () => {
    const url = `/graphql?documentId=${documentId(TWO)}&documentId=${documentId(NAME)}`;
    for (const headers of [PREFLIGHT, {}]) {
      expect((await answer({ url, headers })).slice(0, 2)).toEqual([400, 'BAD_REQUEST']);
    }
  });

  it('changes nothing by GET', async () => {
    expect((await answer(get({ documentId: documentId(CHANGE) })))[0]).toBe(405);
  });

  it('does not keep others from running', async () => {
    expect(await answer(post({ query: OTHER }))).toEqual([200, { __typename: 'Query' }]);
  });
});

describe('an operation that a client registers', () => {
  const unknown = [200, 'PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound'];
  let query: string;
  let extensions: object;
  let count = 0;
  beforeEach(() => {
    count += 1;
    query = `query Registered${count} { __typename }`;
    extensions = persisted(documentId(query));
  });

  it('is not known before', async () => {
    expect(await answer(post({ extensions }))).toEqual(unknown);
  });

  it('runs when its text comes with its hash', async () => {
    expect(await answer(post({ query, extensions }))).toEqual([200, { __typename: 'Query' }]);
  });

  it('then runs by its hash alone', async () => {
    await answer(post({ query, extensions }));
    expect(await answer(post({ extensions }))).toEqual([200, { __typename: 'Query' }]);
  });

  it('then runs in an address too', async () => {
    await answer(post({ query, extensions }));
    expect(await answer(get({ extensions: JSON.stringify(extensions) }))).toEqual([200, { __typename: 'Query' }]);
  });

  it('is refused under the hash of another', async () => {
    const wrong = persisted(UNKNOWN);
    expect((await answer(post({ query, extensions: wrong })))[0]).toBe(400);
    expect(await answer(post({ extensions: wrong }))).toEqual(unknown);
  });

  it('is not kept where it is not valid', async () => {
    query = `query Registered${count} { nothing }`;
    extensions = persisted(documentId(query));
    await answer(post({ query, extensions }));
    expect(await answer(post({ extensions }))).toEqual(unknown);
  });
});
