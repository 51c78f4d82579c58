import { Field, ID, ObjectType } from 'type-graphql';
import type { StatementChange, StatementChangeKind } from '../../change/statement-change.js';
import { StatementChangeKindEnum } from '../shared/enums.js';
import { Named } from '../shared/named.js';
import { DateTimeScalar } from '../shared/scalars.js';
import { SubjectInterface } from '../subject/subject.type.js';
import { StatementType } from './statement.type.js';

@ObjectType('SubjectMerge', {
  description: 'The replacement of one id by another, after a merge or a change of kind.',
})
export class SubjectMergeType {
  @Field(() => ID, {
    description: "The id that was given up, by which the subject is still found, such as 'group/r-malley'.",
  })
  from!: string;

  @Named('subjects', 'into', () => SubjectInterface, {
    nullable: true,
    description: 'The subject that was kept, with the names of both.',
  })
  into!: unknown;
}

@ObjectType('StatementChange', {
  description:
    'A change of statements, with the statements as they are now. Remove those from a list whose status it does not show, and add or replace the others.',
})
export class StatementChangeType {
  @Field(() => StatementChangeKindEnum, { description: 'What was done, such as RETRACTED.' })
  kind!: StatementChangeKind;

  @Field(() => DateTimeScalar, { description: "When it was written, such as '2026-01-01T09:30:00.000Z'." })
  changedAt!: string;

  @Field(() => SubjectMergeType, {
    nullable: true,
    description: 'Of MERGED and KIND_CHANGED: which id was replaced by which.',
  })
  merge!: StatementChange['merge'];

  @Named('statements', 'statementIds', () => [StatementType], {
    description:
      'The statements as they are now, up to 50; a merge of more comes as several changes. Of CORRECTED, the new one first, then the one that it corrects.',
  })
  statements!: unknown;
}
