import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { interactionListing, wholeGraphStart } from '../../loader/interaction-listing.js';
import { InteractionIdArgs } from '../node/id.args.js';
import type { RequestContext } from '../request-context.js';
import { Connection } from '../shared/connection.js';
import { InteractionConnectionType } from '../shared/connections.js';
import { InteractionType } from './interaction.type.js';
import { criteriaOf } from './interaction-filter.input.js';
import { InteractionsArgs } from './interactions.args.js';

@Resolver(() => InteractionType)
export class InteractionResolver {
  @Query(() => InteractionType, {
    nullable: true,
    description: 'The interaction with this id; null if there is none.',
  })
  interaction(@Args(() => InteractionIdArgs) { id }: InteractionIdArgs, @Ctx() { loaders }: RequestContext) {
    return loaders.interactions.load(id);
  }

  @Query(() => InteractionConnectionType, { nullable: true, description: 'Who did what to whom, the newest first.' })
  interactions(@Args(() => InteractionsArgs) args: InteractionsArgs, @Ctx() { loaders, aliases }: RequestContext) {
    const criteria = criteriaOf(args.filter, aliases);
    const { start, ids } = wholeGraphStart(criteria);
    return new Connection(loaders.connections, interactionListing(criteria, start), ids, args);
  }
}
