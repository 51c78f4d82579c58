// All fields of the types that one field can return can be selected in one operation, without aliases.
import { describe, expect, it } from '@jest/globals';
import {
  type GraphQLCompositeType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  OverlappingFieldsCanBeMergedRule,
  parse,
  validate,
} from 'graphql';
import { createSchema } from '../../src/graphql/schema.js';

const schema = createSchema();
const ABSTRACT = Object.values(schema.getTypeMap()).filter(isAbstractType);

/** Every field of a type that is not deprecated; objects with their fields, down to `levels`. */
function fieldsOf(type: GraphQLCompositeType, levels: number): string {
  if (isAbstractType(type)) {
    return schema
      .getPossibleTypes(type)
      .map((object) => `... on ${object.name} { ${fieldsOf(object, levels)} }`)
      .join(' ');
  }
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  const texts = fields
    .filter(({ deprecationReason }) => deprecationReason === undefined || deprecationReason === null)
    .map(({ name, type: fieldType }) => {
      const named = getNamedType(fieldType);
      if (isLeafType(named)) return name;
      return levels === 0 ? '' : `${name} { ${fieldsOf(named as GraphQLCompositeType, levels - 1)} }`;
    });
  return ['__typename', ...texts].join(' ');
}

/** The conflicts that graphql-js reports if all fields of every type of an interface are selected. */
function clashesIn(name: string, levels: number): string[] {
  const type = schema.getType(name) as GraphQLCompositeType;
  const document = parse(`{ ...all } fragment all on ${name} { ${fieldsOf(type, levels)} }`);
  return validate(schema, document, [OverlappingFieldsCanBeMergedRule], { maxErrors: 1_000 }).map(
    ({ message }) => message,
  );
}

describe('the fields of types of one interface or union', () => {
  it.each(ABSTRACT.map(({ name }) => name))('do not clash: %s', (name) => {
    expect(clashesIn(name, 0)).toEqual([]);
  });

  it('do not clash one level further in, either', () => {
    expect(clashesIn('Node', 1)).toEqual([]);
  });

  // Otherwise a rule that compares nothing would pass.
  it('are compared', () => {
    const query = '{ node(id: "x") { ... on Event { heldOn } ... on AgreementParty { heldOn: party { id } } } }';
    expect(validate(schema, parse(query), [OverlappingFieldsCanBeMergedRule])).toHaveLength(1);
  });
});
