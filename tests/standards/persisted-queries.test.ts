// What Apollo Server refuses without a code of its own, requested like its clients do. No query runs, so one engine suffices.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EMBEDDED } from '../engines.js';
import { TestService } from '../service.js';

const QUERY = '{ __typename }';
const HASH = createHash('sha256').update(QUERY).digest('hex');
const WRONG_HASH =
  'extensions.persistedQuery.sha256Hash: provided sha does not match query; give the SHA-256 of the text of query in hexadecimal';
const WRONG_VERSION = 'extensions.persistedQuery.version: unsupported persisted query version; give 1';

describe('a persisted query', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(EMBEDDED);
  });
  afterAll(() => service.stop());

  it.each([
    ['the hash of another text', { version: 1, sha256Hash: '0'.repeat(64) }, WRONG_HASH],
    ['no hash', { version: 1 }, WRONG_HASH],
    ['another version', { version: 2, sha256Hash: HASH }, WRONG_VERSION],
    ['no version', { sha256Hash: HASH }, WRONG_VERSION],
  ])('is told what is wrong with it where it has %s', async (_, persistedQuery, message) => {
    const extensions = { persistedQuery };
    const posted = { method: 'POST' as const, url: '/graphql', payload: { query: QUERY, extensions } };
    const got = {
      ...{ method: 'GET' as const, url: '/graphql', headers: { 'apollo-require-preflight': 'yes' } },
      query: { query: QUERY, extensions: JSON.stringify(extensions) },
    };
    const answers = await Promise.all([service.app.inject(posted), service.app.inject(got)]);
    const refused = [400, { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] }];
    expect(answers.map((answer) => [answer.statusCode, answer.json()])).toEqual([refused, refused]);
  });
});
