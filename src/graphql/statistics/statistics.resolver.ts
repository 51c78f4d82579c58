import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { findAct } from '../../domain/act.js';
import { type StatementGroup, type StatementGroupKey, subjectIdOf } from '../../domain/statement-group.js';
import { tallyOf } from '../../domain/statement-tally.js';
import { bucketsOf, PERIOD_LENGTHS, refuseTooManyBuckets, timelineSpan } from '../../domain/timeline.js';
import { daysOf } from '../../loader/act-criteria.js';
import { groupListing } from '../../loader/group-listing.js';
import type { RequestContext } from '../request-context.js';
import { Connection } from '../shared/connection.js';
import { SourceType } from '../source/source.type.js';
import { countedActs } from '../statement/counted-acts.js';
import { refuseNothingCounted } from '../statement/nothing-counted.js';
import { SubjectInterface } from '../subject/subject.type.js';
import { StatementGroupConnectionType, StatementGroupKeyType, StatementGroupType } from './statement-group.type.js';
import { DEFAULT_GROUP_COUNT, StatementGroupsArgs, StatementStatsArgs, TimelineArgs } from './statistics.args.js';
import { TimelineBucketType } from './timeline-bucket.type.js';

@Resolver()
export class StatisticsResolver {
  @Query(() => [TimelineBucketType], {
    nullable: true,
    description:
      "The number, tone and classes of acts over time. Buckets have no gaps: they go from the first day of filter.saidOn, or else of the acts, to the last; 5,000 at most. Each act counts once, on its first day (saidFrom), but on its last day if its beginning is open, as in '../2018-05', and on the nearest day of filter.saidOn if that day is outside.",
  })
  async timeline(
    @Args(() => TimelineArgs) { interval, ...choice }: TimelineArgs,
    @Ctx() { loaders, aliases }: RequestContext,
  ): Promise<TimelineBucketType[]> {
    const acts = countedActs(choice, aliases);
    const { counting } = acts;
    const span = timelineSpan(daysOf(acts.criteria));
    if (span.from !== null && span.to !== null) refuseTooManyBuckets(span.from, span.to, interval);
    const rows = await loaders.figures.byPeriod(acts, PERIOD_LENGTHS[interval]);
    if (rows.length === 0) await refuseNothingCounted(acts, loaders);
    return bucketsOf(rows, interval, span).map(({ bucket, rows: own }) => ({ ...bucket, counting, ...tallyOf(own) }));
  }

  @Query(() => [StatementGroupType], {
    nullable: true,
    description:
      'The number and tone of acts for each speaker, subject, month or other dimension, or combination of up to three: the largest groups first. A statement about several subjects or with several sources is in the group of each. Months and years are those of the day on which timeline counts it. statementGroups has all groups, page by page.',
  })
  async statementStats(
    @Args(() => StatementStatsArgs) args: StatementStatsArgs,
    @Ctx() { loaders, aliases }: RequestContext,
  ): Promise<StatementGroup[]> {
    const acts = countedActs(args, aliases);
    const page = { size: args.first ?? DEFAULT_GROUP_COUNT, isBackward: false, after: null };
    const rows = await loaders.connections.rows(groupListing(acts, args.groupBy), [], page);
    if (rows.length === 0 && page.size > 0) await refuseNothingCounted(acts, loaders);
    return rows.map(({ item }) => item);
  }

  @Query(() => StatementGroupConnectionType, {
    nullable: true,
    description:
      'All groups of statementStats, page by page: the number and tone of acts for each speaker, subject, month or other dimension, or combination of up to three.',
  })
  async statementGroups(
    @Args(() => StatementGroupsArgs) args: StatementGroupsArgs,
    @Ctx() { loaders, aliases }: RequestContext,
  ): Promise<Connection<StatementGroup>> {
    const acts = countedActs(args, aliases);
    const page = { first: args.first ?? DEFAULT_GROUP_COUNT, after: args.after };
    const groups = new Connection(loaders.connections, groupListing(acts, args.groupBy), [], page);
    const isEmpty = typeof args.after !== 'string' && page.first > 0 && (await groups.nodes()).length === 0;
    if (isEmpty) await refuseNothingCounted(acts, loaders);
    return groups;
  }
}

/** 'VERBAL_CONFLICT' as people write it: 'Verbal conflict'. */
function sentenceCase(name: string): string {
  return name.charAt(0) + name.slice(1).toLowerCase().replaceAll('_', ' ');
}

@Resolver(() => StatementGroupKeyType)
export class StatementGroupKeyResolver {
  @FieldResolver(() => String, {
    description:
      "The value for people to read: a name or title, 'Person', 'Disapprove', 'Verbal conflict', '2021-10'; 'Not known' for null.",
  })
  async label(@Root() { dimension, value }: StatementGroupKey, @Ctx() { loaders }: RequestContext): Promise<string> {
    if (value === null) return 'Not known';
    switch (dimension) {
      case 'SPEAKER':
      case 'ABOUT':
      case 'SPEAKER_COUNTRY':
      case 'ABOUT_COUNTRY':
        return (await loaders.subjects.load(value))?.name ?? value;
      case 'SOURCE':
        return (await loaders.sources.load(value))?.title ?? value;
      case 'ACT_ROOT':
        return findAct(value)?.name ?? value;
      case 'SPEAKER_KIND':
      case 'ABOUT_KIND':
      case 'QUAD_CLASS':
      case 'FORM':
        return sentenceCase(value);
      default:
        return value;
    }
  }

  @FieldResolver(() => SubjectInterface, {
    nullable: true,
    description: 'The speaker, subject or state itself, such as Robert Malley; null in the other dimensions.',
  })
  subject(@Root() key: StatementGroupKey, @Ctx() { loaders }: RequestContext) {
    const id = subjectIdOf(key);
    return id === null ? null : loaders.subjects.load(id);
  }

  @FieldResolver(() => SourceType, {
    nullable: true,
    description: 'The source itself; null in the other dimensions.',
  })
  source(@Root() { dimension, value }: StatementGroupKey, @Ctx() { loaders }: RequestContext) {
    return value !== null && dimension === 'SOURCE' ? loaders.sources.load(value) : null;
  }
}
