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
  description: 'A decision on a candidate. Undone decisions stay, with undoneAt.',
  implements: [NodeInterface],
})
export class DecisionType {
  @Field(() => ID, { description: 'Its id, with which it can be undone.' })
  id!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The id that it shares with all decisions of the same acceptAll, to undo them together.',
  })
  batchId!: string | null;

  @Field(() => ID, { description: 'The id of the candidate.' })
  candidateId!: string;

  @Field(() => ID, { description: 'The run of the candidate.' })
  runId!: string;

  @Field(() => VerdictEnum, { description: 'The decision, such as ACCEPT.' })
  verdict!: DecisionAction;

  @Field(() => DateTimeScalar, { description: "When, such as '2021-10-28T09:31:00.000Z'." })
  at!: string;

  @Field(() => String, { nullable: true, description: "Who, such as 'key/newsroom'; null if unknown." })
  by!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected.' })
  reason!: string | null;

  @Field(() => [PropertyChangeType], {
    description: 'What was changed in the draft with this decision; earlier changes are in the candidate.',
  })
  changes!: PropertyChangeType[];

  @Field(() => JsonScalar, {
    description:
      "The decision as `demarche decisions` prints it, such as { decision: 'accepted', rule: 'verbThenQuotation' }.",
  })
  record!: unknown;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was undone; null while it is in effect.' })
  undoneAt!: string | null;

  @Field(() => String, { nullable: true, description: "Who undid it, such as 'key/newsroom'." })
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
