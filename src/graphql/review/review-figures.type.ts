import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('RuleFigures', { description: 'How often what a rule found was right.', simpleResolvers: true })
export class RuleFiguresType {
  @Field(() => String, { description: "The rule, such as 'quotationThenSubject'." })
  rule!: string;

  @Field(() => Int, { description: 'How many of its candidates were decided upon.' })
  decisionCount!: number;

  @Field(() => Int, { description: 'How many were accepted with neither words nor speaker changed.' })
  rightCount!: number;

  @Field(() => Float, { description: 'The share of the right ones, from 0 to 1, such as 0.93.' })
  precision!: number;
}

@ObjectType('ChangedFigures', {
  description: 'How many accepted candidates had a property of their statement changed.',
  simpleResolvers: true,
})
export class ChangedFiguresType {
  @Field(() => String, { description: "The property, such as 'act'." })
  property!: string;

  @Field(() => Int, { description: 'How many had it changed.' })
  count!: number;
}

@ObjectType('EditorFigures', { description: 'What somebody decided, and how quickly.', simpleResolvers: true })
export class EditorFiguresType {
  @Field(() => String, { nullable: true, description: "Who, such as 'key/newsroom'; null where that is not known." })
  by!: string | null;

  @Field(() => Int, { description: 'How many decisions of theirs hold.' })
  decisionCount!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The mean time from one decision to the next one in seconds, such as 9.5; null where none follows another.',
  })
  secondsPerDecision!: number | null;
}

@ObjectType('ReviewFigures', {
  description: 'What decisions tell of reading and of reviewing. Those that were taken back are left out.',
  simpleResolvers: true,
})
export class ReviewFiguresType {
  @Field(() => Int, { description: 'How many decisions there are; at most the latest 5,000 count.' })
  decisionCount!: number;

  @Field(() => Int, { description: 'How many of them accepted their candidate.' })
  acceptedCount!: number;

  @Field(() => Int, { description: 'How many rejected it.' })
  rejectedCount!: number;

  @Field(() => Int, { description: 'How many accepted candidates an editor had changed.' })
  changedCount!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The mean time from a decision of somebody upon a run to their next one in seconds, pauses of more than five minutes left out, such as 9.5; null where none follows another.',
  })
  secondsPerDecision!: number | null;

  @Field(() => [RuleFiguresType], { description: 'By rule, the one with the most decisions first.' })
  byRule!: RuleFiguresType[];

  @Field(() => [ChangedFiguresType], { description: 'What was changed, the most frequent first.' })
  changes!: ChangedFiguresType[];

  @Field(() => [EditorFiguresType], { description: 'By editor, the one with the most decisions first.' })
  byEditor!: EditorFiguresType[];
}
