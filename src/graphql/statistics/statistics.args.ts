import { ArgsType, Field, Int } from 'type-graphql';
import type { Counting } from '../../domain/counting.js';
import type { StatementDimension } from '../../domain/statement-group.js';
import type { Interval } from '../../domain/time-bucket.js';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique } from '../shared/class-validator.js';
import { CountingArgument } from '../shared/counting.js';
import { IntervalEnum, StatementDimensionEnum } from '../shared/enums.js';
import { FilterArgument } from '../shared/filter-argument.js';
import { IsCursor, IsPageSize } from '../shared/rules.js';
import { StatementFilter } from '../statement/statement-filter.input.js';

/** By how many dimensions statements are grouped at most. */
const MAX_DIMENSIONS = 3;
/** How many groups are returned by default. */
export const DEFAULT_GROUP_COUNT = 50;

/** Which acts are counted. */
@ArgsType()
class CountedActsArgs {
  @FilterArgument(() => StatementFilter, "Which acts, such as { about: ['state/iran'], saidOn: '2014' }.")
  filter?: StatementFilter | null;

  @CountingArgument()
  counting?: Counting | null;
}

@ArgsType()
export class TimelineArgs extends CountedActsArgs {
  @Field(() => IntervalEnum, { description: 'How long a bucket is, such as MONTH.' })
  interval!: Interval;
}

@ArgsType()
export class StatementStatsArgs extends CountedActsArgs {
  @Field(() => [StatementDimensionEnum], {
    description: `By what to group, 1 to ${MAX_DIMENSIONS} different dimensions, such as [SPEAKER, MONTH].`,
  })
  @ArrayMinSize(1, { message: 'is empty; give at least one dimension, such as [SPEAKER]' })
  @ArrayMaxSize(MAX_DIMENSIONS, {
    message: ({ value }) => `holds ${(value as unknown[]).length} dimensions; give at most ${MAX_DIMENSIONS}`,
  })
  @ArrayUnique({ message: 'holds a dimension twice; give each once' })
  groupBy!: StatementDimension[];

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_GROUP_COUNT,
    description: 'How many groups at most, those with the most acts: 0 to 500, such as 10.',
  })
  @IsPageSize()
  first?: number | null;
}

@ArgsType()
export class StatementGroupsArgs extends StatementStatsArgs {
  @Field(() => String, { nullable: true, description: "Only what comes after this cursor, a page's endCursor." })
  @IsCursor()
  after?: string | null;
}
