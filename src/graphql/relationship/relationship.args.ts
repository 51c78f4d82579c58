import { ArgsType, Field, ID } from 'type-graphql';
import type { Counting } from '../../domain/counting.js';
import type { Interval } from '../../domain/time-bucket.js';
import { CountingArgument } from '../shared/counting.js';
import { IntervalEnum } from '../shared/enums.js';
import { FilterArgument } from '../shared/filter-argument.js';
import { IsEdtf, IsInstant, IsSubjectId } from '../shared/rules.js';
import { DateTimeScalar, EdtfScalar } from '../shared/scalars.js';
import { StatementFilter } from '../statement/statement-filter.input.js';

@ArgsType()
export class RelationshipArgs {
  @Field(() => ID, { description: "The first subject, such as 'state/iran'." })
  @IsSubjectId()
  a!: string;

  @Field(() => ID, { description: "The second subject, such as 'state/united-states'." })
  @IsSubjectId()
  b!: string;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: "Only what falls on a day of this interval, such as '2014' or '2018-05/2021-10'.",
  })
  @IsEdtf()
  during?: string | null;

  @CountingArgument()
  counting?: Counting | null;

  @FilterArgument(
    () => StatementFilter,
    "Which acts the sums and the timeline count, such as { quadClass: [VERBAL_CONFLICT], not: [{ act: ['19'] }] }; the lists have filters of their own.",
  )
  filter?: StatementFilter | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "Only statements and interactions that the graph held before this instant, such as '2026-01-01T00:00:00Z', with the statuses of that time.",
  })
  @IsInstant()
  recordedBefore?: string | null;
}

@ArgsType()
export class RelationshipTimelineArgs {
  @Field(() => IntervalEnum, {
    nullable: true,
    defaultValue: 'MONTH',
    description: 'How long a bucket is, such as WEEK.',
  })
  interval?: Interval | null;
}
