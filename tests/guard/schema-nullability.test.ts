// Whatever can be refused is nullable, so that a refusal costs one field and never the whole answer (docs/errors.md).
import { describe, expect, it } from '@jest/globals';
import { type GraphQLField, isInterfaceType, isIntrospectionType, isNonNullType, isObjectType } from 'graphql';
import { createSchema } from '../../src/graphql/schema.js';

/** Root fields that nothing can refuse: they depend only on the request and query no engine. */
const OF_THE_REQUEST = ['rateLimit', 'viewer'];

const schema = createSchema();
const FIELDS = Object.values(schema.getTypeMap())
  .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !isIntrospectionType(type))
  .flatMap((type) =>
    Object.values((type as { getFields(): Record<string, GraphQLField<unknown, unknown>> }).getFields()).map(
      (field) => ({ path: `${type.name}.${field.name}`, type: type.name, field }),
    ),
  );

function requiredAmong(fields: typeof FIELDS): string[] {
  return fields.filter(({ field }) => isNonNullType(field.type)).map(({ path }) => path);
}

describe('the schema', () => {
  it('has no root field that must be there, but those that tell of the request', () => {
    const roots = FIELDS.filter(
      ({ type, field }) => /^(Query|Mutation|Subscription)$/.test(type) && !OF_THE_REQUEST.includes(field.name),
    );
    expect(requiredAmong(roots)).toEqual([]);
  });

  it('has no field with arguments that must be there', () => {
    expect(requiredAmong(FIELDS.filter(({ field }) => field.args.length > 0))).toEqual([]);
  });

  it('has no field of a payload that must be there', () => {
    expect(requiredAmong(FIELDS.filter(({ type }) => type.endsWith('Payload')))).toEqual([]);
  });
});
