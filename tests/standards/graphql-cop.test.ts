// The checks of graphql-cop, a scanner of GraphQL services: what it would send, and what it would report.
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { VIENNA } from '../engines.js';
import { operationsOf } from '../operations/manifest-file.js';
import { TestService } from '../service.js';

const HTML = { accept: 'text/html' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const CIRCULAR = `{ __schema { types { fields { type { ${'fields { type { '.repeat(3)} name ${'} }'.repeat(3)} } } } } }`;

const post = (payload: object | object[]): InjectOptions => ({ method: 'POST', url: '/graphql', payload });
const get = (query: string): InjectOptions => ({ url: `/graphql?${new URLSearchParams({ query })}` });

/** The parsed answer; undefined if it is not one of GraphQL. */
// biome-ignore lint/suspicious/noExplicitAny: an answer may be anything.
function jsonOf(response: LightMyRequestResponse): any {
  return String(response.headers['content-type']).includes('json') ? response.json() : undefined;
}

const hasData = (response: LightMyRequestResponse) => Boolean(jsonOf(response)?.data);
const messageOf = (response: LightMyRequestResponse) => String(jsonOf(response)?.errors?.[0]?.message);
const aliases = Array.from({ length: 101 }, (_, index) => `alias${index}: __typename`).join(' ');

/** A check: the request, and whether the answer is a finding. */
const CHECKS: [name: string, request: InjectOptions, isFinding: (response: LightMyRequestResponse) => boolean][] = [
  ['alias overloading', post({ query: `query cop { ${aliases} }` }), hasData],
  [
    'batch queries',
    post(Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' }))),
    (response) => Array.isArray(jsonOf(response)) && jsonOf(response).length >= 10,
  ],
  [
    'directive overloading',
    post({ query: `query cop { __typename ${'@aa'.repeat(10)} }` }),
    (response) => jsonOf(response)?.errors?.length >= 10,
  ],
  ['circular introspection', post({ query: `query cop ${CIRCULAR}` }), hasData],
  ['field duplication', post({ query: `query cop { ${'__typename '.repeat(500)} }` }), hasData],
  [
    'field suggestions',
    post({ query: 'query cop { __schema { directive } }' }),
    (response) => messageOf(response).includes('Did you mean'),
  ],
  ['introspection', post({ query: 'query cop { __schema { types { name fields { name } } } }' }), hasData],
  ['an editor', { url: '/', headers: HTML }, ({ body }) => body.includes('"./playground/assets/')],
  ['an editor at /graphql', { url: '/graphql', headers: HTML }, ({ body }) => body.includes('"./playground/assets/')],
  ['queries by GET', get('query cop { __typename }'), hasData],
  ['mutations by GET', get('mutation cop { __typename }'), hasData],
  ['queries by a form', { ...post({}), payload: 'query=query+cop+%7B__typename%7D', headers: FORM }, hasData],
  [
    'tracing',
    post({ query: 'query cop { __typename }' }),
    (response) => jsonOf(response)?.extensions?.tracing !== undefined,
  ],
  ['unhandled errors', post({ query: 'qwerty cop { abc }' }), (response) => /exception|stacktrace/.test(response.body)],
];

/** The names of the findings. */
async function findingsIn(service: TestService): Promise<string[]> {
  const findings: string[] = [];
  for (const [name, request, isFinding] of CHECKS) {
    if (isFinding(await service.app.inject(request))) findings.push(name);
  }
  return findings;
}

describe('graphql-cop', () => {
  const services: TestService[] = [];
  const start = async (isLocked: boolean) => {
    const operations = operationsOf(['query Name { __typename }'], { isLocked });
    services.push(await TestService.start({ kind: 'embedded', folder: null }, [VIENNA], undefined, { operations }));
  };
  beforeAll(async () => {
    await start(false);
    await start(true);
  });
  afterAll(() => Promise.all(services.map((service) => service.stop())));

  it('finds nothing in a locked service', async () => {
    expect(await findingsIn(services[1]!)).toEqual([]);
  });

  it('finds in an open one that it tells of its schema and has a playground, which is what it is open for', async () => {
    const isBuilt = existsSync('dist/web/playground/index.html');
    const editors = isBuilt ? ['an editor at /graphql'] : [];
    expect(await findingsIn(services[0]!)).toEqual(['introspection', ...editors]);
  });
});
