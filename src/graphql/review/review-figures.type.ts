import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('RuleFigures', { description: 'How often a rule was right.' })
export class RuleFiguresType {
  @Field(() => String, { description: "The rule, such as 'quotationThenSubject'." })
  rule!: string;

  @Field(() => Int, { description: 'How many of its candidates were decided.' })
  decisionCount!: number;

  @Field(() => Int, { description: 'How many were accepted with neither words nor speaker changed.' })
  rightCount!: number;

  @Field(() => Float, { description: 'The share of the right ones, from 0 to 1, such as 0.93.' })
  precision!: number;
}

@ObjectType('ChangedFigures', {
  description: 'How many accepted candidates had a property of their statement changed.',
})
export class ChangedFiguresType {
  @Field(() => String, { description: "The property, such as 'act'." })
  property!: string;

  @Field(() => Int, { description: 'How many had it changed.' })
  count!: number;
}

@ObjectType('EditorFigures', {
  description: 'The decisions of one editor, and how quickly they were made.',
})
export class EditorFiguresType {
  @Field(() => String, { nullable: true, description: "Who, such as 'key/newsroom'; null if unknown." })
  by!: string | null;

  @Field(() => Int, { description: 'How many of their decisions are in effect.' })
  decisionCount!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The mean time in seconds between consecutive decisions on the same run, without pauses of more than five minutes, such as 9.5; null if there are no such pairs.',
  })
  secondsPerDecision!: number | null;
}

@ObjectType('ReviewFigures', {
  description: 'Figures of decisions, without undone ones.',
})
export class ReviewFiguresType {
  @Field(() => Int, { description: 'The number of decisions, at most the latest 5,000.' })
  decisionCount!: number;

  @Field(() => Int, { description: 'How many of them accepted their candidate.' })
  acceptedCount!: number;

  @Field(() => Int, { description: 'How many rejected it.' })
  rejectedCount!: number;

  @Field(() => Int, { description: 'How many accepted candidates were changed by an editor.' })
  changedCount!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The mean time in seconds between consecutive decisions of an editor on the same run, without pauses of more than five minutes, such as 9.5; null if there are no such pairs.',
  })
  secondsPerDecision!: number | null;

  @Field(() => [RuleFiguresType], { description: 'By rule, the one with the most decisions first.' })
  byRule!: RuleFiguresType[];

  @Field(() => [ChangedFiguresType], { description: 'What was changed, the most frequent first.' })
  changes!: ChangedFiguresType[];

  @Field(() => [EditorFiguresType], { description: 'By editor, the one with the most decisions first.' })
  byEditor!: EditorFiguresType[];
}
