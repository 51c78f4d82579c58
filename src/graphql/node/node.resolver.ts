import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { prefixOfId } from '../../domain/identity.js';
import { badUserInput } from '../../errors/service-error.js';
import type { RequestContext } from '../request-context.js';
import { idProblem } from '../shared/rules.js';
import { IdArgs, IdsArgs } from './id.args.js';
import { NodeInterface } from './node.type.js';

function loadNode({ loaders, aliases }: RequestContext, id: string) {
  switch (prefixOfId(id)) {
    case 'statement':
      return loaders.statements.load(id);
    case 'interaction':
      return loaders.interactions.load(id);
    case 'source':
      return loaders.sources.load(id);
    default:
      return loaders.subjects.load(aliases.resolve(id));
  }
}

@Resolver()
export class NodeResolver {
  @Query(() => NodeInterface, { nullable: true, description: 'Whatever has this id; null where nothing has.' })
  node(@Args(() => IdArgs) { id }: IdArgs, @Ctx() context: RequestContext) {
    return loadNode(context, id);
  }

  @Query(() => [NodeInterface], {
    nullable: 'itemsAndList',
    description:
      'Whatever has these ids, in their order; null in the place of each that nothing has, and, with an error, of each that is malformed.',
  })
  nodes(@Args(() => IdsArgs) { ids }: IdsArgs, @Ctx() context: RequestContext) {
    return ids.map((id, index) => {
      const problem = idProblem(id);
      // An error within the list is told at its place, and leaves the others.
      return problem === null ? loadNode(context, id) : badUserInput(`ids.${index}`, problem);
    });
  }
}
