// The lines of a query that depend on its parameters: which of them are sent to the engine.
import { expect, it } from '@jest/globals';
import type { QueryParams } from '../../src/engine/graph-engine.js';
import type { NamedQuery } from '../../src/query/query-catalogue.js';
import { variantOf } from '../../src/query/query-variant.js';

const QUERY = {
  text: [
    'MATCH (n) WHERE true',
    '  // A remark.',
    '  // @when name',
    '  AND n.name = $name',
    '  // @when day !isLate',
    '  AND n.day = $day',
    'RETURN n',
  ].join('\n'),
  header: { params: ['name', 'day', 'isLate'].map((name) => ({ name })) },
} as NamedQuery;

const [MATCH, BY_NAME, BY_DAY, RETURN] = [
  'MATCH (n) WHERE true',
  '  AND n.name = $name',
  '  AND n.day = $day',
  'RETURN n',
];

it.each<[string, QueryParams, string[], string[]]>([
  ['nothing', { name: null, day: null, isLate: false }, [MATCH!, RETURN!], []],
  ['a value', { name: 'Ada', day: null, isLate: false }, [MATCH!, BY_NAME!, RETURN!], ['name']],
  ['an empty text', { name: '', day: null, isLate: false }, [MATCH!, BY_NAME!, RETURN!], ['name']],
  ['zero', { name: null, day: 0, isLate: false }, [MATCH!, BY_DAY!, RETURN!], ['day']],
  ['a value whose line another forbids', { name: null, day: 1, isLate: true }, [MATCH!, RETURN!], []],
])('given %s, a query has the lines that ask for it and names their parameters', (_, params, lines, names) => {
  const { text, header } = variantOf(QUERY, params);
  expect({ text, names: header.params.map(({ name }) => name) }).toEqual({ text: lines.join('\n'), names });
});

it('a variant is made once', () => {
  const params = { name: 'Ada', day: null, isLate: false };
  expect(variantOf(QUERY, params)).toBe(variantOf(QUERY, { ...params, name: 'Grace' }));
});
