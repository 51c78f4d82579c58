import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../request-context.js';
import { SubjectInterface } from '../subject/subject.type.js';
import { MOST_SUGGESTIONS, SearchArgs, SuggestionsArgs } from './search.args.js';
import { SearchConnectionType } from './search.type.js';
import { loadFound, SearchPage } from './search-page.js';

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnectionType, {
    nullable: true,
    description:
      'Finds subjects by their names and identifiers, sources by their titles, and current statements by their words; the best match first.',
  })
  search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() context: RequestContext) {
    return new SearchPage(context, args);
  }

  @Query(() => [SubjectInterface], {
    nullable: true,
    description:
      "Subjects to suggest while somebody types a name, such as Robert Malley for 'malle', much cheaper than search: those with the words in a name or an identifier as spelled, the last one unfinished. The best of 40 matches come first, of equal ones those with more statements.",
  })
  async suggestions(@Args(() => SuggestionsArgs) { text, first }: SuggestionsArgs, @Ctx() context: RequestContext) {
    const hits = await context.search.suggest(context.runner, text, first ?? MOST_SUGGESTIONS);
    const subjects = await Promise.all(hits.map((hit) => loadFound(context.loaders, hit)));
    return subjects.filter((subject) => subject !== null);
  }
}
