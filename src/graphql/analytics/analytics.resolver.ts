import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type Community, largestCommunities, type RankedActor, rankActors } from '../../analytics/ranked-actors.js';
import type { RequestContext } from '../request-context.js';
import { DEFAULT_PAGE_SIZE } from '../shared/rules.js';
import { criteriaOf } from '../statement/statement-filter.input.js';
import { ActorInterface } from '../subject/subject.type.js';
import { CommunitiesArgs, DEFAULT_MEMBERS, MembersArgs, RankingArgs } from './analytics.args.js';
import { CommunityType } from './community.type.js';
import { RankedActorType } from './ranked-actor.type.js';

@Resolver(() => RankedActorType)
export class RankingResolver {
  @Query(() => [RankedActorType], {
    nullable: true,
    description:
      'The most central actors in the graph of who speaks about whom; docs/analytics.md defines the graph and the metrics.',
  })
  async ranking(
    @Args(() => RankingArgs) { metric, kind, filter, first, sample }: RankingArgs,
    @Ctx() { analytics, runner, aliases }: RequestContext,
  ): Promise<RankedActor[]> {
    const { graph, answer } = await analytics.scores(runner, metric, criteriaOf(filter, aliases), sample ?? null);
    return rankActors(graph, answer, kind ?? null, first ?? DEFAULT_PAGE_SIZE);
  }

  @FieldResolver(() => ActorInterface, { description: 'Who it is.' })
  actor(@Root() { actorId }: RankedActor, @Ctx() { loaders }: RequestContext) {
    return loaders.subjects.load(actorId);
  }
}

@Resolver(() => CommunityType)
export class CommunityResolver {
  @Query(() => [CommunityType], {
    nullable: true,
    description:
      'The blocs in the graph of who speaks about whom, the largest first; docs/analytics.md says how they are found.',
  })
  async communities(
    @Args(() => CommunitiesArgs) { filter, first }: CommunitiesArgs,
    @Ctx() { analytics, runner, aliases }: RequestContext,
  ): Promise<Community[]> {
    const { graph, answer } = await analytics.communities(runner, criteriaOf(filter, aliases));
    return largestCommunities(graph, answer, first ?? DEFAULT_PAGE_SIZE);
  }

  @FieldResolver(() => [RankedActorType], {
    nullable: true,
    description:
      'Who belongs to it, those with the most statements first: what they made about others and others about them.',
  })
  members(@Root() community: Community, @Args(() => MembersArgs) { first }: MembersArgs): RankedActor[] {
    return community.members(first ?? DEFAULT_MEMBERS);
  }
}
