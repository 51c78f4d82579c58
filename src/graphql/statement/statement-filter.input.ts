import { Field, ID, InputType } from 'type-graphql';
import type { StatementCriteria } from '../../loader/act-criteria.js';
import type { AliasBook } from '../../loader/alias-book.js';
import { StatementStatusEnum } from '../shared/enums.js';
import { Exclusions } from '../shared/exclusions.js';
import { AreNodeIds, IsInstant, IsNotTooLong, IsNotWith, IsSearchText } from '../shared/rules.js';
import { DateTimeScalar, instantOf } from '../shared/scalars.js';
import { conditionsOf, StatementConditions } from './statement-conditions.input.js';

@InputType('StatementFilter', {
  description:
    'Which statements: those that meet every given condition. Within a list, one match is enough; an empty list matches nothing. If interactions are counted, the one who acted counts as the speaker, and the target as the subject.',
})
export class StatementFilter extends StatementConditions {
  @Field(() => [ID], {
    nullable: true,
    description: "With evidence from one of these sources, such as ['source/article'].",
    deprecationReason: 'Use evidence, as the filter of interactions calls it, where source is who acts.',
  })
  @AreNodeIds()
  @IsNotWith('evidence', 'is the old name of evidence; give one of the two')
  source?: string[] | null;

  @Field(() => [StatementStatusEnum], {
    nullable: true,
    description: 'With one of these statuses; without it, [CURRENT].',
  })
  @IsNotTooLong()
  status?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "With all of these words in its quote or paraphrase, such as 'mutual compliance'; in quotation marks they must follow each other, and 'negotiat*' matches all words that begin so. Case and accents do not count. If no statement has the words as spelled, typing errors and an unfinished last word are tolerated.",
  })
  @IsSearchText()
  text?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "What the graph held before this instant, such as '2026-01-01T00:00:00Z', with the statuses of that time.",
  })
  @IsInstant()
  recordedBefore?: string | null;

  @Exclusions(() => StatementConditions, "[{ act: ['19'] }, { speaker: ['state/iran'], toneAtLeast: 0 }]")
  not?: StatementConditions[] | null;
}

/** The criteria of a filter that was checked, with the ids of merged subjects resolved. */
export function criteriaOf(filter: StatementFilter | null | undefined, aliases: AliasBook): StatementCriteria {
  const conditions = conditionsOf(filter, aliases, 'filter');
  return {
    ...conditions,
    source: conditions.source ?? filter?.source ?? null,
    status: filter?.status ?? ['CURRENT'],
    text: filter?.text ?? null,
    recordedBefore: instantOf(filter?.recordedBefore),
    excluded: filter?.not?.length
      ? filter.not.map((excluded, index) => conditionsOf(excluded, aliases, `filter.not.${index}`))
      : null,
  };
}
