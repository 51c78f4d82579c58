import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Counterpart } from '../../domain/counterpart.js';
import type { Counting } from '../../domain/counting.js';
import type { Subject } from '../../domain/subject.js';
import { counterpartListing } from '../../loader/relationship-listings.js';
import type { RequestContext } from '../request-context.js';
import { Connection } from '../shared/connection.js';
import { countedCriteria } from '../statement/counted-criteria.js';
import { hasConditions, refuseNothingAlong, uncountedKind } from '../statement/nothing-counted.js';
import { ActorInterface } from '../subject/subject.type.js';
import { CounterpartConnectionType } from './counterpart.type.js';
import { CounterpartsArgs } from './counterparts.args.js';

/** A page of the counterparts of an actor, and how many there are by the acts that are not counted; null where none are left. */
class CounterpartPage extends Connection<Counterpart> {
  countUncounted: (() => Promise<number>) | null = null;
}

@Resolver(() => ActorInterface)
export class CounterpartsResolver {
  @FieldResolver(() => CounterpartConnectionType, {
    nullable: true,
    description:
      'Whom and what it speaks about and who speaks about it, itself apart, with how often and in what tone: those with the ' +
      'most statements first unless ordered otherwise. Statements are counted unless counting says otherwise. A filter that ' +
      'leaves out all statements of the graph, and not all interactions, is an error that says so; likewise the other way round.',
  })
  async counterparts(
    @Root() { id }: Subject,
    @Args(() => CounterpartsArgs) args: CounterpartsArgs,
    @Ctx() { loaders, aliases }: RequestContext,
  ): Promise<CounterpartPage> {
    const counting = args.counting ?? 'STATEMENTS';
    const criteria = countedCriteria(args.filter, counting, aliases);
    const direction = args.direction ?? 'BOTH';
    const listingOf = (kinds: Counting) => counterpartListing(criteria, kinds, direction, args.orderBy ?? 'COUNT_DESC');
    const page = new CounterpartPage(loaders.connections, listingOf(counting), [id], args);
    const mayBeRefused = hasConditions(args.filter) && counting !== 'BOTH' && isFirstPage(args);
    if (mayBeRefused && (await page.nodes()).length === 0) {
      await refuseNothingAlong(args.filter, criteria, counting, loaders);
    }
    const others = uncountedKind({ counting, criteria });
    if (others !== null) page.countUncounted = () => loaders.connections.count(listingOf(others), [id]);
    return page;
  }
}

/** Whether a page begins with the first item of its list, and has room for one. */
function isFirstPage({ first, after }: CounterpartsArgs): boolean {
  return first !== 0 && typeof after !== 'string';
}

@Resolver(() => CounterpartConnectionType)
export class CounterpartConnectionResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Where the actor has no counterpart by what is counted: how many it has by the acts that are not, which counting: BOTH ' +
      'would count, too, such as 12. Null where it has one, or where there is nothing else to count.',
  })
  async uncountedTotal(@Root() page: CounterpartPage): Promise<number | null> {
    if (page.countUncounted === null || (await page.totalCount()) > 0) return null;
    return (await page.countUncounted()) || null;
  }
}
