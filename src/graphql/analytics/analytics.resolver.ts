import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ActorPair } from '../../analytics/actor-pairs.js';
import {
  type Community,
  type CommunityBridge,
  communitiesOf,
  communityOfActor,
  type RankedActor,
  rankActors,
  rankedActorOf,
} from '../../analytics/ranked-actors.js';
import { DEFAULT_PAGE_SIZE } from '../../bounds/list-sizes.js';
import type { LazyList } from '../../collections/lazy-list.js';
import type { RequestContext } from '../request-context.js';
import { ListConnection } from '../shared/list-connection.js';
import { ForwardPageArgs } from '../shared/page-args.js';
import { countedActs } from '../statement/counted-acts.js';
import { refuseNothingCounted } from '../statement/nothing-counted.js';
import {
  CommunitiesArgs,
  CommunityOfArgs,
  CommunityPageArgs,
  DEFAULT_MEMBERS,
  type GraphArgs,
  MembersArgs,
  PairsArgs,
  RankedActorsArgs,
  RankingArgs,
  RankOfArgs,
} from './analytics.args.js';
import { CommunityBridgeType, CommunityConnectionType, CommunityType } from './community.type.js';
import { ActorPairConnectionType, RankedActorConnectionType, RankedActorType } from './ranked-actor.type.js';

/** All actors by a metric. */
async function actorsBy(
  { metric, kind, sample, ...choice }: GraphArgs & Pick<RankingArgs, 'metric' | 'kind' | 'sample'>,
  { analytics, runner, aliases, loaders }: RequestContext,
): Promise<LazyList<RankedActor>> {
  const acts = countedActs(choice, aliases);
  const { graph, answer } = await analytics.scores(runner, metric, acts, sample ?? null);
  if (graph.ids.length === 0) await refuseNothingCounted(acts, loaders);
  return rankActors(graph, answer, kind ?? null, acts.counting);
}

/** The graph and its communities. */
async function partitionOf(choice: GraphArgs, { analytics, runner, aliases, loaders }: RequestContext) {
  const acts = countedActs(choice, aliases);
  const { graph, answer } = await analytics.communities(runner, acts);
  if (graph.ids.length === 0) await refuseNothingCounted(acts, loaders);
  return { graph, answer, counting: acts.counting };
}

@Resolver(() => RankedActorType)
export class RankingResolver {
  @Query(() => [RankedActorType], {
    nullable: true,
    description:
      'The most central actors in the graph of who speaks about whom (or, by counting, acts on whom); docs/analytics.md defines the graph and the metrics. rankedActors has all of them, page by page.',
  })
  async ranking(@Args(() => RankingArgs) args: RankingArgs, @Ctx() context: RequestContext): Promise<RankedActor[]> {
    return (await actorsBy(args, context)).slice(0, args.first ?? DEFAULT_PAGE_SIZE);
  }

  @Query(() => RankedActorConnectionType, {
    nullable: true,
    description: 'All actors by how central they are, page by page.',
  })
  async rankedActors(
    @Args(() => RankedActorsArgs) args: RankedActorsArgs,
    @Ctx() context: RequestContext,
  ): Promise<ListConnection<RankedActor>> {
    return new ListConnection(await actorsBy(args, context), `RANKED_BY_${args.metric}`, args);
  }

  @Query(() => RankedActorType, {
    nullable: true,
    description: 'How central one actor is, and its rank; null if it is not in the graph of the counted acts.',
  })
  async rankOf(@Args(() => RankOfArgs) args: RankOfArgs, @Ctx() context: RequestContext): Promise<RankedActor | null> {
    return rankedActorOf(await actorsBy(args, context), context.aliases.resolve(args.actor));
  }
}

@Resolver(() => CommunityType)
export class CommunityResolver {
  @Query(() => [CommunityType], {
    nullable: true,
    description:
      'The blocs in the graph of who speaks about whom (or, by counting, acts on whom), the largest first; docs/analytics.md says how they are found. communityPages has all of them.',
  })
  async communities(
    @Args(() => CommunitiesArgs) args: CommunitiesArgs,
    @Ctx() context: RequestContext,
  ): Promise<Community[]> {
    const { graph, answer, counting } = await partitionOf(args, context);
    return communitiesOf(graph, answer, counting).slice(0, args.first ?? DEFAULT_PAGE_SIZE);
  }

  @Query(() => CommunityConnectionType, {
    nullable: true,
    description: 'All blocs, the largest first, page by page.',
  })
  async communityPages(
    @Args(() => CommunityPageArgs) args: CommunityPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<ListConnection<Community>> {
    const { graph, answer, counting } = await partitionOf(args, context);
    return new ListConnection(communitiesOf(graph, answer, counting), 'COMMUNITIES', args);
  }

  @Query(() => CommunityType, {
    nullable: true,
    description: 'The bloc that an actor belongs to; null if it is not in the graph of the counted acts.',
  })
  async communityOf(
    @Args(() => CommunityOfArgs) args: CommunityOfArgs,
    @Ctx() context: RequestContext,
  ): Promise<Community | null> {
    const { graph, answer, counting } = await partitionOf(args, context);
    return communityOfActor(graph, answer, counting, context.aliases.resolve(args.actor));
  }

  @FieldResolver(() => [RankedActorType], {
    nullable: true,
    description:
      'Its first members, those with the most acts first, their own about others and those of others about them.',
  })
  members(@Root() community: Community, @Args(() => MembersArgs) { first }: MembersArgs): RankedActor[] {
    return community.members().slice(0, first ?? DEFAULT_MEMBERS);
  }

  @FieldResolver(() => RankedActorConnectionType, {
    nullable: true,
    description: 'All of its members, in the order of members, page by page.',
  })
  memberPages(
    @Root() community: Community,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
  ): ListConnection<RankedActor> {
    return new ListConnection(community.members(), `MEMBERS_OF_${community.rank}`, args);
  }

  @FieldResolver(() => [CommunityBridgeType], {
    nullable: true,
    description:
      'Its connections to other communities, those with the most weight first: a row of a matrix of blocs, whose diagonal is weightInside.',
  })
  bridges(@Root() community: Community, @Args(() => MembersArgs) { first }: MembersArgs): CommunityBridge[] {
    return community.bridges().slice(0, first ?? DEFAULT_MEMBERS);
  }

  @FieldResolver(() => ActorPairConnectionType, {
    nullable: true,
    description:
      'The pairs of actors behind weightInside, or behind weightOut of a bridge: which member said something about, or did something to, which member of the same or another community. Those with the most acts first.',
  })
  pairs(
    @Root() community: Community,
    @Args(() => PairsArgs) { toCommunityOf, ...page }: PairsArgs,
    @Ctx() { aliases }: RequestContext,
  ): ListConnection<ActorPair> {
    const actor = toCommunityOf ? aliases.resolve(toCommunityOf) : null;
    return new ListConnection(community.pairs(actor), `PAIRS_OF_${community.rank}`, page);
  }
}
