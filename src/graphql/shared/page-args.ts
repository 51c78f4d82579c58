import { ArgsType, Field, Int } from 'type-graphql';
import { IsCursor, IsNotWith, IsPageSize } from './rules.js';

/** The arguments of a list that is read from the front. */
@ArgsType()
export class ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many at most, from the front: 0 to 500, such as 10. Without it, 20.',
  })
  @IsPageSize()
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Only what comes after this cursor, a page's endCursor." })
  @IsCursor()
  after?: string | null;
}

/** The arguments of a list that is read from either end. */
@ArgsType()
export class PageArgs extends ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many at most, from the back: 0 to 500, such as 10. Not with first or after.',
  })
  @IsPageSize()
  @IsNotWith('first', 'cannot be combined with first; give one of the two')
  @IsNotWith('after', 'is given together with after; give last with before, or first with after')
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Only what comes before this cursor, a page's startCursor. Goes with last.",
  })
  @IsCursor()
  @IsNotWith('first', 'cannot be combined with first; give last with before, or first with after')
  @IsNotWith('after', 'is given together with after; give last with before, or first with after')
  before?: string | null;
}
