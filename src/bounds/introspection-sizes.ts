import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

function average(lengths: number[]): number {
  if (lengths.length === 0) return 0;
  return Math.ceil(lengths.reduce((sum, length) => sum + length, 0) / lengths.length);
}

/** The lengths of the lists in introspection: exact for the schema, on average for a type or a field. */
export function introspectionSizes(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const types = Object.values(schema.getTypeMap());
  const withFields = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = withFields.flatMap((type) => Object.values(type.getFields()));
  return new Map([
    ['__Schema.types', types.length],
    ['__Schema.directives', schema.getDirectives().length],
    ['__Directive.args', average(schema.getDirectives().map(({ args }) => args.length))],
    ['__Type.fields', average(withFields.map((type) => Object.keys(type.getFields()).length))],
    ['__Type.interfaces', average(withFields.map((type) => type.getInterfaces().length))],
    [
      '__Type.possibleTypes',
      average(types.filter(isInterfaceType).map((type) => schema.getPossibleTypes(type).length)),
    ],
    [
      '__Type.inputFields',
      average(types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()).length)),
    ],
    ['__Type.enumValues', average(types.filter(isEnumType).map((type) => type.getValues().length))],
    ['__Field.args', average(fields.map(({ args }) => args.length))],
  ]);
}
