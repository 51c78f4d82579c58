import { Field, ID, ObjectType } from 'type-graphql';
import { CHANGE_ACTIONS, type ChangeAction } from '../../domain/change.js';
import { NodeInterface } from '../node/node.type.js';
import { enumOf } from '../shared/enums.js';
import { DateTimeScalar, JsonScalar } from '../shared/scalars.js';

const ChangeActionEnum = enumOf('ChangeAction', 'By which mutation something was changed.', CHANGE_ACTIONS);

@ObjectType('PropertyChange', { description: 'What a change did to one property.' })
export class PropertyChangeType {
  @Field(() => String, { description: "The property, such as 'status'." })
  property!: string;

  @Field(() => JsonScalar, {
    nullable: true,
    description: "Its old value, such as 'CURRENT'; null if it had none.",
  })
  oldValue!: unknown;

  @Field(() => JsonScalar, {
    nullable: true,
    description: "Its new value, such as 'CORRECTED'; null if it has none.",
  })
  newValue!: unknown;

  @Field(() => String, {
    nullable: true,
    deprecationReason: 'Use oldValue: it is the value itself, and no text of it.',
    description: `Its old value as JSON text, such as '"CURRENT"'; null if it had none.`,
  })
  before!: string | null;

  @Field(() => String, {
    nullable: true,
    deprecationReason: 'Use newValue: it is the value itself, and no text of it.',
    description: `Its new value as JSON text, such as '"CORRECTED"'; null if it has none.`,
  })
  after!: string | null;
}

@ObjectType('Change', {
  description: 'Who changed what, and when.',
  implements: [NodeInterface],
})
export class ChangeType {
  @Field(() => ID, { description: 'Its id, in the order of time; node returns the change only to editors.' })
  id!: string;

  @Field(() => ID, { description: "What was changed, such as 'statement/vienna-06'." })
  targetId!: string;

  @Field(() => ChangeActionEnum, { description: 'By which mutation, such as CORRECT_STATEMENT.' })
  action!: ChangeAction;

  @Field(() => DateTimeScalar, { description: "When, such as '2026-01-01T09:30:00.000Z'." })
  at!: string;

  @Field(() => String, { nullable: true, description: "Who, such as 'key/newsroom'; null if unknown." })
  by!: string | null;

  @Field(() => [PropertyChangeType], { description: 'What it did to each property.' })
  properties!: PropertyChangeType[];
}
