import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { InjectOptions } from 'fastify';
import { describeOnEachEngine, VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { REFUSED_OPERATIONS } from './bad-input-cases.js';

/** Requests that GraphQL or HTTP itself refuses, with the status and the code of the answer. */
const JSON_TYPE = { 'content-type': 'application/json' };
const post = (payload: string, headers: Record<string, string> = JSON_TYPE): InjectOptions => ({
  ...{ method: 'POST', url: '/graphql', payload, headers },
});
const ask = (query: string, variables?: unknown): InjectOptions => post(JSON.stringify({ query, variables }));
const get = (search: string): InjectOptions => ({
  ...{ method: 'GET', url: `/graphql${search}`, headers: { 'apollo-require-preflight': 'yes' } },
});

const REFUSED_REQUESTS: [name: string, request: InjectOptions, status: number, code: string][] = [
  ['a body that is not JSON', post('{"query": '), 400, 'BAD_REQUEST'],
  ['an empty body', post(''), 400, 'BAD_REQUEST'],
  ['an empty object', post('{}'), 400, 'BAD_REQUEST'],
  ['null', post('null'), 400, 'BAD_REQUEST'],
  ['a text', post('"{ __typename }"'), 400, 'BAD_REQUEST'],
  ['an empty list', post('[]'), 400, 'BAD_REQUEST'],
  ['a list of operations', post('[{"query":"{ __typename }"}]'), 400, 'OPERATION_TOO_LARGE'],
  ['a query that is a number', post('{"query": 5}'), 400, 'BAD_REQUEST'],
  ['an empty query', post('{"query": ""}'), 400, 'BAD_REQUEST'],
  ['variables that are a text', post('{"query":"{ __typename }","variables":"x"}'), 400, 'BAD_REQUEST'],
  ['variables that are a list', post('{"query":"{ __typename }","variables":[]}'), 400, 'BAD_REQUEST'],
  ['a key that would change prototypes', post('{"query":"{ __typename }","__proto__":{}}'), 400, 'BAD_REQUEST'],
  [
    'a body of another type',
    post('query=x', { 'content-type': 'application/x-www-form-urlencoded' }),
    415,
    'BAD_REQUEST',
  ],
  ['a body of more than a megabyte', ask('x'.repeat(1_000_001)), 413, 'OPERATION_TOO_LARGE'],
  ['GET without a query', get(''), 400, 'BAD_REQUEST'],
  ['GET with variables that are not JSON', get('?query={__typename}&variables=x'), 400, 'BAD_REQUEST'],
  ['an address that cannot be decoded', { method: 'GET', url: '/%zz' }, 400, 'BAD_REQUEST'],
  ['a path that is not served', { method: 'GET', url: '/graphql/schema' }, 404, 'NOT_FOUND'],
  [
    'a way out of the folder of the pages',
    { method: 'GET', url: '/explorer/..%2f..%2f..%2fpackage.json' },
    404,
    'NOT_FOUND',
  ],

  ['a query that ends too early', ask('{ node(id: "state/iran") {'), 400, 'GRAPHQL_PARSE_FAILED'],
  ['a query with a stray sign', ask('{ node(id: "state/iran") { id } } }'), 400, 'GRAPHQL_PARSE_FAILED'],
  ['a blank query', ask('   '), 400, 'GRAPHQL_PARSE_FAILED'],
  ['Cypher', ask('MATCH (n) DETACH DELETE n'), 400, 'GRAPHQL_PARSE_FAILED'],
  ['more than 5000 tokens', ask(`{ ${'__typename '.repeat(5_001)} }`), 400, 'OPERATION_TOO_LARGE'],
  ['an unknown field', ask('{ speeches { id } }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['an unknown field further in', ask('{ statements { nodes { author } } }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['an unknown argument', ask('{ statements(skip: 5) { totalCount } }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['an unknown condition', ask('{ statements(filter: { tone: 1 }) { totalCount } }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['an unknown kind', ask('{ actors(kind: [SHIP]) { totalCount } }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['a kind that is not an actor', ask('{ actors(kind: [TOPIC]) { totalCount } }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a kind that is not an actor, of a ranking',
    ask('{ ranking(metric: DEGREE, kind: [EVENT]) { rank } }'),
    ...([400, 'GRAPHQL_VALIDATION_FAILED'] as const),
  ],
  ['a look-up by nothing', ask('{ person(by: {}) { id } }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a look-up by an id and an identifier',
    ask('{ person(by: { id: "person/a", identifier: { scheme: "a", value: "b" } }) { id } }'),
    ...([400, 'GRAPHQL_VALIDATION_FAILED'] as const),
  ],
  [
    'a look-up by two things in a variable',
    ask('query ($by: LookupInput) { person(by: $by) { id } }', {
      by: { id: 'person/a', identifier: { scheme: 'a', value: 'b' } },
    }),
    ...([400, 'BAD_USER_INPUT'] as const),
  ],
  [
    'an enum value as text',
    ask('{ statements(orderBy: "TONE_ASC") { totalCount } }'),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['no id', ask('{ node { id } }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['null for an id', ask('{ node(id: null) { id } }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['null for a list', ask('{ nodes(ids: null) { id } }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['null in a list', ask('{ statements(filter: { about: [null] }) { totalCount } }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a number for a date',
    ask('{ statements(filter: { saidOn: 2021 }) { totalCount } }'),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a number for a code',
    ask('{ statements(filter: { act: [111] }) { totalCount } }'),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['a page size with a fraction', ask('{ statements(first: 1.5) { totalCount } }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['a page size of 64 bits', ask('{ statements(first: 4294967296) { totalCount } }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['a field without a selection', ask('{ statements }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  [
    ...(['a literal 1000 lists deep', ask(`{ nodes(ids: ${'['.repeat(1000)}${']'.repeat(1000)}) { id } }`)] as const),
    ...([400, 'OPERATION_TOO_LARGE'] as const),
  ],
  [
    'fragments that hold each other',
    ask('{ node(id: "state/iran") { ...A } } fragment A on Node { ...B } fragment B on Node { ...A }'),
    ...([400, 'GRAPHQL_VALIDATION_FAILED'] as const),
  ],
  [
    'a variable 200,000 lists deep',
    post(
      `{"query":"query ($id: ID!) { node(id: $id) { id } }","variables":{"id":${'['.repeat(2e5)}${']'.repeat(2e5)}}}`,
    ),
    ...([400, 'BAD_USER_INPUT'] as const),
  ],
  [
    'a variable of another type',
    ask('query ($filter: StatementFilter) { statements(filter: $filter) { totalCount } }', { filter: { saidOn: 5 } }),
    ...([400, 'BAD_USER_INPUT'] as const),
  ],
  [
    'null for a variable that must be there',
    ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: null }),
    ...([400, 'BAD_USER_INPUT'] as const),
  ],
  [
    'two operations and no name',
    ask('query A { __typename } query B { __typename }'),
    ...([400, 'OPERATION_RESOLUTION_FAILURE'] as const),
  ],
];

/** What no answer may contain: a stack trace, query text, a file system path, a credential. */
const SECRETS: RegExp[] = [
  /\bat .+\(.+:\d+:\d+\)/,
  /\bat file:|node:internal|node_modules|\.(ts|js|cypher):\d/,
  /\b(MATCH|UNWIND|OPTIONAL MATCH|RETURN|MERGE) [\s\S]*[({[]/,
  /\$(anchors|afterKey|afterId|keyFalls|limit)\b/,
  /(^|[\s"'(=])\/(home|root|tmp|usr|var|work|etc|opt|app|Users)\//,
  /[A-Z]:\\\\/,
  /bolt:|neo4j\+?s?:\/\/|password|secret|stacktrace/i,
];

describeOnEachEngine('bad input', (config) => {
  let service: TestService;
  const answers: string[] = [];
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA]);
  });
  afterAll(() => service.stop());

  it.each(REFUSED_OPERATIONS.map((refused) => [refused.name.slice(0, 120), refused] as const))(
    'is refused with the argument and what would be right: %s',
    async (_, { operation, variables, field, problems }) => {
      const { errors, text } = await service.ask(operation, variables);
      answers.push(text);
      const [error] = errors ?? [];
      const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
      const words = [...problems];
      // Each expected problem is matched with the first problem found under its path that contains its words.
      const found = (error?.extensions.fields ?? []).map(({ path, message }) => {
        const index = words.findIndex(([expected, pattern]) => expected === path && pattern.test(message));
        const [match] = index < 0 ? [] : words.splice(index, 1);
        return { path, message: match ? String(match[1]) : message };
      });
      expect({
        ...{ count: errors?.length, code: error?.extensions.code, field: error?.path },
        problems: found.sort(byPath).map(({ path }) => path),
        unexpected: found.filter(({ message }) => !problems.some(([, pattern]) => String(pattern) === message)),
        missing: words.map(([path, pattern]) => `${path} ${pattern}`),
      }).toEqual({
        ...{ count: 1, code: 'BAD_USER_INPUT', field },
        problems: problems.map(([path]) => path).sort(),
        unexpected: [],
        missing: [],
      });
    },
  );

  it('is refused field by field where several fields of an operation have it', async () => {
    const { errors, text } = await service.ask(
      '{ a: node(id: "x") { id } b: agreement(id: "agreement/jcpoa") { name parties(during: "y") { totalCount } } }',
    );
    answers.push(text);
    expect(errors?.map(({ path, extensions }) => [path, extensions.fields?.[0]?.path])).toEqual([
      [['a'], 'id'],
      [['b', 'parties'], 'during'],
    ]);
  });

  it('is told in the message as well, each rule under its argument', async () => {
    const { errors } = await service.ask('{ statements(first: 501, filter: { toneAtMost: 11 }) { totalCount } }');
    expect(errors?.[0]?.message).toBe(
      'filter.toneAtMost: 11 is not a tone; give a number from -10 (hostile) to 10 (friendly); first: 501 is not a page size; give 0 to 500',
    );
  });

  it('asks the database nothing', async () => {
    const { queries } = await service.ask('{ statements(first: 501) { nodes { id } totalCount } }');
    expect(queries).toBe(0);
  });

  it.each(REFUSED_REQUESTS)('is refused as a whole: %s', async (_, request, status, code) => {
    // The media type for which the status reflects GraphQL errors; a client that accepts only JSON gets 200 for those.
    const headers = { accept: 'application/graphql-response+json', ...request.headers };
    const response = await service.app.inject({ ...request, headers });
    answers.push(response.body);
    const codes = response.json().errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code);
    expect({ status: response.statusCode, codes: [...new Set(codes)], data: response.json().data }).toEqual({
      ...{ status, codes: [code], data: undefined },
    });
  });

  it('says how a number for a date is to be written', async () => {
    const { errors } = await service.ask('{ statements(filter: { saidOn: 2021 }) { totalCount } }');
    expect(errors?.[0]?.message).toBe('EDTF is written as text, found 2021');
  });

  it.each([
    ['FAR', 'Value "FAR" does not exist in "Counting" enum.'],
    ['"BOTH"', 'Enum "Counting" cannot represent non-enum value: "BOTH".'],
  ])('names the values of an enum that lacks one: %s', async (value, problem) => {
    const { errors } = await service.ask(`{ ranking(metric: DEGREE, counting: ${value}) { totalCount } }`);
    expect(errors?.[0]?.message).toBe(`${problem} Give one of STATEMENTS, INTERACTIONS, BOTH.`);
  });

  it('suggests the field that was meant', async () => {
    const { errors } = await service.ask('{ statement(id: "statement/vienna-01") { quot } }');
    expect(errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED', suggestions: ['quote'] });
  });

  it.each(SECRETS)('is never answered with %s', (secret) => {
    expect(answers.filter((answer) => secret.test(answer))).toEqual([]);
  });

  it('has been answered each time', () => {
    expect(answers).toHaveLength(REFUSED_OPERATIONS.length + REFUSED_REQUESTS.length + 1);
  });
});
