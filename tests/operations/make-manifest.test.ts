import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createSchema } from '../../src/graphql/schema.js';
import { makeManifest } from '../../src/trusted-operations/make-manifest.js';
import { demarche } from '../cli/run-demarche.js';
import { folderOf } from './manifest-file.js';

const schema = createSchema();

/** The manifest of a folder with these files. */
function manifestOf(files: Record<string, string>, addsTypename = false) {
  return makeManifest(folderOf(files), schema, { addsTypename });
}

/** The lines of the error for a folder, without the first, which names it. */
function problemsOf(files: Record<string, string>): string[] {
  try {
    manifestOf(files);
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
  throw new Error('a manifest was made');
}

const PERSON = 'query Person($id: ID!) {\n  person(id: $id) {\n    name\n  }\n}';

describe('a manifest of a folder', () => {
  it('has the format of Apollo’s persisted queries', () => {
    expect(manifestOf({ 'person.graphql': PERSON })).toEqual({
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [
        { id: createHash('sha256').update(PERSON).digest('hex'), name: 'Person', type: 'query', body: PERSON },
      ],
    });
  });

  it('has the operations of all .graphql and .gql files in it, by name', () => {
    const { operations } = manifestOf({
      'b.graphql': 'query C { __typename } mutation A { __typename }',
      'below/deep.gql': 'subscription B { statementRecorded { id } }',
      'notes.txt': 'query X {',
    });
    expect(operations.map(({ name, type }) => [name, type])).toEqual([
      ['A', 'mutation'],
      ['B', 'subscription'],
      ['C', 'query'],
    ]);
  });

  it('gives an operation the fragments that it uses, of whatever file, and no others', () => {
    const { operations } = manifestOf({
      'one.graphql': 'query One { person(id: "person/a") { ...Named } }',
      'fragments.graphql':
        'fragment Unused on State { id } fragment Named on Person { name ...Known } fragment Known on Actor { id }',
    });
    expect(operations.map(({ body }) => body.match(/fragment \w+/g))).toEqual([['fragment Known', 'fragment Named']]);
  });

  it('gives the same operation the same id, however it is laid out', () => {
    const spread = manifestOf({ 'a.graphql': `# A person.\n${PERSON.replaceAll('\n', '\n\n')}` });
    expect(spread).toEqual(manifestOf({ 'a.graphql': PERSON }));
  });

  it('has __typename in each selection but the first where that is asked for', () => {
    const { operations } = manifestOf({ 'a.graphql': PERSON }, true);
    expect(operations[0]!.body).toBe(PERSON.replace('name\n', 'name\n    __typename\n'));
  });

  it('is the same where __typename is there already', () => {
    const [first] = manifestOf({ 'a.graphql': PERSON }, true).operations;
    expect(manifestOf({ 'a.graphql': first!.body }, true).operations).toEqual([first]);
  });

  it.each([
    [
      'no GraphQL',
      { 'a.graphql': 'query A {' },
      ['  a.graphql: line 1, column 10: Syntax Error: Expected Name, found <EOF>.'],
    ],
    [
      'a field that the schema lacks',
      { 'a.graphql': 'query A {\n  person(id: "person/a") { nme }\n}' },
      ['  a.graphql: line 2, column 28: Cannot query field "nme" on type "Person". Did you mean "name"?'],
    ],
    [
      'a mistake in a fragment of another file, told once',
      {
        'a.graphql': 'query A { person(id: "person/a") { ...F } } query B { person(id: "person/a") { ...F } }',
        'f.graphql': 'fragment F on Person { nme }',
      },
      ['  f.graphql: line 1, column 24: Cannot query field "nme" on type "Person". Did you mean "name"?'],
    ],
    [
      'a fragment that is nowhere',
      { 'a.graphql': 'query A { person(id: "person/a") { ...F } }' },
      ['  a.graphql: line 1, column 39: Unknown fragment "F".'],
    ],
    [
      'an operation without a name',
      { 'a.graphql': '{ __typename }' },
      ['  a.graphql: a query has no name; clients and logs need one'],
    ],
    [
      'two of one name',
      { 'a.graphql': 'query A { __typename }', 'b.graphql': 'query A { __typename }' },
      ['  b.graphql: the query A is in a.graphql, too'],
    ],
    [
      'a part of a schema',
      { 'a.graphql': 'query A { __typename }', 's.graphql': 'type A { a: Int }' },
      ['  s.graphql: it defines a part of a schema; give operations and fragments alone'],
    ],
    ['nothing', { 'a.txt': '' }, ['  there is no operation in it']],
  ])('is not made where there is %s', (_, files, problems) => {
    expect(problemsOf(files)).toEqual(problems);
  });

  it('is not made of a folder that is not there', () => {
    expect(() => makeManifest('/nowhere/at/all', schema, { addsTypename: false })).toThrow(
      '/nowhere/at/all: cannot be read (ENOENT): there is no such file; give a folder of .graphql files',
    );
  });
});

describe('demarche operations', () => {
  it('prints the manifest, and beside it how many operations it has', async () => {
    const folder = folderOf({ 'a.graphql': PERSON });
    const { status, stdout, stderr } = await demarche(['operations', folder]);
    expect([status, JSON.parse(stdout), stderr]).toEqual([
      0,
      makeManifest(folder, schema, { addsTypename: false }),
      `${folder}: 1 operation.\n`,
    ]);
  });

  it('exits 1 and names each mistake where there is one', async () => {
    const folder = folderOf({ 'a.graphql': 'query A { nme }', 'b.graphql': 'query B {' });
    const { status, stdout, stderr } = await demarche(['operations', folder]);
    expect([status, stdout, stderr.split('\n').map((line) => line.replace(/: .*: .*/, ''))]).toEqual([
      ...[1, '', ['demarche', '  b.graphql', '  a.graphql', '']],
    ]);
  });
});
