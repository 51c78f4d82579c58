import { ArgsType, Field, ID } from 'type-graphql';
import type { Interval } from '../../domain/time-bucket.js';
import { IntervalEnum } from '../shared/enums.js';
import { IsEdtf, IsSubjectId } from '../shared/rules.js';
import { EdtfScalar } from '../shared/scalars.js';

@ArgsType()
export class RelationshipArgs {
  @Field(() => ID, { description: "The one subject, such as 'state/iran'." })
  @IsSubjectId()
  a!: string;

  @Field(() => ID, { description: "The other subject, such as 'state/united-states'." })
  @IsSubjectId()
  b!: string;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: "Only what falls on a day of this interval, such as '2014' or '2018-05/2021-10'.",
  })
  @IsEdtf()
  during?: string | null;
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
