import { Field, Int, ObjectType } from 'type-graphql';
import { NodeInterface } from '../node/node.type.js';
import { EdtfScalar } from '../shared/scalars.js';
import { IdentifierType } from '../subject/identifier.type.js';

@ObjectType('Source', {
  description: "A text that gives evidence, such as the news report 'source/article'.",
  implements: [NodeInterface],
})
export class SourceType {
  @Field(() => String, { description: "Its title, such as 'The seed article'." })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who published it; null if the text does not say.' })
  publisher!: string | null;

  @Field(() => String, { nullable: true, description: "Its address on the web, such as 'https://example.org/report'." })
  url!: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: "When it was published, such as '2021-10-27'." })
  publishedOn!: string | null;

  @Field(() => String, { nullable: true, description: "Its language by BCP 47, such as 'en'." })
  language!: string | null;

  @Field(() => [IdentifierType], { description: 'How other registers name it, such as a doi.' })
  identifiers!: IdentifierType[];

  @Field(() => Int, {
    description: 'Starts at 1 and grows with each change; a mutation names the version that you saw.',
  })
  version!: number;
}
