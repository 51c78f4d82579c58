import { Args, ArgsType, Ctx, Field, Resolver, Root, Subscription } from 'type-graphql';
import { inputRefusal } from '../../errors/service-error.js';
import { hasWords } from '../../search/text-search.js';
import type { RequestContext } from '../request-context.js';
import { IsOptional, ValidateNested } from '../shared/class-validator.js';
import { problemsIn } from '../shared/validate-arguments.js';
import { StatementType } from './statement.type.js';
import { criteriaOf, StatementFilter } from './statement-filter.input.js';

@ArgsType()
class StatementRecordedArgs {
  @Field(() => StatementFilter, { nullable: true, description: "Which ones, such as { about: ['state/iran'] }." })
  @IsOptional()
  @ValidateNested()
  filter?: StatementFilter | null;
}

/** The ids of recorded statements that pass the filter, as they come. Errors: BAD_USER_INPUT, SERVICE_UNAVAILABLE. */
async function* matching({ feed, runner, aliases, ends }: RequestContext, filter: StatementFilter | null) {
  // One statement is looked at by itself: it has the words or it has not, whatever else the graph holds.
  const { text, ...criteria } = criteriaOf(filter, aliases);
  for await (const { id, bookmarks } of feed.subscribe(ends)) {
    runner.catchUpWith(bookmarks);
    const found = filter
      ? await runner.read('findMatchingStatements', { ids: [id], ...criteria, text: null })
      : [{ id, words: null }];
    for (const match of found) if (text === null || hasWords(match.words ?? [], text)) yield match.id;
  }
}

@Resolver()
export class StatementRecordedResolver {
  @Subscription(() => StatementType, {
    nullable: true,
    description: 'Each statement as an editor records it through this service; loading files tells nobody.',
    subscribe: ({ args, context }) => {
      // TypeGraphQL checks the arguments of a subscription only when an event comes.
      const given = (args as { filter?: object | null }).filter;
      const filter = given ? Object.assign(new StatementFilter(), given) : null;
      const problems = filter ? problemsIn(filter, 'filter.') : [];
      if (problems.length > 0) throw inputRefusal(problems);
      return matching(context as RequestContext, filter);
    },
  })
  statementRecorded(
    @Root() id: string,
    @Args(() => StatementRecordedArgs) _args: StatementRecordedArgs,
    @Ctx() context: RequestContext,
  ) {
    // Each event is a reading of its own.
    context.loaders = context.newLoaders();
    return context.loaders.statements.load(id);
  }
}
