import 'reflect-metadata';
import {
  type GraphQLInputObjectType,
  type GraphQLSchema,
  isInterfaceType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { buildSchemaSync, type PubSub } from 'type-graphql';
import { checkRole } from '../access/check-role.js';
import { ActorResolver } from './actor/actor.resolver.js';
import { AgreementPartyResolver, AgreementResolver } from './agreement/agreement.resolver.js';
import { CommunityResolver, RankingResolver } from './analytics/analytics.resolver.js';
import { AuditResolver, PropertyChangeResolver } from './change/audit.resolver.js';
import { ChangeKindResolver } from './change/change-kind.resolver.js';
import { NodeChangesResolver } from './change/node-changes.resolver.js';
import { RelationChangesResolver } from './change/relation-changes.resolver.js';
import { StatementChangesResolver } from './change/statement-changes.resolver.js';
import { EventResolver } from './event/event.resolver.js';
import { InteractionResolver } from './interaction/interaction.resolver.js';
import { NodeResolver } from './node/node.resolver.js';
import { typeNameOf } from './node/node.type.js';
import { describeByOwnExamples } from './node/own-examples.js';
import { FoldedEdgeResolver } from './path/folded-edge.resolver.js';
import { NeighborhoodResolver } from './path/neighborhood.resolver.js';
import { PathResolver } from './path/path.resolver.js';
import { edgeTypeNameOf } from './path/path.type.js';
import { RateLimitResolver } from './rate-limit/rate-limit.resolver.js';
import { CounterpartConnectionResolver, CounterpartsResolver } from './relationship/counterparts.resolver.js';
import { RelationshipResolver } from './relationship/relationship.resolver.js';
import {
  CandidateResolver,
  DecisionResolver,
  ProposedSubjectResolver,
  StatementDraftResolver,
} from './review/candidate.resolver.js';
import { ExtractStatementsResolver } from './review/extract-statements.resolver.js';
import { ReviewResolver } from './review/review.resolver.js';
import { ReviewChangesResolver } from './review/review-changes.resolver.js';
import { ReviewFiguresResolver } from './review/review-figures.resolver.js';
import { SourceTextResolver } from './review/source-text.resolver.js';
import { OrganizationResolver, PersonResolver, StateResolver } from './role/role.resolver.js';
import { SearchResolver } from './search/search.resolver.js';
import { resolveDirectly } from './shared/direct-resolvers.js';
import { validateArguments } from './shared/validate-arguments.js';
import { EvidenceResolver, SourceResolver } from './source/source.resolver.js';
import { ActsResolver } from './statement/acts.resolver.js';
import { StatementResolver } from './statement/statement.resolver.js';
import { StatementSubscriptionsResolver } from './statement/statement-subscriptions.resolver.js';
import { StatementGroupKeyResolver, StatisticsResolver } from './statistics/statistics.resolver.js';
import { SubjectResolver } from './subject/subject.resolver.js';
import { SubjectQueriesResolver } from './subject/subject-queries.resolver.js';
import { ViewerResolver } from './viewer/viewer.resolver.js';

// TypeGraphQL asks for one wherever there is a subscription; ours reads the feed of the graph instead.
const UNUSED_PUB_SUB: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('subscriptions read the feed of the graph');
  },
};

// Type-graphql makes the root types without one.
const ROOT_DESCRIPTIONS = {
  Query: 'What can be read. A look-up that finds nothing gives null.',
  Mutation:
    'What can be changed, by someone with the role EDITOR. Nothing is lost: what was recorded stays to be read.',
  Subscription: 'What tells of changes as they are made, over WebSocket or Server-Sent Events.',
};

// Type-graphql has no way to say so.
const ONE_OF_INPUTS = ['LookupInput'];

/** The executable schema of the service. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      ActorResolver,
      ActsResolver,
      AgreementPartyResolver,
      AgreementResolver,
      AuditResolver,
      CandidateResolver,
      ChangeKindResolver,
      CommunityResolver,
      CounterpartConnectionResolver,
      CounterpartsResolver,
      DecisionResolver,
      EventResolver,
      EvidenceResolver,
      ExtractStatementsResolver,
      FoldedEdgeResolver,
      InteractionResolver,
      NeighborhoodResolver,
      NodeChangesResolver,
      RelationChangesResolver,
      NodeResolver,
      OrganizationResolver,
      PathResolver,
      PersonResolver,
      PropertyChangeResolver,
      ProposedSubjectResolver,
      RankingResolver,
      RateLimitResolver,
      RelationshipResolver,
      ReviewChangesResolver,
      ReviewFiguresResolver,
      ReviewResolver,
      SearchResolver,
      SourceResolver,
      SourceTextResolver,
      StateResolver,
      StatementChangesResolver,
      StatementDraftResolver,
      StatementSubscriptionsResolver,
      StatementGroupKeyResolver,
      StatementResolver,
      StatisticsResolver,
      SubjectQueriesResolver,
      SubjectResolver,
      ViewerResolver,
    ],
    validateFn: validateArguments,
    authChecker: checkRole,
    pubSub: UNUSED_PUB_SUB,
  });
  for (const [name, description] of Object.entries(ROOT_DESCRIPTIONS)) schema.getType(name)!.description = description;
  describeByOwnExamples(schema);
  for (const name of ONE_OF_INPUTS) (schema.getType(name) as GraphQLInputObjectType).isOneOf = true;
  for (const type of Object.values(schema.getTypeMap())) {
    // Type-graphql makes a promise of the name of each type, and so one of each subject on the way to the answer.
    if (isInterfaceType(type)) type.resolveType = type.name === 'FoldedEdge' ? edgeTypeNameOf : typeNameOf;
  }
  resolveDirectly(schema);
  return schema;
}

/** The schema as text, sorted, as schema/schema.graphql holds it. */
export function schemaText(schema: GraphQLSchema): string {
  return `# The GraphQL schema of Demarche, written by \`npm run emit:schema\`; do not edit.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}
