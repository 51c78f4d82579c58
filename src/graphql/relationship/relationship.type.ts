import { Field, ObjectType } from 'type-graphql';
import type { Counting } from '../../domain/counting.js';
import { CountedField } from '../shared/counting.js';
import { EdtfScalar } from '../shared/scalars.js';
import { StatementSummaryType } from '../statistics/statement-summary.type.js';
import { TimelineBucketType } from '../statistics/timeline-bucket.type.js';
import { SubjectInterface } from '../subject/subject.type.js';

@ObjectType('Relationship', {
  description: 'What two subjects say about each other, do to each other and have in common.',
  simpleResolvers: true,
})
export class RelationshipType {
  @Field(() => SubjectInterface, { description: 'The one, such as John Kerry.' })
  a!: SubjectInterface;

  @Field(() => SubjectInterface, { description: 'The other, such as Mohammad Javad Zarif.' })
  b!: SubjectInterface;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: "The interval that everything here is of, such as '2014'; null for all of time.",
  })
  during!: string | null;

  @CountedField()
  counting!: Counting;
}

@ObjectType('RelationshipBucket', {
  description:
    'A day, week, month, quarter or year, and what two subjects said about each other in it, together and each.',
  simpleResolvers: true,
})
export class RelationshipBucketType extends TimelineBucketType {
  @Field(() => StatementSummaryType, { description: 'What the one said about the other.' })
  aToB!: StatementSummaryType;

  @Field(() => StatementSummaryType, { description: 'What the other said about the one.' })
  bToA!: StatementSummaryType;
}
