import { type GraphQLResolveInfo, getArgumentValues } from 'graphql';
import type { OperationPlan, PlannedField, Variables } from './operation-plan.js';

/** The arguments and infos that the resolvers of one execution get. */
export class GivenToResolvers {
  readonly #plan: OperationPlan;
  readonly #variables: Variables;
  readonly #infos: GraphQLResolveInfo[] = [];
  readonly #arguments: Record<string, unknown>[] = [];

  constructor(plan: OperationPlan, variables: Variables) {
    this.#plan = plan;
    this.#variables = variables;
  }

  /** The arguments of a field, the same for all parents. Errors: GraphQLError if a variable is missing. */
  argumentsOf({ index, field, nodes }: PlannedField): Record<string, unknown> {
    this.#arguments[index] ??= getArgumentValues(field, nodes[0]!, this.#variables);
    return this.#arguments[index];
  }

  /** The info of a field: its type and its parent's, where it is selected, and the operation. */
  infoOf({ index, key, field, nodes, parentType }: PlannedField): GraphQLResolveInfo {
    const { schema, fragments, operation } = this.#plan;
    this.#infos[index] ??= {
      fieldName: field.name,
      fieldNodes: nodes,
      returnType: field.type,
      parentType,
      path: { prev: undefined, key, typename: parentType.name },
      schema,
      fragments,
      rootValue: undefined,
      operation,
      variableValues: this.#variables,
    };
    return this.#infos[index];
  }
}
