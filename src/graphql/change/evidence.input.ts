import { Field, ID, InputType, Int } from 'type-graphql';

@InputType('EvidenceInput', { description: 'A passage of a source, by its words and its offsets.' })
export class EvidenceInput {
  @Field(() => ID, { description: "The source, such as 'source/article'." })
  source!: string;

  @Field(() => String, { nullable: true, description: "The words, character for character, such as 'critical phase'." })
  exact?: string | null;

  @Field(() => String, { nullable: true, description: 'The text right before them, up to 32 characters.' })
  prefix?: string | null;

  @Field(() => String, { nullable: true, description: 'The text right after them, up to 32 characters.' })
  suffix?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The offset of their beginning in the text, in Unicode code points, such as 999.',
  })
  start?: number | null;

  @Field(() => Int, { nullable: true, description: 'start plus the number of characters of exact, such as 1013.' })
  end?: number | null;
}
