import { Field, ObjectType } from 'type-graphql';
import type { Counting } from '../../domain/counting.js';
import { CountedField } from '../shared/counting.js';
import { EdtfScalar } from '../shared/scalars.js';
import { StatementSummaryType } from '../statistics/statement-summary.type.js';
import { TimelineBucketType } from '../statistics/timeline-bucket.type.js';
import { SubjectInterface } from '../subject/subject.type.js';

@ObjectType('Relationship', {
  description: 'What two subjects say about each other, do to each other and have in common.',
})
export class RelationshipType {
  @Field(() => SubjectInterface, { description: 'The first subject, such as John Kerry.' })
  a!: SubjectInterface;

  @Field(() => SubjectInterface, { description: 'The second subject, such as Mohammad Javad Zarif.' })
  b!: SubjectInterface;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: "The interval of everything here, such as '2014'; null for all time.",
  })
  during!: string | null;

  @CountedField()
  counting!: Counting;
}

@ObjectType('RelationshipBucket', {
  description:
    'A day, week, month, quarter or year, with what two subjects said about each other or did to each other in it, in both directions together and in each.',
})
export class RelationshipBucketType extends TimelineBucketType {
  @Field(() => StatementSummaryType, { description: 'What a said about b, or did to it.' })
  aToB!: StatementSummaryType;

  @Field(() => StatementSummaryType, { description: 'What b said about a, or did to it.' })
  bToA!: StatementSummaryType;
}
