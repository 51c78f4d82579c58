import { ArgsType, Field } from 'type-graphql';
import type { Counting } from '../../domain/counting.js';
import type { CounterpartOrderName, Direction } from '../../loader/relationship-listings.js';
import { CountingArgument } from '../shared/counting.js';
import { CounterpartOrderEnum, DirectionEnum } from '../shared/enums.js';
import { FilterArgument } from '../shared/filter-argument.js';
import { ForwardPageArgs } from '../shared/page-args.js';
import { StatementFilter } from '../statement/statement-filter.input.js';

/** A page of counterparts. */
@ArgsType()
export class CounterpartsArgs extends ForwardPageArgs {
  @FilterArgument(() => StatementFilter, "Which acts count, such as { quadClass: [VERBAL_CONFLICT], saidOn: '2014' }.")
  filter?: StatementFilter | null;

  @Field(() => DirectionEnum, {
    nullable: true,
    defaultValue: 'BOTH',
    description: 'Which acts of the actor to count: its own (OUT), those about it (IN), or both, such as OUT.',
  })
  direction?: Direction | null;

  @CountingArgument()
  counting?: Counting | null;

  @Field(() => CounterpartOrderEnum, {
    nullable: true,
    defaultValue: 'COUNT_DESC',
    description: 'In which order, such as TONE_ASC.',
  })
  orderBy?: CounterpartOrderName | null;
}
