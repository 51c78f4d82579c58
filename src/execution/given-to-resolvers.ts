import { type GraphQLResolveInfo, getArgumentValues } from 'graphql';
import type { OperationPlan, PlannedField, Variables } from './operation-plan.js';

/** What the resolvers of one execution are given of their fields. */
export class GivenToResolvers {
  readonly #plan: OperationPlan;
  readonly #variables: Variables;
  readonly #infos: GraphQLResolveInfo[] = [];
  readonly #arguments: Record<string, unknown>[] = [];

  constructor(plan: OperationPlan, variables: Variables) {
    this.#plan = plan;
    this.#variables = variables;
  }

  /** The arguments of a field, the same for all parents. Errors: GraphQLError where a variable is missing. */
  argumentsOf({ index, field, nodes }: PlannedField): Record<string, unknown> {
    this.#arguments[index] ??= getArgumentValues(field, nodes[0]!, this.#variables);
    return this.#arguments[index];
  }

  /** What a field is: its type and its parent's, where it is selected, and the operation. */
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
