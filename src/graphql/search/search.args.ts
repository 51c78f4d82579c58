import { ArgsType, Field, Int } from 'type-graphql';
import type { SearchKind } from '../../search/text-search.js';
import { SearchKindEnum } from '../shared/enums.js';
import { ForwardPageArgs } from '../shared/page-args.js';
import { IsBetween, IsInstant, IsNotTooLong, IsSearchText } from '../shared/rules.js';
import { DateTimeScalar } from '../shared/scalars.js';

/** What to search for, and which page of it. */
@ArgsType()
export class SearchArgs extends ForwardPageArgs {
  @Field(() => String, {
    description:
      "All of these words, such as 'robert mall': the last one may be unfinished, and words of four letters or more may have typing errors. In quotation marks words must follow each other as they are spelled. Case and accents do not count.",
  })
  @IsSearchText()
  query!: string;

  @Field(() => [SearchKindEnum], {
    nullable: true,
    description: 'Only of these kinds, such as [PERSON, STATEMENT]; without it, of every kind.',
  })
  @IsNotTooLong()
  kinds?: SearchKind[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "Only statements that the graph held, and that were current, before this instant, such as '2026-01-01T00:00:00Z'; names and titles are those of now.",
  })
  @IsInstant()
  recordedBefore?: string | null;
}

/** How many names are suggested at most, and by default. */
export const MOST_SUGGESTIONS = 8;

/** What has been typed so far, and how many names to suggest. */
@ArgsType()
export class SuggestionsArgs {
  @Field(() => String, {
    description: "The text typed so far, such as 'malle': whole words, and the beginning of the last one.",
  })
  @IsSearchText()
  text!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: MOST_SUGGESTIONS,
    description: 'How many at most: 0 to 8, such as 5.',
  })
  @IsBetween(0, MOST_SUGGESTIONS, 'number of suggestions')
  first?: number | null;
}
