import {
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';

/** What values of a type are, told so that nothing has to be asked of the type for each of them. */
export type Shape = { isNullable: boolean } & (
  | { kind: 'leaf'; type: GraphQLLeafType }
  | { kind: 'list'; item: Shape }
  | { kind: 'object'; type: GraphQLObjectType }
  | { kind: 'abstract'; type: GraphQLAbstractType }
);

/** The shape of a type of fields. */
export function shapeOf(type: GraphQLOutputType): Shape {
  const isNullable = !isNonNullType(type);
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (isListType(nullable)) return { isNullable, kind: 'list', item: shapeOf(nullable.ofType) };
  if (isLeafType(nullable)) return { isNullable, kind: 'leaf', type: nullable };
  if (isAbstractType(nullable)) return { isNullable, kind: 'abstract', type: nullable };
  return { isNullable, kind: 'object', type: nullable as GraphQLObjectType };
}
