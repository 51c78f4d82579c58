import {
  type DocumentNode,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { madeOnce, madeOnceOf } from '../collections/made-once.js';
import { OperationPlan, type Variables } from './operation-plan.js';

/** How many combinations of `@skip` and `@include` are kept; with more, all are planned again. */
const MAX_WAYS = 32;

/** The plans of one operation: one for each way to skip and include what it selects. */
interface Planned {
  /** The names of the variables in `@skip` and `@include`. */
  deciding: readonly string[];
  ways: Map<string, OperationPlan>;
}

/** The plans of operations, kept for as long as their documents are. */
export class OperationPlans {
  readonly #schema: GraphQLSchema;
  readonly #planned = new WeakMap<OperationDefinitionNode, Planned>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** The plan of an operation for some variables. Errors: GraphQLError if one in `@skip` or `@include` is null. */
  of(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): OperationPlan {
    const { deciding, ways } = madeOnce(this.#planned, operation, () => {
      return { deciding: decidingVariables(document), ways: new Map() };
    });
    const way = deciding.map((name) => String(variables[name])).join(' ');
    return madeOnceOf(MAX_WAYS, ways, way, () => new OperationPlan(this.#schema, document, operation, variables));
  }
}

function decidingVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    enter(node) {
      if (node.kind !== Kind.DIRECTIVE) return;
      if (node.name.value !== GraphQLSkipDirective.name && node.name.value !== GraphQLIncludeDirective.name) return;
      for (const { value } of node.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}
