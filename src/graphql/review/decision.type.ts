import { Field, ID, ObjectType } from 'type-graphql';
import type { DecisionAction } from '../../domain/decision.js';
import { PropertyChangeType } from '../change/audit.type.js';
import { NodeInterface } from '../node/node.type.js';
import { Named } from '../shared/named.js';
import { DateTimeScalar, JsonScalar } from '../shared/scalars.js';
import { StatementType } from '../statement/statement.type.js';
import { CandidateType } from './candidate.type.js';
import { VerdictEnum } from './review.enums.js';

@ObjectType('Decision', {
  description: 'How somebody decided upon a candidate. Decisions that were taken back stay, and say so.',
  implements: [NodeInterface],
  simpleResolvers: true,
})
export class DecisionType {
  @Field(() => ID, { description: 'Its id, by which it is taken back.' })
  id!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of all that were taken together with it, to take back as one.',
  })
  batchId!: string | null;

  @Field(() => ID, { description: 'The candidate that was decided upon.' })
  candidateId!: string;

  @Field(() => ID, { description: 'The run of the candidate.' })
  runId!: string;

  @Field(() => VerdictEnum, { description: 'How, such as ACCEPT.' })
  verdict!: DecisionAction;

  @Field(() => DateTimeScalar, { description: "When, such as '2021-10-28T09:31:00.000Z'." })
  at!: string;

  @Field(() => String, { nullable: true, description: "Who, such as 'key/newsroom'; null where that is not known." })
  by!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected.' })
  reason!: string | null;

  @Field(() => [PropertyChangeType], {
    description: 'What was changed of the draft as it was accepted; what was changed before, the candidate tells.',
  })
  changes!: PropertyChangeType[];

  @Field(() => JsonScalar, {
    description: "It as `demarche decisions` prints it, such as { decision: 'accepted', rule: 'cueThenQuotation' }.",
  })
  record!: unknown;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back; null where it holds.' })
  undoneAt!: string | null;

  @Field(() => String, { nullable: true, description: "Who took it back, such as 'key/newsroom'." })
  undoneBy!: string | null;

  @Named('candidates', 'candidateId', () => CandidateType, {
    nullable: true,
    description: 'The candidate as it is now.',
  })
  candidate!: unknown;

  @Named('statements', 'statementId', () => StatementType, {
    nullable: true,
    description: 'The statement that was recorded.',
  })
  statement!: unknown;
}
