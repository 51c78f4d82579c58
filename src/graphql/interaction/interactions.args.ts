import { ArgsType, Field } from 'type-graphql';
import { IsOptional, ValidateNested } from '../shared/class-validator.js';
import { ForwardPageArgs } from '../shared/page-args.js';
import { InteractionFilter } from './interaction-filter.input.js';

/** A page of interactions, filtered, the newest first. */
@ArgsType()
export class InteractionsArgs extends ForwardPageArgs {
  @Field(() => InteractionFilter, {
    nullable: true,
    description: "Which ones, such as { act: ['04'], heldOn: '2014' }.",
  })
  @IsOptional()
  @ValidateNested()
  filter?: InteractionFilter | null;
}
