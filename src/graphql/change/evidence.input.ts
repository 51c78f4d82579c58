import { Field, ID, InputType, Int } from 'type-graphql';

@InputType('EvidenceInput', { description: 'A passage of a source that says so, by its words and by its place.' })
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
    description: 'How many characters (Unicode code points) of the text come before them, such as 999.',
  })
  start?: number | null;

  @Field(() => Int, { nullable: true, description: 'start plus the number of characters of exact, such as 1013.' })
  end?: number | null;
}
