import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Counterpart } from '../../domain/counterpart.js';
import type { Subject } from '../../domain/subject.js';
import { counterpartListing } from '../../loader/relationship-listings.js';
import type { RequestContext } from '../request-context.js';
import { Connection } from '../shared/connection.js';
import { countedCriteria } from '../statement/counted-criteria.js';
import { ActorInterface, SubjectInterface } from '../subject/subject.type.js';
import { CounterpartConnectionType, CounterpartType } from './counterpart.type.js';
import { CounterpartsArgs } from './counterparts.args.js';

@Resolver(() => ActorInterface)
export class CounterpartsResolver {
  @FieldResolver(() => CounterpartConnectionType, {
    nullable: true,
    description:
      'Whom and what it speaks about and who speaks about it, itself apart, with how often and in what tone: those with the ' +
      'most statements first unless ordered otherwise. Statements are counted unless counting says otherwise.',
  })
  counterparts(
    @Root() { id }: Subject,
    @Args(() => CounterpartsArgs) args: CounterpartsArgs,
    @Ctx() { loaders, aliases }: RequestContext,
  ) {
    const counting = args.counting ?? 'STATEMENTS';
    const criteria = countedCriteria(args.filter, counting, aliases);
    const listing = counterpartListing(criteria, counting, args.direction ?? 'BOTH', args.orderBy ?? 'COUNT_DESC');
    return new Connection(loaders.connections, listing, [id], args);
  }
}

@Resolver(() => CounterpartType)
export class CounterpartResolver {
  @FieldResolver(() => SubjectInterface, { description: 'Who or what it is, such as Iran or the JCPOA.' })
  subject(@Root() { subjectId }: Counterpart, @Ctx() { loaders }: RequestContext) {
    return loaders.subjects.load(subjectId);
  }
}
