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
      'Subjects by their names and identifiers, sources by their titles, current statements by their words; the best first.',
  })
  search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() context: RequestContext) {
    return new SearchPage(context, args);
  }

  @Query(() => [SubjectInterface], {
    nullable: true,
    description:
      "Subjects to offer to somebody who types a name, such as Robert Malley for 'malle', at a fortieth of what search costs: those with the words in a name or an identifier as they are spelled, the last one as far as it is typed. The best fitting are first, of equals who has more statements; they are chosen among 40 with the words.",
  })
  async suggestions(@Args(() => SuggestionsArgs) { text, first }: SuggestionsArgs, @Ctx() context: RequestContext) {
    const hits = await context.search.suggest(context.runner, text, first ?? MOST_SUGGESTIONS);
    const subjects = await Promise.all(hits.map((hit) => loadFound(context.loaders, hit)));
    return subjects.filter((subject) => subject !== null);
  }
}
