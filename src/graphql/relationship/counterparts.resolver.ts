import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Counterpart } from '../../domain/counterpart.js';
import type { Counting } from '../../domain/counting.js';
import type { Subject } from '../../domain/subject.js';
import { counterpartListing } from '../../loader/relationship-listings.js';
import type { RequestContext } from '../request-context.js';
import { Connection } from '../shared/connection.js';
import { countedActs } from '../statement/counted-acts.js';
import { refuseNothingAlong, uncountedKind } from '../statement/nothing-counted.js';
import { ActorInterface } from '../subject/subject.type.js';
import { CounterpartConnectionType } from './counterpart.type.js';
import { CounterpartsArgs } from './counterparts.args.js';

/** A page of the counterparts of an actor, with their number by acts that are not counted; null if there are no such acts. */
class CounterpartPage extends Connection<Counterpart> {
  countUncounted: (() => Promise<number>) | null = null;
}

@Resolver(() => ActorInterface)
export class CounterpartsResolver {
  @FieldResolver(() => CounterpartConnectionType, {
    nullable: true,
    description:
      'Whom and what it speaks about (or, by counting, acts on), and who does so to it, except itself, with how often and in what tone. By default those with the most counted acts come first. If no statement of the graph passes the filter but interactions do, that is an error; likewise the other way round.',
  })
  async counterparts(
    @Root() { id }: Subject,
    @Args(() => CounterpartsArgs) args: CounterpartsArgs,
    @Ctx() { loaders, aliases }: RequestContext,
  ): Promise<CounterpartPage> {
    const acts = countedActs(args, aliases);
    const direction = args.direction ?? 'BOTH';
    const listingOf = (counting: Counting) =>
      counterpartListing({ ...acts, counting }, direction, args.orderBy ?? 'COUNT_DESC');
    const page = new CounterpartPage(loaders.connections, listingOf(acts.counting), [id], args);
    const mayBeRefused = acts.isFiltered && acts.counting !== 'BOTH' && isFirstPage(args);
    if (mayBeRefused && (await page.nodes()).length === 0) await refuseNothingAlong(acts, loaders);
    const others = uncountedKind(acts);
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
      'If the actor has no counterpart: how many it has by the acts that are not counted, such as 12; counting: BOTH counts them. Null if it has one, or if all acts are counted.',
  })
  async uncountedTotal(@Root() page: CounterpartPage): Promise<number | null> {
    if (page.countUncounted === null || (await page.totalCount()) > 0) return null;
    return (await page.countUncounted()) || null;
  }
}
