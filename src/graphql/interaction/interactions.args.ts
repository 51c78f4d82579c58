import { ArgsType } from 'type-graphql';
import { FilterArgument } from '../shared/filter-argument.js';
import { ForwardPageArgs } from '../shared/page-args.js';
import { InteractionFilter } from './interaction-filter.input.js';

/** A page of interactions, filtered, the newest first. */
@ArgsType()
export class InteractionsArgs extends ForwardPageArgs {
  @FilterArgument(() => InteractionFilter, "Which ones, such as { act: ['04'], heldOn: '2014' }.")
  filter?: InteractionFilter | null;
}
