import { ArgsType, Field } from 'type-graphql';
import type { StatementOrderName } from '../../loader/statement-listing.js';
import { IsOptional, ValidateNested } from '../shared/class-validator.js';
import { StatementOrderEnum } from '../shared/enums.js';
import { PageArgs } from '../shared/page-args.js';
import { StatementFilter } from './statement-filter.input.js';

/** A page of statements, filtered and ordered. */
@ArgsType()
export class StatementsArgs extends PageArgs {
  @Field(() => StatementFilter, {
    nullable: true,
    description: "Which ones, such as { about: ['state/iran'], toneAtMost: 0 }.",
  })
  @IsOptional()
  @ValidateNested()
  filter?: StatementFilter | null;

  @Field(() => StatementOrderEnum, {
    nullable: true,
    defaultValue: 'SAID_ON_DESC',
    description: 'In which order, such as TONE_ASC.',
  })
  orderBy?: StatementOrderName | null;
}
