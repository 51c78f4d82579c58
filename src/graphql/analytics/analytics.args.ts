import { ArgsType, Field, ID, Int } from 'type-graphql';
import { CENTRALITIES, type Centrality, LEAST_SAMPLE, MOST_SAMPLE, sampleProblem } from '../../analytics/centrality.js';
import { DEFAULT_PAGE_SIZE } from '../../bounds/list-sizes.js';
import type { Counting } from '../../domain/counting.js';
import type { ActorKind } from '../../domain/identity.js';
import { CountingArgument } from '../shared/counting.js';
import { ActorKindEnum, enumOf } from '../shared/enums.js';
import { FilterArgument } from '../shared/filter-argument.js';
import { ForwardPageArgs } from '../shared/page-args.js';
import { IsCursor, IsNodeId, IsNotTooLong, IsPageSize, rule } from '../shared/rules.js';
import { StatementFilter } from '../statement/statement-filter.input.js';

const CentralityEnum = enumOf(
  'Centrality',
  'Metrics of how central an actor is in the graph of who speaks about whom (or, by counting, acts on whom).',
  CENTRALITIES,
);

/** How many members of a community are returned by default. */
export const DEFAULT_MEMBERS = 10;

const IsSample = rule('isSample', (value, { metric }) => {
  if ((value as number) < LEAST_SAMPLE || (value as number) > MOST_SAMPLE)
    return `${String(value)} is not from ${LEAST_SAMPLE} to 10,000`;
  return sampleProblem(metric as Centrality);
});

/** Which acts make up the graph. */
@ArgsType()
export class GraphArgs {
  @FilterArgument(() => StatementFilter, "Which acts make the graph, such as { about: ['state/iran'] }.")
  filter?: StatementFilter | null;

  @CountingArgument()
  counting?: Counting | null;
}

/** Which communities. */
@ArgsType()
export class CommunitiesArgs extends GraphArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE_SIZE,
    description: 'How many at most, from the front: 0 to 500, such as 10.',
  })
  @IsPageSize()
  first?: number | null;
}

/** The same, page by page. */
@ArgsType()
export class CommunityPageArgs extends CommunitiesArgs {
  @Field(() => String, { nullable: true, description: "Only what comes after this cursor, a page's endCursor." })
  @IsCursor()
  after?: string | null;
}

/** Which actors, by which metric. */
@ArgsType()
export class RankingArgs extends CommunitiesArgs {
  @Field(() => CentralityEnum, { description: 'By which metric, such as BETWEENNESS.' })
  metric!: Centrality;

  @Field(() => [ActorKindEnum], {
    nullable: true,
    description: 'Only these kinds of actors, such as [PERSON]; the others stay in the graph.',
  })
  @IsNotTooLong()
  kind?: ActorKind[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'For BETWEENNESS on large graphs: estimate it from the shortest paths of this number of actors, drawn at random with a fixed seed, 10 to 10,000, such as 500. scoreError says how far each score may be off. Without it, scores are exact.',
  })
  @IsSample()
  sample?: number | null;
}

/** The same, page by page. */
@ArgsType()
export class RankedActorsArgs extends RankingArgs {
  @Field(() => String, { nullable: true, description: "Only what comes after this cursor, a page's endCursor." })
  @IsCursor()
  after?: string | null;
}

/** Which actor, among all of the graph. */
@ArgsType()
export class CommunityOfArgs extends GraphArgs {
  @Field(() => ID, { description: "The id of the actor, such as 'state/iran'." })
  @IsNodeId()
  actor!: string;
}

/** The same, by which metric. */
@ArgsType()
export class RankOfArgs extends CommunityOfArgs {
  @Field(() => CentralityEnum, { description: 'By which metric, such as PAGERANK.' })
  metric!: Centrality;

  @Field(() => [ActorKindEnum], {
    nullable: true,
    description: 'Its rank among these kinds of actors only, such as [STATE].',
  })
  @IsNotTooLong()
  kind?: ActorKind[] | null;
}

/** Which pairs of members of communities. */
@ArgsType()
export class PairsArgs extends ForwardPageArgs {
  @Field(() => ID, {
    nullable: true,
    description:
      "Pairs with members of the community of this actor, such as 'state/united-states'; without it, pairs inside the community.",
  })
  @IsNodeId()
  toCommunityOf?: string | null;
}

/** How many members of a community, or how many others it is joined to. */
@ArgsType()
export class MembersArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_MEMBERS,
    description: 'How many at most, from the front: 0 to 500, such as 5.',
  })
  @IsPageSize()
  first?: number | null;
}
