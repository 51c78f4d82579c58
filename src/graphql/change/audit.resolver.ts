import { Args, ArgsType, Authorized, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { typedChange } from '../../change/last-change.js';
import { type Change, changeFromRow, type PropertyChange } from '../../domain/change.js';
import type { Listing } from '../../loader/connection-loader.js';
import type { RequestContext } from '../request-context.js';
import { Connection } from '../shared/connection.js';
import { connectionType } from '../shared/connection.type.js';
import { ForwardPageArgs } from '../shared/page-args.js';
import { IsNodeId } from '../shared/rules.js';
import { ChangeType, PropertyChangeType } from './audit.type.js';

const ChangeConnectionType = connectionType('Change', 'changes', () => ChangeType);

const CHANGE_LISTING: Listing<Change> = {
  list: 'listChanges',
  filter: {},
  order: 'CHANGED_AT_DESC',
  isDescending: true,
  fromRow: changeFromRow,
};

@ArgsType()
class AuditArgs extends ForwardPageArgs {
  @Field(() => ID, { description: "The node or statement, such as 'statement/vienna-06'." })
  @IsNodeId()
  id!: string;
}

@Resolver(() => PropertyChangeType)
export class PropertyChangeResolver {
  @FieldResolver()
  oldValue(@Root() change: PropertyChange) {
    return typedChange(change).oldValue;
  }

  @FieldResolver()
  newValue(@Root() change: PropertyChange) {
    return typedChange(change).newValue;
  }
}

@Resolver()
export class AuditResolver {
  @Authorized('EDITOR')
  @Query(() => ChangeConnectionType, {
    nullable: true,
    description:
      'The changes of a node or statement, with author and time, the latest first. Loading from a file is not a change. For editors only.',
  })
  audit(@Args(() => AuditArgs) args: AuditArgs, @Ctx() { loaders }: RequestContext) {
    return new Connection(loaders.connections, CHANGE_LISTING, [args.id], args);
  }
}
