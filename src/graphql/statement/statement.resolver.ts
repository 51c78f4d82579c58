import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { statementListing, wholeGraphStart } from '../../loader/statement-listing.js';
import { IdArgs } from '../node/id.args.js';
import type { RequestContext } from '../request-context.js';
import { Connection } from '../shared/connection.js';
import { StatementConnectionType } from '../shared/connections.js';
import { StatementType } from './statement.type.js';
import { criteriaOf } from './statement-filter.input.js';
import { StatementsArgs } from './statements.args.js';

@Resolver(() => StatementType)
export class StatementResolver {
  @Query(() => StatementType, { nullable: true, description: 'The statement with this id; null if there is none.' })
  statement(@Args(() => IdArgs) { id }: IdArgs, @Ctx() { loaders }: RequestContext) {
    return loaders.statements.load(id);
  }

  @Query(() => StatementConnectionType, {
    nullable: true,
    description: 'Who said what about whom, the newest first unless ordered otherwise.',
  })
  statements(@Args(() => StatementsArgs) args: StatementsArgs, @Ctx() { loaders, aliases }: RequestContext) {
    const criteria = criteriaOf(args.filter, aliases);
    const { start, anchor } = wholeGraphStart(criteria);
    return new Connection(loaders.connections, statementListing(start, criteria, args.order), anchor, args);
  }
}
