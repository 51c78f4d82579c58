import { Args, Ctx, FieldResolver, Float, Query, Resolver, Root } from 'type-graphql';
import type { DayInterval } from '../../domain/edtf-interval.js';
import { reciprocityOf, type StatementTally, tallyOf } from '../../domain/statement-tally.js';
import type { Subject } from '../../domain/subject.js';
import { bucketsOf, PERIOD_LENGTHS, refuseTooManyBuckets, timelineSpan } from '../../domain/timeline.js';
import { badUserInput, inputRefusal, notInGraph } from '../../errors/service-error.js';
import { daysOf, recordedBeforeBoth } from '../../loader/act-criteria.js';
import type { AliasBook } from '../../loader/alias-book.js';
import {
  interactionsBetween,
  sharedAgreements,
  sharedEvents,
  statementsBetween,
} from '../../loader/relationship-listings.js';
import { criteriaOf as interactionCriteriaOf } from '../interaction/interaction-filter.input.js';
import { InteractionsArgs } from '../interaction/interactions.args.js';
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
import { instantOf } from '../shared/scalars.js';
import { type AskedActs, countedActs, hasConditions } from '../statement/counted-acts.js';
import { refuseEmptySums } from '../statement/nothing-counted.js';
import { criteriaOf } from '../statement/statement-filter.input.js';
import { StatementsArgs } from '../statement/statements.args.js';
import { StatementSummaryType } from '../statistics/statement-summary.type.js';
import { RelationshipArgs, RelationshipTimelineArgs } from './relationship.args.js';
import { RelationshipBucketType, RelationshipType } from './relationship.type.js';

/** Two subjects, the acts that the sums count, and the interval for what is between the two. */
interface Relationship extends AskedActs {
  a: Subject;
  b: Subject;
  during: string | null;
  days: DayInterval | null;
  /** ISO instant. */
  recordedBefore: string | null;
}

const anchorOf = ({ a, b }: Relationship) => [a.id, b.id];

@Resolver(() => RelationshipType)
export class RelationshipResolver {
  @Query(() => RelationshipType, {
    nullable: true,
    description:
      'What two subjects said about each other or did to each other, in what tone, how that changed, and what they have in common. An id that is not in the graph is an error.',
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
    if (a && b) return { a, b, ...scopeOf(args, aliases) };
    const missing = (['a', 'b'] as const).filter((name) => (name === 'a' ? !a : !b));
    throw inputRefusal(missing.map((path) => ({ path, message: notInGraph(args[path]) })));
  }

  @FieldResolver(() => StatementSummaryType, {
    nullable: true,
    description: 'What a said about b, or did to it, as counting says.',
  })
  async aToB(@Root() root: Relationship, @Ctx() context: RequestContext): Promise<StatementTally> {
    return (await tallies(root, context)).aToB;
  }

  @FieldResolver(() => StatementSummaryType, {
    nullable: true,
    description: 'What b said about a, or did to it, as counting says.',
  })
  async bToA(@Root() root: Relationship, @Ctx() context: RequestContext): Promise<StatementTally> {
    return (await tallies(root, context)).bToA;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'How balanced they are: the smaller of the two numbers of counted acts divided by the larger one, from 0 (only one of them acts) to 1 (both equally often), such as 0.028112; null if neither does.',
  })
  async reciprocity(@Root() root: Relationship, @Ctx() context: RequestContext): Promise<number | null> {
    const { aToB, bToA } = await tallies(root, context);
    return reciprocityOf(aToB.count, bToA.count);
  }

  @FieldResolver(() => [RelationshipBucketType], {
    nullable: true,
    description:
      'What they said about each other, or did to each other, over time: buckets without gaps, within during, 5,000 at most.',
  })
  async timeline(
    @Root() root: Relationship,
    @Args(() => RelationshipTimelineArgs) args: RelationshipTimelineArgs,
    @Ctx() context: RequestContext,
  ): Promise<RelationshipBucketType[]> {
    const interval = args.interval ?? 'MONTH';
    const span = timelineSpan(daysOf(root.criteria));
    if (span.from !== null && span.to !== null) refuseTooManyBuckets(span.from, span.to, interval);
    const rows = await periodRows(root, context, PERIOD_LENGTHS[interval]);
    return bucketsOf(rows, interval, span).map(({ bucket, rows: own }) => ({
      ...bucket,
      counting: root.counting,
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
    const criteria = recordedBeforeBoth(criteriaOf(args.filter, aliases), root.recordedBefore);
    const listing = statementsBetween(criteria, args.orderBy ?? 'SAID_ON_DESC', root.days);
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
    const criteria = recordedBeforeBoth(interactionCriteriaOf(args.filter, aliases), root.recordedBefore);
    const listing = interactionsBetween(criteria, root.days);
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

/** What is requested of the two. Errors: BAD_USER_INPUT if the filter and other arguments contradict each other. */
function scopeOf({ during = null, filter, counting, ...args }: RelationshipArgs, aliases: AliasBook) {
  if (during && filter?.saidOn)
    throw badUserInput('filter.saidOn', 'is given together with during; give one of the two');
  const recordedBefore = instantOf(args.recordedBefore);
  const acts = countedActs({ filter: during ? { ...filter, saidOn: during } : filter, counting }, aliases);
  const criteria = recordedBeforeBoth(acts.criteria, recordedBefore);
  return {
    ...{ during, days: intervalOf(during), counting: acts.counting, criteria, recordedBefore },
    isFiltered: hasConditions(filter),
  };
}

/**
 * The sums of what they said and did, by who did it, class and period; a period length of 0 is all of time. Errors:
 * BAD_USER_INPUT if the filter excludes everything counted between the two, but not everything that is not counted.
 */
async function periodRows(relationship: Relationship, { loaders }: RequestContext, periodLength: number) {
  const { a, b, criteria } = relationship;
  const rows = await loaders.figures.between([a.id, b.id], relationship, periodLength);
  if (rows.length === 0) {
    await refuseEmptySums(relationship, async (counting) =>
      (await loaders.figures.between([a.id, b.id], { criteria, counting }, 0)).reduce(
        (sum, { count }) => sum + count,
        0,
      ),
    );
  }
  return rows;
}

type BetweenRows = Awaited<ReturnType<typeof periodRows>>;

function byDirection({ a, b }: Relationship, rows: BetweenRows): { aToB: StatementTally; bToA: StatementTally } {
  const by = (speaker: Subject) => tallyOf(rows.filter(({ speakerId }) => speakerId === speaker.id));
  return { aToB: by(a), bToA: by(b) };
}

async function tallies(root: Relationship, context: RequestContext) {
  return byDirection(root, await periodRows(root, context, 0));
}
