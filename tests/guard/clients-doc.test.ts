// docs/clients.md states for each type whether it has an id, and names each that a cache must be configured for.
import { describe, expect, it } from '@jest/globals';
import { isIntrospectionType, isObjectType } from 'graphql';
import { createSchema } from '../../src/graphql/schema.js';
import { textOf } from './project-files.js';

const PAGE = textOf('docs/clients.md');
const ROOTS = ['Query', 'Mutation', 'Subscription'];
/** Types that every cache treats as a part of their list or request. */
const OF_LISTS = /(Connection|Edge|PageInfo|Payload)$/;

const TYPES = Object.values(createSchema().getTypeMap()).filter(
  (type) => isObjectType(type) && !isIntrospectionType(type) && !ROOTS.includes(type.name),
);
const namesOf = (isWithId: boolean) =>
  TYPES.filter((type) => isObjectType(type) && 'id' in type.getFields() === isWithId).map(({ name }) => name);

/** The types named in the first column of the nth table. */
function typesInTable(index: number): string[] {
  const tables = PAGE.split(/^\| type \|.*\n\| --- .*\n/m).slice(1);
  const rows = tables[index]!.split('\n\n')[0]!.split('\n');
  return rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`(\w+)`/g)].map((match) => match[1]!));
}

describe('docs/clients.md', () => {
  it('lists each type that has an id', () => {
    expect(typesInTable(0).sort()).toEqual(namesOf(true).sort());
  });

  it('says of each other type why it has none', () => {
    const isToBeNamed = (name: string) => !OF_LISTS.test(name) || typesInTable(1).includes(name);
    expect(typesInTable(1).sort()).toEqual(namesOf(false).filter(isToBeNamed).sort());
  });

  it('gives a key to each type that Graphcache asks for one', () => {
    const keys = /const keys = \{([\s\S]*?)\n\};/.exec(PAGE)![1]!;
    const named = [...keys.matchAll(/\b([A-Z]\w+):/g)].map((match) => match[1]!);
    expect(named.sort()).toEqual(
      namesOf(false)
        .filter((name) => !OF_LISTS.test(name))
        .sort(),
    );
  });

  it('makes every type with an id a Node', () => {
    const others = TYPES.filter(
      (type) =>
        isObjectType(type) &&
        'id' in type.getFields() &&
        type.name !== 'Viewer' &&
        !type.getInterfaces().some(({ name }) => name === 'Node'),
    );
    expect(others.map(({ name }) => name)).toEqual([]);
  });
});
