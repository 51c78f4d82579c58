import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { OperationPlans } from '../execution/operation-plans.js';
import { QuickExecution } from '../execution/quick-execution.js';
import type { Graph } from '../graph.js';
import { ReadPlanner } from '../planning/planned-reads.js';
import type { EndpointContext } from './endpoint-context.js';

/**
 * Has queries executed on the quick way. Where that gives up, at the first error at the latest, graphql-js goes on
 * from the root fields that were begun (`begun-fields.ts`), and so gives the answer with its errors.
 */
export function executeQuickly(schema: GraphQLSchema, graph: Graph): ApolloServerPlugin<EndpointContext> {
  const plans = new OperationPlans(schema);
  const planner = new ReadPlanner(schema, graph.cypher, graph.engine.kind);
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, contextValue }) {
          const { variables } = contextValue;
          if (operation?.operation !== 'query' || !variables) return null;
          const start = performance.now();
          const { notes, spending } = contextValue;
          contextValue.begun = new Map();
          try {
            const plan = plans.of(document, operation, variables);
            const data = await new QuickExecution(plan, variables, planner).run(contextValue);
            notes.phases.execute = performance.now() - start;
            return {
              http: { status: undefined, headers: new HeaderMap() },
              body: { kind: 'single', singleResult: { data: data as Record<string, unknown> } },
            };
          } catch {
            spending?.lists.reset();
            return null;
          }
        },
      };
    },
  };
}
