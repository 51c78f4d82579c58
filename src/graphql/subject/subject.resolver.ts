import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Subject } from '../../domain/subject.js';
import { eventListing } from '../../loader/node-listings.js';
import type { RequestContext } from '../request-context.js';
import { Connection } from '../shared/connection.js';
import { EventConnectionType, StatementConnectionType } from '../shared/connections.js';
import { DuringPageArgs, intervalOf } from '../shared/during-args.js';
import { StatementsArgs } from '../statement/statements.args.js';
import { SubjectInterface } from './subject.type.js';

@Resolver(() => SubjectInterface)
export class SubjectResolver {
  @FieldResolver(() => StatementConnectionType, {
    nullable: true,
    description: 'What was said about it, the newest first unless ordered otherwise.',
  })
  statementsAbout(
    @Root() { id }: Subject,
    @Args(() => StatementsArgs) args: StatementsArgs,
    @Ctx() { loaders, aliases }: RequestContext,
  ) {
    const listing = args.listing('about', aliases);
    return new Connection(loaders.connections, listing, [id], args);
  }

  @FieldResolver(() => EventConnectionType, {
    nullable: true,
    description: 'The events that it took part in or that concern it, the newest first.',
  })
  events(
    @Root() { id }: Subject,
    @Args(() => DuringPageArgs) args: DuringPageArgs,
    @Ctx() { loaders }: RequestContext,
  ) {
    return new Connection(loaders.connections, eventListing(intervalOf(args.during), true), [id], args);
  }
}
