import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { prefixOfId } from '../../domain/identity.js';
import type { RequestContext } from '../request-context.js';
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
    nullable: 'items',
    description: 'Whatever has these ids, in their order; null in the place of each that nothing has.',
  })
  nodes(@Args(() => IdsArgs) { ids }: IdsArgs, @Ctx() context: RequestContext) {
    return Promise.all(ids.map((id) => loadNode(context, id)));
  }
}
