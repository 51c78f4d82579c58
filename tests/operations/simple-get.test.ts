import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_BOUNDS } from '../../src/bounds/bounds-config.js';
import { documentId } from '../../src/trusted-operations/operation-manifest.js';
import { VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { operationsOf } from './manifest-file.js';

const IRAN = 'query Iran { state(id: "state/iran") { name } }';
const PAGE = 'query Page($first: Int!) { statements(first: $first) { nodes { id quote paraphrase recordedAt } } }';
const CHANGE = 'mutation Change { __typename }';
const STREAM = 'subscription Stream { statementRecorded { id } }';
/** A tenth of it is more than a page of 10 costs, and less than one of 400. */
const MAX_COST = 1_000;

const IMAGE = { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image', 'sec-fetch-site': 'cross-site' };
const TAB = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-fetch-site': 'cross-site' };
const FRAME = { ...TAB, 'sec-fetch-dest': 'iframe' };

describe('a GET that any page could have sent', () => {
  let service: TestService;
  beforeAll(async () => {
    const operations = operationsOf([IRAN, PAGE, CHANGE, STREAM]);
    const bounds = { ...DEFAULT_BOUNDS, maxCost: MAX_COST };
    const options = { operations, bounds };
    service = await TestService.start({ kind: 'embedded', folder: null }, [VIENNA], undefined, options);
  });
  afterAll(() => service.stop());

  const get = (params: Record<string, string>, headers: Record<string, string> = {}) =>
    service.app.inject({ url: `/graphql?${new URLSearchParams(params)}`, headers });
  const persisted = (sha256Hash: string) => JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
  const iran = { data: { state: { name: 'Iran' } } };

  it.each([
    ['by documentId', { documentId: `sha256:${documentId(IRAN)}` }],
    ['by its hash', { extensions: persisted(documentId(IRAN)) }],
  ])('runs where it names a trusted operation %s', async (_, params) => {
    expect((await get(params, IMAGE)).json()).toEqual(iran);
  });

  it('runs where a browser opens it in a tab', async () => {
    expect((await get({ query: IRAN }, TAB)).json()).toEqual(iran);
  });

  it.each([
    ['an image', { query: IRAN }, IMAGE],
    ['a frame', { query: IRAN }, FRAME],
    ['nobody tells what', { query: IRAN }, {}],
    ['an image, by an id that is not trusted', { documentId: 'f'.repeat(64) }, IMAGE],
    ['an image, by a trusted id beside a text', { documentId: documentId(IRAN), query: IRAN }, IMAGE],
    [
      'an image, by a trusted hash beside a text',
      { query: '{ __typename }', extensions: persisted(documentId(IRAN)) },
      IMAGE,
    ],
  ])('does not run for %s', async (_, params, headers) => {
    const { statusCode, json } = await get(params, headers);
    expect([statusCode, json().data]).toEqual([400, undefined]);
  });

  it('does not run by a hash that a client has registered, which any page could be', async () => {
    const query = 'query Registered { __typename }';
    const extensions = persisted(documentId(query));
    await get({ query, extensions }, { 'apollo-require-preflight': 'yes' });
    expect((await get({ extensions }, IMAGE)).statusCode).toBe(400);
  });

  it.each([
    ['a mutation', CHANGE, 405],
    ['a subscription', STREAM, 405],
  ])('does not run where it is %s, trusted or not', async (_, operation, status) => {
    const answers = [await get({ documentId: documentId(operation) }, IMAGE), await get({ query: operation }, TAB)];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([status, status]);
  });

  describe('has a tenth of the bound on cost', () => {
    const page = (first: number, headers: Record<string, string>) =>
      get({ documentId: documentId(PAGE), variables: JSON.stringify({ first }) }, headers);

    it.each([
      ['an image', IMAGE],
      ['a tab', TAB],
    ])('for %s', async (_, headers) => {
      const { statusCode, json } = await page(400, headers);
      expect([statusCode, json().errors[0].extensions]).toEqual([
        400,
        { code: 'OPERATION_TOO_LARGE', bound: 'cost', value: expect.any(Number), limit: MAX_COST / 10 },
      ]);
    });

    it('and runs below it', async () => {
      expect((await page(10, IMAGE)).statusCode).toBe(200);
    });

    it('and all of it with the header that no page can send unasked', async () => {
      expect((await page(400, { ...IMAGE, 'apollo-require-preflight': 'yes' })).statusCode).toBe(200);
    });
  });

  it.each([
    ['that runs', { documentId: documentId(IRAN) }],
    ['that is refused', { query: IRAN }],
  ])('is answered as nothing that a page could show, where it is one %s', async (_, params) => {
    const { headers } = await get(params, IMAGE);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': "frame-ancestors 'none'",
      'x-frame-options': 'DENY',
    });
  });

  it('is not compressed, so that the length of the answer tells nothing of what is in it', async () => {
    const encoded = async (headers: Record<string, string>) => {
      const variables = JSON.stringify({ first: 50 });
      const answer = await get({ documentId: documentId(PAGE), variables }, { 'accept-encoding': 'br', ...headers });
      return answer.headers['content-encoding'];
    };
    expect([await encoded(IMAGE), await encoded({ 'apollo-require-preflight': 'yes' })]).toEqual([undefined, 'br']);
  });
});
