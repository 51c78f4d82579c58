import { describe, expect, it } from '@jest/globals';
import { createSchema } from '../../src/graphql/schema.js';
import { readOperationsConfig } from '../../src/trusted-operations/operations-config.js';
import { openTrustedOperations } from '../../src/trusted-operations/trusted-operations.js';
import { demarche, newFolder } from '../cli/run-demarche.js';
import { fileOf, manifestOf } from './manifest-file.js';

const schema = createSchema();
const BODY = 'query Person($id: ID!) { person(id: $id) { name } }';

function open(manifestFile: string, isLocked = false) {
  return openTrustedOperations({ manifestFile, isLocked, cacheSeconds: 0 }, schema, 5_000);
}

/** The error for a file, after the name of the setting. */
function refusalOf(text: string, isLocked = false): string {
  const file = fileOf(text);
  try {
    open(file, isLocked);
  } catch (error) {
    return (error as Error).message.replace(`DEMARCHE_OPERATIONS=${JSON.stringify(file)}: `, '');
  }
  throw new Error('it was taken');
}

const entry = (changes: object) => {
  const manifest = JSON.parse(manifestOf([BODY]));
  manifest.operations[0] = { ...manifest.operations[0], ...changes };
  return JSON.stringify(manifest);
};

describe('a file of trusted operations', () => {
  it('is a manifest of Apollo’s', () => {
    const { operations } = JSON.parse(manifestOf([BODY]));
    expect(open(fileOf(manifestOf([BODY]))).bodyOf(operations[0].id)).toBe(BODY);
  });

  it('is a map of ids and texts, as the compiler of Relay writes it', () => {
    expect(open(fileOf(JSON.stringify({ abc: BODY }))).bodyOf('abc')).toBe(BODY);
  });

  it.each([
    ['no JSON', '{', /^it is not JSON; give what `demarche operations` prints/],
    ['a list', '[]', /^it is of no known format; give/],
    ['a map of other things', '{"a": 1}', /^it is of no known format; give/],
    [
      'of another version',
      entry({}).replace('"version":1', '"version":2'),
      /^it is of version 2, and only 1 is known$/,
    ],
    [
      'without operations',
      '{"format":"apollo-persisted-query-manifest","version":1}',
      /^it has no list of operations$/,
    ],
    ['with an operation without an id', entry({ id: '' }), /^its operation 1 lacks an id or a body$/],
    ['with an operation without a body', entry({ body: null }), /^its operation 1 lacks an id or a body$/],
    ['with an id twice', manifestOf([BODY, BODY]), /^it has the id "[\da-f]{64}" twice$/],
    ['with an id twice, once with a prefix', '{"sha256:a1": "{ a }", "a1": "{ b }"}', /^it has the id "a1" twice$/],
    [
      'with one that is not GraphQL',
      entry({ body: 'query Person {' }),
      /^operation Person: line 1, column 15: Syntax Error/,
    ],
    [
      'with one that asks for what is not there',
      entry({ body: 'query Person { nobody }' }),
      /^operation Person: line 1, column 16: Cannot query field "nobody" on type "Query".*; make it anew with `demarche operations`$/,
    ],
    [
      'with several that are wrong',
      JSON.stringify({ a: '{ x }', b: '{ y }' }),
      /^operation a: line 1.*; and 1 more; make/,
    ],
    ['with two in one text', entry({ body: 'query A { __typename } query B { __typename }' }), /it has 2 operations/],
    [
      'with one of another type',
      entry({ type: 'mutation' }),
      /^operation Person: it is a query, and the file calls it a mut/,
    ],
    ['with one of another name', entry({ name: 'Somebody' }), /^operation Somebody: its name is Person/],
    ['with more tokens than run', entry({ body: `query Person { ${'__typename '.repeat(5_001)} }` }), /5000 tokens/],
  ])('is refused where it is %s', (_, text, refusal) => {
    expect(refusalOf(text)).toMatch(refusal);
  });

  it('may ask for the schema where anything may', () => {
    expect(open(fileOf(JSON.stringify({ a: '{ __schema { description } }' }))).bodyOf('a')).not.toBeNull();
  });

  it('may not ask for the schema where nothing else runs', () => {
    expect(refusalOf(JSON.stringify({ a: '{ __schema { description } }' }), true)).toMatch(
      /^operation a: line 1, column 3: GraphQL introspection has been disabled/,
    );
  });

  it('that is not there ends the start with one line and status 2', async () => {
    const settings = { DEMARCHE_DATA: newFolder(), PORT: '0', DEMARCHE_OPERATIONS: '/nowhere/operations.json' };
    const { status, stderr } = await demarche(['serve'], settings);
    expect([status, stderr]).toEqual([
      2,
      'demarche: DEMARCHE_OPERATIONS="/nowhere/operations.json": cannot be read (ENOENT): there is no such file; give a file of operations\n',
    ]);
  });
});

describe('the settings of operations', () => {
  it('are, where none is set, that anything runs and every answer is asked for anew', () => {
    expect(readOperationsConfig({})).toEqual({ manifestFile: null, isLocked: false, cacheSeconds: 0 });
  });

  it('lock a service that has a file', () => {
    const env = { DEMARCHE_OPERATIONS: 'a.json', DEMARCHE_LOCKED: 'true', DEMARCHE_CACHE_SECONDS: '60' };
    expect(readOperationsConfig(env)).toEqual({ manifestFile: 'a.json', isLocked: true, cacheSeconds: 60 });
  });

  it.each([
    [
      { DEMARCHE_LOCKED: 'true' },
      'DEMARCHE_LOCKED="true": no operation could run; set DEMARCHE_OPERATIONS to the file',
    ],
    [{ DEMARCHE_LOCKED: 'yes' }, 'DEMARCHE_LOCKED="yes": not a switch; give true or false'],
    [{ DEMARCHE_CACHE_SECONDS: '-1' }, 'DEMARCHE_CACHE_SECONDS="-1": not a time; give whole seconds from 0 to'],
    [{ DEMARCHE_CACHE_SECONDS: '99999999' }, 'DEMARCHE_CACHE_SECONDS="99999999": not a time'],
  ])('refuse %j', (env, message) => {
    expect(() => readOperationsConfig(env)).toThrow(message);
  });
});
