import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Subject } from '../../domain/subject.js';
import { interactionListing } from '../../loader/interaction-listing.js';
import { partyListing } from '../../loader/node-listings.js';
import { criteriaOf } from '../interaction/interaction-filter.input.js';
import { InteractionsArgs } from '../interaction/interactions.args.js';
import type { RequestContext } from '../request-context.js';
import { Connection } from '../shared/connection.js';
import {
  AgreementPartyConnectionType,
  InteractionConnectionType,
  StatementConnectionType,
} from '../shared/connections.js';
import { DuringPageArgs, intervalOf } from '../shared/during-args.js';
import { StatementsArgs } from '../statement/statements.args.js';
import { ActorInterface } from '../subject/subject.type.js';

@Resolver(() => ActorInterface)
export class ActorResolver {
  @FieldResolver(() => StatementConnectionType, {
    nullable: true,
    description: 'What it said, the newest first unless ordered otherwise.',
  })
  statements(
    @Root() { id }: Subject,
    @Args(() => StatementsArgs) args: StatementsArgs,
    @Ctx() { loaders, aliases }: RequestContext,
  ) {
    const listing = args.listing('speaker', aliases);
    return new Connection(loaders.connections, listing, [id], args);
  }

  @FieldResolver(() => InteractionConnectionType, {
    nullable: true,
    description: 'What it did to others and others to it, the newest first.',
  })
  interactions(
    @Root() { id }: Subject,
    @Args(() => InteractionsArgs) args: InteractionsArgs,
    @Ctx() { loaders, aliases }: RequestContext,
  ) {
    const listing = interactionListing(criteriaOf(args.filter, aliases), 'actor');
    return new Connection(loaders.connections, listing, [id], args);
  }

  @FieldResolver(() => AgreementPartyConnectionType, {
    nullable: true,
    description: 'The agreements that it is or was party to, the earliest first.',
  })
  agreements(
    @Root() { id }: Subject,
    @Args(() => DuringPageArgs) args: DuringPageArgs,
    @Ctx() { loaders }: RequestContext,
  ) {
    return new Connection(loaders.connections, partyListing(intervalOf(args.during), 'party'), [id], args);
  }
}
