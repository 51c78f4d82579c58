// Every field that returns a list of objects declares its maximum length, so that no cost is too low.
import { describe, expect, it } from '@jest/globals';
import { getNamedType, isCompositeType, isInterfaceType, isListType, isNonNullType, isObjectType } from 'graphql';
import { declaredWeight, FIELD_WEIGHTS, objectWeight } from '../../src/bounds/weights.js';
import { createSchema } from '../../src/graphql/schema.js';

const FIELDS = Object.values(createSchema().getTypeMap())
  .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
  .flatMap((type) =>
    Object.values(isObjectType(type) || isInterfaceType(type) ? type.getFields() : {}).map((field) => ({
      ...{ type: type.name, field, named: getNamedType(field.type) },
      isList: isListType(isNonNullType(field.type) ? field.type.ofType : field.type),
    })),
  );

const nameOf = ({ type, field }: (typeof FIELDS)[number]) => `${type}.${field.name}`;

describe('a field of the schema', () => {
  it('that gives a list of objects has a weight in src/bounds/weights.ts', () => {
    const without = FIELDS.filter(
      ({ type, field, named, isList }) =>
        isList &&
        isCompositeType(named) &&
        objectWeight(named) > 0 &&
        !type.endsWith('Connection') &&
        !declaredWeight(type, field.name),
    );
    expect(without.map(nameOf)).toEqual([]);
  });

  it('that gives a connection has a page size', () => {
    const without = FIELDS.filter(
      ({ type, field, named }) =>
        named.name.endsWith('Connection') &&
        !field.args.some(({ name }) => name === 'first') &&
        !declaredWeight(type, field.name)?.size,
    );
    expect(without.map(nameOf)).toEqual([]);
  });

  it('that can return as many as its limit says costs as much', () => {
    const paged = FIELDS.filter(
      ({ field, named, isList }) =>
        isList && isCompositeType(named) && field.args.some(({ name }) => name === 'first' || name === 'limit'),
    );
    const without = paged.filter(({ type, field }) => typeof declaredWeight(type, field.name)?.size !== 'function');
    expect(without.map(nameOf)).toEqual([]);
  });
});

describe('the table of weights', () => {
  it('names only what the schema has', () => {
    const names = new Set(FIELDS.flatMap(({ type, field }) => [`${type}.${field.name}`, `*.${field.name}`]));
    expect(Object.keys(FIELD_WEIGHTS).filter((name) => !names.has(name))).toEqual([]);
  });
});
