// The shape of a document is measured before validation against the schema, so these fields need not exist.
import { describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery, parse } from 'graphql';
import { DEFAULT_BOUNDS } from '../../src/bounds/bounds-config.js';
import { passedShapeBound } from '../../src/bounds/operation-shape.js';

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const nested = (depth: number) => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`;

const doubled = (levels: number): string => (levels === 0 ? '{ a }' : `{ ${`a ${doubled(levels - 1)} `.repeat(2)}}`);

function passed(text: string, bounds: Partial<typeof DEFAULT_BOUNDS> = {}) {
  const found = passedShapeBound(parse(text), { ...DEFAULT_BOUNDS, ...bounds });
  return found && { bound: found.bound, value: found.value };
}

describe('the shape of an operation', () => {
  it.each([
    ['aliases', `{ ${times(51, (i) => `a${i}: b`)} }`, 51],
    ['aliases', `{ ${times(51, (i) => `a${i}: __typename`)} }`, 51],
    ['aliases', `{ a { ${times(30, (i) => `a${i}: b`)} } } fragment F on T { ${times(21, (i) => `c${i}: b`)} }`, 51],
    ['rootFields', `{ ${times(101, (i) => `a${i}`)} }`, 101],
    ['rootFields', `{ ${times(500, () => '__typename')} }`, 500],
    ['rootFields', `{ ...F ...F } fragment F on Query { ${times(51, (i) => `a${i}`)} }`, 102],
    ['rootFields', `query A { a } query B { ${times(101, (i) => `a${i}`)} }`, 101],
    ['depth', nested(16), 16],
    ['depth', `{ ...F } fragment F on T ${nested(16)}`, 16],
    ['depth', `{ a { ... on T { b { ... { c { ...F } } } } } } fragment F on T ${nested(13)}`, 16],
    ['directives', `{ a { ${times(51, (i) => `a${i} @x`)} } }`, 51],
    ['directivesAtOnePlace', '{ a @aa @aa @aa @aa @aa @aa @aa @aa @aa @aa }', 10],
    ['directivesAtOnePlace', 'query @a @b @c @d @e { a }', 5],
    ['directivesAtOnePlace', 'query ($a: Int @a @b @c @d @e) { a }', 5],
    ['directivesAtOnePlace', '{ ... @a @b @c @d @e { a } }', 5],
    ['repeats', `{ a { ${times(21, () => 'b')} } }`, 21],
    ['repeats', `{ a { ${times(11, () => 'b ... { b }')} } }`, 22],
    ['fieldComparisons', doubled(9), 43_435],
    ['fieldComparisons', `{ a { ${times(15, () => `b { ${times(15, () => 'c')} }`)} } }`, 25_305],
    [
      'fieldComparisons',
      `{ a { ${times(15, (i) => `...F${i}`)} } } ${times(15, (i) => `fragment F${i} on T { b { ${times(15, () => 'c')} } }`)}`,
      25_305,
    ],
    [
      'fieldComparisons',
      `{ ...F a { ...F a { ...F } } } fragment F on T { x { ${times(11, () => `b { ${times(11, () => 'c')} }`)} } }`,
      21_945,
    ],
    ['fragments', `{ ...F0 } ${times(51, (i) => `fragment F${i} on T { a }`)}`, 51],
  ])('passes the bound of %s: %.60s', (bound, text, value) => {
    expect(passed(text)).toEqual({ bound, value });
  });

  it.each([
    ['15 levels', nested(15)],
    ['50 aliases', `{ a { ${times(50, (i) => `a${i}: b`)} } }`],
    [
      'thirty fragments that repeat three levels',
      `{ a { ${times(30, (i) => `...F${i}`)} } } ${times(30, (i) => `fragment F${i} on T { id b { id c { id name } } }`)}`,
    ],
    ['100 root fields', `{ ${times(100, (i) => `a${i}`)} }`],
    ['the introspection of the playground', getIntrospectionQuery({ inputValueDeprecation: true })],
    ['a fragment that spreads itself', '{ a { ...F } } fragment F on T { a { ...F } }'],
    ['fragments that spread each other', '{ ...F } fragment F on T { ...G } fragment G on T { ...F }'],
    ['a fragment that is not there', '{ ...F }'],
    ['a schema', 'type T { a: Int }'],
  ])('is within its bounds: %s', (_, text) => {
    expect(passed(text)).toBe(null);
  });

  it('is measured at once where fragments double each other', () => {
    const fragments = times(90, (i) => `fragment F${i} on T { a { ...F${i + 1} } b { ...F${i + 1} } }`);
    expect(passed(`{ ...F0 } ${fragments} fragment F90 on T { a }`)).toEqual({ bound: 'depth', value: 91 });
  });

  it('is held to the bounds that are set', () => {
    expect(passed('{ a { b } }', { maxDepth: 1 })).toEqual({ bound: 'depth', value: 2 });
  });
});
