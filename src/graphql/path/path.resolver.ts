import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { byStrength, type FoldedEdge } from '../../domain/folded-edge.js';
import { badUserInput } from '../../errors/service-error.js';
import { findPaths } from '../../loader/find-paths.js';
import type { RequestContext } from '../request-context.js';
import { refuseNothingAlong } from '../statement/nothing-counted.js';
import { countedEdges } from './counted-edges.js';
import { knownSubject } from './known-subject.js';
import { PATH_DEFAULTS, PathsArgs } from './path.args.js';
import { PathEdgeType, type PathRoot, PathType } from './path.type.js';

/** The edges of each step of a path, the strongest of a step first, with the direction in which the path follows them. */
async function stepsOf({ nodeIds, scope }: PathRoot, { loaders }: RequestContext) {
  const pairs = nodeIds.slice(1).map((id, index) => ({ oneId: nodeIds[index]!, otherId: id }));
  const steps = await Promise.all(pairs.map((pair) => loaders.edges.between(scope).load(pair)));
  return steps.map((edges, index) =>
    [...edges]
      .sort((a, b) => byStrength(a, b))
      .map((edge) => ({ ...edge, scope, direction: directionOf(edge, pairs[index]!.oneId) })),
  );
}

function directionOf(edge: FoldedEdge, startId: string) {
  return edge.fromId === startId ? 'FORWARD' : 'BACKWARD';
}

@Resolver(() => PathType)
export class PathResolver {
  @Query(() => [PathType], {
    nullable: true,
    description:
      'How two subjects are connected: the shortest paths first, of equally long ones the strongest. Empty if there is no path up to maxLength. For example between Robert Malley and Ali Bagheri Kani, through [HAS_ROLE, PARTY_TO].',
  })
  async paths(@Args(() => PathsArgs) args: PathsArgs, @Ctx() context: RequestContext): Promise<PathRoot[]> {
    const [fromId, toId] = await Promise.all([
      knownSubject('from', args.from, context),
      knownSubject('to', args.to, context),
    ]);
    if (fromId === toId) {
      throw badUserInput('to', `${JSON.stringify(args.to)} is the subject that from names; give another one`);
    }
    const { scope, acts } = countedEdges(args, context.aliases);
    const { counting } = acts;
    const maxLength = args.maxLength ?? PATH_DEFAULTS.maxLength;
    const first = args.first ?? PATH_DEFAULTS.first;
    const { paths, isWhole } = await findPaths(context.loaders.edges, { fromId, toId, scope, maxLength, first });
    // If `through` chose the kind of acts, another `counting` would find no more.
    if (paths.length === 0 && first > 0 && counting === args.counting) {
      await refuseNothingAlong(acts, context.loaders);
    }
    if (paths.length === 0 && !isWhole) {
      throw badUserInput(
        'maxLength',
        `there are too many paths of up to ${maxLength} edges to search them all, and none of those searched leads there; give fewer kinds in through, a filter or during`,
      );
    }
    return paths.map((path) => ({ ...path, scope, counting }));
  }

  @FieldResolver(() => Int, { description: 'The number of its edges.' })
  length(@Root() { nodeIds }: PathRoot) {
    return nodeIds.length - 1;
  }

  @FieldResolver(() => [PathEdgeType], {
    description: 'Its edges, in order: between each two neighbours the one with the highest count.',
  })
  async edges(@Root() path: PathRoot, @Ctx() context: RequestContext) {
    return (await stepsOf(path, context)).flatMap(([strongest]) => strongest ?? []);
  }

  @FieldResolver(() => [PathEdgeType], {
    description: 'The other edges between its neighbours: in the other direction and of the other requested kinds.',
  })
  async otherEdges(@Root() path: PathRoot, @Ctx() context: RequestContext) {
    return (await stepsOf(path, context)).flatMap((edges) => edges.slice(1));
  }
}
