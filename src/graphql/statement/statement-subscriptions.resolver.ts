import { Args, ArgsType, Ctx, Resolver, Root, Subscription } from 'type-graphql';
import type { StatementChange } from '../../change/statement-change.js';
import { inputRefusal } from '../../errors/service-error.js';
import type { RequestContext } from '../request-context.js';
import { FilterArgument } from '../shared/filter-argument.js';
import { problemsIn } from '../shared/validate-arguments.js';
import { changesOfStatements, recordedStatements } from './matching-changes.js';
import { StatementType } from './statement.type.js';
import { StatementChangeType } from './statement-change.type.js';
import { StatementConditions } from './statement-conditions.input.js';
import { StatementFilter } from './statement-filter.input.js';

@ArgsType()
class SubscriptionArgs {
  @FilterArgument(() => StatementFilter, "Which ones, such as { about: ['state/iran'] }.")
  filter?: StatementFilter | null;
}

/** The filter of a subscription, checked: TypeGraphQL checks arguments only when an event arrives. Errors: BAD_USER_INPUT. */
function filterIn(args: unknown): StatementFilter | null {
  const given = (args as { filter?: StatementFilter | null }).filter;
  if (!given) return null;
  const filter = Object.assign(new StatementFilter(), given);
  filter.not = given.not?.map((conditions) => Object.assign(new StatementConditions(), conditions));
  const problems = problemsIn(filter, 'filter.');
  if (problems.length > 0) throw inputRefusal(problems);
  return filter;
}

@Resolver()
export class StatementSubscriptionsResolver {
  @Subscription(() => StatementType, {
    nullable: true,
    description: 'Each statement as an editor records it. Loading files sends nothing.',
    subscribe: ({ args, context }) => recordedStatements(context as RequestContext, filterIn(args)),
  })
  statementRecorded(
    @Root() id: string,
    @Args(() => SubscriptionArgs) _args: SubscriptionArgs,
    @Ctx() context: RequestContext,
  ) {
    // Each event is read separately.
    context.loaders = context.newLoaders();
    return context.loaders.statements.load(id);
  }

  @Subscription(() => StatementChangeType, {
    nullable: true,
    description:
      'Each change of the list of statements with this filter: a statement is recorded, corrected, retracted or, by a merge or a change of kind, by or about another id. The filter ignores the status. Loading files sends nothing.',
    subscribe: ({ args, context }) => changesOfStatements(context as RequestContext, filterIn(args)),
  })
  statementChanged(
    @Root() change: StatementChange,
    @Args(() => SubscriptionArgs) _args: SubscriptionArgs,
    @Ctx() context: RequestContext,
  ): StatementChange {
    context.loaders = context.newLoaders();
    return change;
  }
}
