import { ArgsType, Field } from 'type-graphql';
import type { Statement } from '../../domain/statement.js';
import type { AliasBook } from '../../loader/alias-book.js';
import type { Listing } from '../../loader/connection-loader.js';
import { type StatementOrderName, type StatementStart, statementListing } from '../../loader/statement-listing.js';
import { StatementOrderEnum } from '../shared/enums.js';
import { FilterArgument } from '../shared/filter-argument.js';
import { PageArgs } from '../shared/page-args.js';
import { criteriaOf, StatementFilter } from './statement-filter.input.js';

/** A page of statements, filtered and ordered. */
@ArgsType()
export class StatementsArgs extends PageArgs {
  @FilterArgument(() => StatementFilter, "Which ones, such as { about: ['state/iran'], toneAtMost: 0 }.")
  filter?: StatementFilter | null;

  @Field(() => StatementOrderEnum, {
    nullable: true,
    defaultValue: 'SAID_ON_DESC',
    description: 'In which order, such as TONE_ASC.',
  })
  orderBy?: StatementOrderName | null;

  #listing: Listing<Statement> | null = null;

  get order(): StatementOrderName {
    return this.orderBy ?? 'SAID_ON_DESC';
  }

  /** The list for these arguments, starting at one kind of node; the same for all parents of the field. */
  listing(start: StatementStart, aliases: AliasBook): Listing<Statement> {
    this.#listing ??= statementListing(start, criteriaOf(this.filter, aliases), this.order);
    return this.#listing;
  }
}
