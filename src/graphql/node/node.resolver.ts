import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { requireRole } from '../../access/check-role.js';
import { type NodeKey, nodeKeyOf } from '../../domain/node-id.js';
import { badUserInput } from '../../errors/service-error.js';
import type { RequestContext } from '../request-context.js';
import { anyIdProblem } from '../shared/rules.js';
import { IdsArgs, NodeIdArgs } from './id.args.js';
import { loadNode } from './load-node.js';
import { NodeInterface } from './node.type.js';

/** Errors: UNAUTHENTICATED or FORBIDDEN for viewers who may not read the log of changes, or take part in reviews. */
function loadForViewer(context: RequestContext, key: NodeKey) {
  if (key.kind === 'CHANGE') requireRole(context.viewer, 'EDITOR', 'A change');
  if (key.kind === 'REVIEW') requireRole(context.viewer, 'EDITOR', 'What is reviewed');
  return loadNode(context, key);
}

@Resolver()
export class NodeResolver {
  @Query(() => NodeInterface, {
    nullable: true,
    description: 'The node or edge with this id, such as state/iran; null if there is none.',
  })
  node(@Args(() => NodeIdArgs) { id }: NodeIdArgs, @Ctx() context: RequestContext) {
    return loadForViewer(context, nodeKeyOf(id)!);
  }

  @Query(() => [NodeInterface], {
    nullable: 'itemsAndList',
    description:
      'The nodes and edges with these ids, in the same order; null for each unknown id and, with an error, for each malformed one.',
  })
  nodes(@Args(() => IdsArgs) { ids }: IdsArgs, @Ctx() context: RequestContext) {
    return ids.map((id, index) => {
      // An error in the list is reported at its index, and does not affect the others.
      const problem = anyIdProblem(id);
      if (problem !== null) return badUserInput(`ids.${index}`, problem);
      try {
        return loadForViewer(context, nodeKeyOf(id)!);
      } catch (error) {
        return error;
      }
    });
  }
}
