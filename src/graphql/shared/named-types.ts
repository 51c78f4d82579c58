import { type GraphQLObjectType, type GraphQLOutputType, getNamedType } from 'graphql';

/** Whether objects of a type are subjects: a person, a state, an agreement and so on. */
export function isSubjectType(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'Subject');
}

/** Whether a field of this type returns a page of a list. */
export function givesConnection(type: GraphQLOutputType): boolean {
  return getNamedType(type).name.endsWith('Connection');
}
