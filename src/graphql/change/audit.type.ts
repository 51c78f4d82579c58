import { Field, ID, ObjectType } from 'type-graphql';
import { CHANGE_ACTIONS, type ChangeAction } from '../../domain/change.js';
import { NodeInterface } from '../node/node.type.js';
import { enumOf } from '../shared/enums.js';
import { DateTimeScalar, JsonScalar } from '../shared/scalars.js';

const ChangeActionEnum = enumOf('ChangeAction', 'By which mutation something was changed.', CHANGE_ACTIONS);

@ObjectType('PropertyChange', { description: 'What a change did to one property.', simpleResolvers: true })
export class PropertyChangeType {
  @Field(() => String, { description: "The property, such as 'status'." })
  property!: string;

  @Field(() => JsonScalar, {
    nullable: true,
    description: "Its value before, such as 'CURRENT'; null where it had none.",
  })
  oldValue!: unknown;

  @Field(() => JsonScalar, {
    nullable: true,
    description: "Its value after, such as 'CORRECTED'; null where it has none.",
  })
  newValue!: unknown;

  @Field(() => String, {
    nullable: true,
    deprecationReason: 'Use oldValue: it is the value itself, and no text of it.',
    description: 'Its value before as JSON text, such as \'"CURRENT"\'; null where it had none.',
  })
  before!: string | null;

  @Field(() => String, {
    nullable: true,
    deprecationReason: 'Use newValue: it is the value itself, and no text of it.',
    description: 'Its value after as JSON text, such as \'"CORRECTED"\'; null where it has none.',
  })
  after!: string | null;
}

@ObjectType('Change', {
  description: 'Who changed what, and when.',
  implements: [NodeInterface],
  simpleResolvers: true,
})
export class ChangeType {
  @Field(() => ID, { description: 'Its id, which rises with time; node gives the change to editors alone.' })
  id!: string;

  @Field(() => ID, { description: "What was changed, such as 'statement/vienna-06'." })
  targetId!: string;

  @Field(() => ChangeActionEnum, { description: 'By which mutation, such as CORRECT_STATEMENT.' })
  action!: ChangeAction;

  @Field(() => DateTimeScalar, { description: "When, such as '2026-01-01T09:30:00.000Z'." })
  at!: string;

  @Field(() => String, { nullable: true, description: "Who, such as 'key/newsroom'; null where that is not known." })
  by!: string | null;

  @Field(() => [PropertyChangeType], { description: 'What it did to each property.' })
  properties!: PropertyChangeType[];
}
