import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../shared/scalars.js';

/** What the running operation costs; its values are those of Spending. */
@ObjectType('RateLimit', {
  description: 'What this operation costs, in units of a node, and what you have left to spend.',
})
export class RateLimitType {
  @Field(() => Int, {
    description:
      'The cost of this operation, such as 231: how many nodes it can return, plus the work of finding them.',
  })
  cost!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How much your operations may cost in a minute, such as 1000000; null if there is no limit.',
  })
  limit!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How much of that is left after this operation, such as 999769; null if there is no limit.',
  })
  remaining!: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When you have all of it again, such as '2021-10-28T09:30:00.000Z'; null if there is no limit.",
  })
  resetAt!: string | null;
}
