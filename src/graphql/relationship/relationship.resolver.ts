import { Args, Ctx, FieldResolver, Float, Query, Resolver, Root } from 'type-graphql';
import type { DayInterval } from '../../domain/edtf-interval.js';
import { reciprocityOf, type StatementTally, tallyOf } from '../../domain/statement-tally.js';
import type { Subject } from '../../domain/subject.js';
import { bucketsOf, PERIOD_LENGTHS, refuseTooManyBuckets, timelineSpan } from '../../domain/timeline.js';
import { badUserInput, inputRefusal } from '../../errors/service-error.js';
import {
  interactionsBetween,
  sharedAgreements,
  sharedEvents,
  statementsBetween,
} from '../../loader/relationship-listings.js';
import { InteractionsArgs, criteriaOf as interactionCriteriaOf } from '../interaction/interactions.args.js';
import type { RequestContext } from '../request-context.js';
import { Connection } from '../shared/connection.js';
import {
  AgreementConnectionType,
  EventConnectionType,
  InteractionConnectionType,
  StatementConnectionType,
} from '../shared/connections.js';
import { intervalOf } from '../shared/during-args.js';
import { ForwardPageArgs } from '../shared/page-args.js';
import { criteriaOf } from '../statement/statement-filter.input.js';
import { StatementsArgs } from '../statement/statements.args.js';
import { StatementSummaryType } from '../statistics/statement-summary.type.js';
import { RelationshipArgs, RelationshipTimelineArgs } from './relationship.args.js';
import { RelationshipBucketType, RelationshipType } from './relationship.type.js';

/** Two subjects, and the interval of which what is between them is asked. */
interface Relationship {
  a: Subject;
  b: Subject;
  during: string | null;
  days: DayInterval | null;
}

const anchorOf = ({ a, b }: Relationship) => [a.id, b.id];

@Resolver(() => RelationshipType)
export class RelationshipResolver {
  @Query(() => RelationshipType, {
    nullable: true,
    description:
      'What two subjects said about each other, in what tone, how that changed, and what they have in common. An id that is not in the graph is an error.',
  })
  async relationship(
    @Args(() => RelationshipArgs) args: RelationshipArgs,
    @Ctx() { loaders, aliases }: RequestContext,
  ): Promise<Relationship> {
    const ids = [aliases.resolve(args.a), aliases.resolve(args.b)] as const;
    if (ids[0] === ids[1]) {
      throw badUserInput('b', `${JSON.stringify(args.b)} is the same subject as a; a relationship is between two`);
    }
    const [a, b] = await Promise.all(ids.map((id) => loaders.subjects.load(id)));
    if (a && b) return { a, b, during: args.during ?? null, days: intervalOf(args.during) };
    const missing = (['a', 'b'] as const).filter((name) => (name === 'a' ? !a : !b));
    throw inputRefusal(missing.map((path) => ({ path, message: `${JSON.stringify(args[path])} is not in the graph` })));
  }

  @FieldResolver(() => StatementSummaryType, { description: 'What the one said about the other.' })
  async aToB(@Root() root: Relationship, @Ctx() context: RequestContext): Promise<StatementTally> {
    return (await tallies(root, context)).aToB;
  }

  @FieldResolver(() => StatementSummaryType, { description: 'What the other said about the one.' })
  async bToA(@Root() root: Relationship, @Ctx() context: RequestContext): Promise<StatementTally> {
    return (await tallies(root, context)).bToA;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'How even they are: the smaller of the two numbers of statements divided by the larger one, from 0 (only one of them ' +
      'speaks about the other) to 1 (both as often), such as 0.028112; null where neither does.',
  })
  async reciprocity(@Root() root: Relationship, @Ctx() context: RequestContext): Promise<number | null> {
    const { aToB, bToA } = await tallies(root, context);
    return reciprocityOf(aToB.count, bToA.count);
  }

  @FieldResolver(() => [RelationshipBucketType], {
    nullable: true,
    description:
      'What they said about each other over time, as timeline has it: without a gap, within during, 5,000 buckets at most.',
  })
  async timeline(
    @Root() root: Relationship,
    @Args(() => RelationshipTimelineArgs) args: RelationshipTimelineArgs,
    @Ctx() context: RequestContext,
  ): Promise<RelationshipBucketType[]> {
    const interval = args.interval ?? 'MONTH';
    const span = timelineSpan(root.days);
    if (span.from !== null && span.to !== null) refuseTooManyBuckets(span.from, span.to, interval);
    const rows = await periodRows(root, context, PERIOD_LENGTHS[interval]);
    return bucketsOf(rows, interval, span).map(({ bucket, rows: own }) => ({
      ...bucket,
      ...tallyOf(own),
      ...byDirection(root, own),
    }));
  }

  @FieldResolver(() => StatementConnectionType, {
    nullable: true,
    description: 'What they said about each other, the newest first unless ordered otherwise.',
  })
  statements(
    @Root() root: Relationship,
    @Args(() => StatementsArgs) args: StatementsArgs,
    @Ctx() { loaders, aliases }: RequestContext,
  ) {
    const listing = statementsBetween(criteriaOf(args.filter, aliases), args.orderBy ?? 'SAID_ON_DESC', root.days);
    return new Connection(loaders.connections, listing, anchorOf(root), args);
  }

  @FieldResolver(() => InteractionConnectionType, {
    nullable: true,
    description: 'What they did to each other, the newest first.',
  })
  interactions(
    @Root() root: Relationship,
    @Args(() => InteractionsArgs) args: InteractionsArgs,
    @Ctx() { loaders, aliases }: RequestContext,
  ) {
    const listing = interactionsBetween(interactionCriteriaOf(args.filter, aliases), root.days);
    return new Connection(loaders.connections, listing, anchorOf(root), args);
  }

  @FieldResolver(() => AgreementConnectionType, {
    nullable: true,
    description: 'The agreements that both are or were party to, by name, such as the JCPOA.',
  })
  agreements(
    @Root() root: Relationship,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { loaders }: RequestContext,
  ) {
    return new Connection(loaders.connections, sharedAgreements(root.days), anchorOf(root), args);
  }

  @FieldResolver(() => EventConnectionType, {
    nullable: true,
    description: 'The events that both took part in or that concern both, the newest first.',
  })
  events(
    @Root() root: Relationship,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { loaders }: RequestContext,
  ) {
    return new Connection(loaders.connections, sharedEvents(root.days), anchorOf(root), args);
  }
}

/** What they said about each other comes to, by speaker, class and period; a period length of 0 is all of time. */
function periodRows({ a, b, during }: Relationship, { loaders, aliases }: RequestContext, periodLength: number) {
  return loaders.figures.between([a.id, b.id], criteriaOf({ saidOn: during }, aliases), periodLength);
}

type BetweenRows = Awaited<ReturnType<typeof periodRows>>;

function byDirection({ a, b }: Relationship, rows: BetweenRows): { aToB: StatementTally; bToA: StatementTally } {
  const by = (speaker: Subject) => tallyOf(rows.filter(({ speakerId }) => speakerId === speaker.id));
  return { aToB: by(a), bToA: by(b) };
}

async function tallies(root: Relationship, context: RequestContext) {
  return byDirection(root, await periodRows(root, context, 0));
}
