import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../request-context.js';
import { SearchArgs } from './search.args.js';
import { SearchConnectionType } from './search.type.js';
import { SearchPage } from './search-page.js';

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnectionType, {
    nullable: true,
    description:
      'Subjects by their names and identifiers, sources by their titles, statements that stand by their words; the best first.',
  })
  search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() context: RequestContext) {
    return new SearchPage(context, args);
  }
}
