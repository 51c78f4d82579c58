import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Counting } from '../../domain/counting.js';
import { badUserInput } from '../../errors/service-error.js';
import { exploreNeighborhood, type Neighborhood } from '../../loader/explore-neighborhood.js';
import type { RequestContext } from '../request-context.js';
import { refuseNothingAlong } from '../statement/nothing-counted.js';
import { countedEdges } from './counted-edges.js';
import { knownSubject } from './known-subject.js';
import { SubgraphType } from './neighborhood.type.js';
import { NeighborhoodArgs, PATH_DEFAULTS } from './path.args.js';

@Resolver(() => SubgraphType)
export class NeighborhoodResolver {
  @Query(() => SubgraphType, {
    nullable: true,
    description:
      'The neighborhood of some subjects, breadth first, of equally near nodes those with the most edges first, up to the limit. For example around Iran and the United States, through [STATED].',
  })
  async neighborhood(
    @Args(() => NeighborhoodArgs) args: NeighborhoodArgs,
    @Ctx() context: RequestContext,
  ): Promise<Neighborhood & { counting: Counting }> {
    const around = await Promise.all(args.around.map((id) => knownSubject('around', id, context)));
    const aroundIds = [...new Set(around)];
    const limit = args.limit ?? PATH_DEFAULTS.limit;
    if (aroundIds.length > limit) {
      throw badUserInput(
        'limit',
        `${limit} is less than the ${aroundIds.length} subjects of around; give at least that many`,
      );
    }
    const { scope, acts } = countedEdges(args, context.aliases);
    const { counting } = acts;
    const depth = args.depth ?? PATH_DEFAULTS.depth;
    const found = await exploreNeighborhood(context.loaders.edges, { aroundIds, scope, depth, limit });
    // If `through` chose the kind of acts, another `counting` would find no more.
    if (found.nodeIds.length === aroundIds.length && limit > aroundIds.length && counting === args.counting) {
      await refuseNothingAlong(acts, context.loaders);
    }
    return { ...found, edges: found.edges.map((edge) => ({ ...edge, scope })), counting };
  }
}
