import { ArgsType, Field } from 'type-graphql';
import { type DayInterval, daysOfEdtf } from '../../domain/edtf-interval.js';
import { ForwardPageArgs } from './page-args.js';
import { IsDay, IsEdtf } from './rules.js';
import { DateScalar, EdtfScalar } from './scalars.js';

const DURING = "Only what falls on a day of this interval, such as '2021-10' or '2018-05/2021-10'.";

/** An interval that items must overlap. */
@ArgsType()
export class DuringArgs {
  @Field(() => EdtfScalar, { nullable: true, description: DURING })
  @IsEdtf()
  during?: string | null;
}

/** A page of items that overlap an interval. */
@ArgsType()
export class DuringPageArgs extends ForwardPageArgs {
  @Field(() => EdtfScalar, { nullable: true, description: DURING })
  @IsEdtf()
  during?: string | null;
}

/** A day on which items must be valid. */
@ArgsType()
export class OnArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: "Only what a source attests on this day, such as '2021-10-27'.",
  })
  @IsDay()
  on?: string | null;
}

/** The days of an interval that was checked; null if none is given. */
export function intervalOf(edtf: string | null | undefined): DayInterval | null {
  return edtf ? daysOfEdtf(edtf) : null;
}

/** A day as an interval; null if none is given. */
export function dayOf(day: string | null | undefined): DayInterval | null {
  return day ? { from: day, to: day } : null;
}
