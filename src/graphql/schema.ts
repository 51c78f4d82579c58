import 'reflect-metadata';
import {
  type GraphQLInputObjectType,
  type GraphQLSchema,
  isInterfaceType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { buildSchemaSync, type ClassType, getMetadataStorage, type NonEmptyArray, type PubSub } from 'type-graphql';
import { checkRole } from '../access/check-role.js';
import './actor/actor.resolver.js';
import './agreement/agreement.resolver.js';
import './analytics/analytics.resolver.js';
import './change/audit.resolver.js';
import './change/change-kind.resolver.js';
import './change/node-changes.resolver.js';
import './change/relation-changes.resolver.js';
import './change/statement-changes.resolver.js';
import './event/event.resolver.js';
import './interaction/interaction.resolver.js';
import './node/node.resolver.js';
import { typeNameOf } from './node/node.type.js';
import { describeByOwnExamples } from './node/own-examples.js';
import './path/folded-edge.resolver.js';
import './path/neighborhood.resolver.js';
import './path/path.resolver.js';
import { edgeTypeNameOf } from './path/path.type.js';
import './rate-limit/rate-limit.resolver.js';
import './relationship/counterparts.resolver.js';
import './relationship/relationship.resolver.js';
import './review/candidate.resolver.js';
import './review/extract-statements.resolver.js';
import './review/review.resolver.js';
import './review/review-changes.resolver.js';
import './review/review-figures.resolver.js';
import './review/source-text.resolver.js';
import './role/role.resolver.js';
import './search/search.resolver.js';
import { resolveDirectly } from './shared/direct-resolvers.js';
import { validateArguments } from './shared/validate-arguments.js';
import './source/source.resolver.js';
import './statement/acts.resolver.js';
import './statement/statement.resolver.js';
import './statement/statement-subscriptions.resolver.js';
import './statistics/statistics.resolver.js';
import './subject/subject.resolver.js';
import './subject/subject-queries.resolver.js';
import './viewer/viewer.resolver.js';

// TypeGraphQL requires one if there are subscriptions; ours read the feed of the graph instead.
const UNUSED_PUB_SUB: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('subscriptions read the feed of the graph');
  },
};

// Type-graphql creates the root types without descriptions.
const ROOT_DESCRIPTIONS = {
  Query: 'Reads. A look-up that finds nothing gives null.',
  Mutation: 'Changes, for viewers with the role EDITOR. Nothing is lost: earlier records stay readable.',
  Subscription: 'Changes as they are made, over WebSocket, server-sent events or multipart responses.',
};

// Type-graphql has no way to declare these.
const ONE_OF_INPUTS = ['LookupInput'];

/** The executable schema of the service. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    // Each file of resolvers registers its classes as it is loaded.
    resolvers: getMetadataStorage().resolverClasses.map(({ target }) => target) as unknown as NonEmptyArray<ClassType>,
    validateFn: validateArguments,
    authChecker: checkRole,
    pubSub: UNUSED_PUB_SUB,
    // It would run an introspection at each start, a fifteenth of its processor time; tests check that the schema is valid.
    skipCheck: true,
  });
  for (const [name, description] of Object.entries(ROOT_DESCRIPTIONS)) schema.getType(name)!.description = description;
  describeByOwnExamples(schema);
  for (const name of ONE_OF_INPUTS) (schema.getType(name) as GraphQLInputObjectType).isOneOf = true;
  for (const type of Object.values(schema.getTypeMap())) {
    // Type-graphql returns a promise of each type name, and so creates one for each subject in an answer.
    if (isInterfaceType(type)) type.resolveType = type.name === 'FoldedEdge' ? edgeTypeNameOf : typeNameOf;
  }
  resolveDirectly(schema);
  return schema;
}

/** The schema as text, sorted, as in schema/schema.graphql. */
export function schemaText(schema: GraphQLSchema): string {
  return `# The GraphQL schema of Demarche, written by \`npm run emit:schema\`; do not edit.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}
