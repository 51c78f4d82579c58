import { Field, Int, ObjectType } from 'type-graphql';
import { NodeInterface } from '../node/node.type.js';
import { Named } from '../shared/named.js';
import { CodingType } from './coding.type.js';
import { SourceType } from './source.type.js';

@ObjectType('Evidence', {
  description: 'A passage of a source, as the Web Annotation Data Model points to it: by its words and by its place.',
  implements: [NodeInterface],
  simpleResolvers: true,
})
export class EvidenceType {
  @Field(() => String, { nullable: true, description: "The words, character for character, such as 'critical phase'." })
  exact!: string | null;

  @Field(() => String, { nullable: true, description: 'The text right before them, up to 32 characters.' })
  prefix!: string | null;

  @Field(() => String, { nullable: true, description: 'The text right after them, up to 32 characters.' })
  suffix!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many characters (Unicode code points) of the text come before them, such as 999.',
  })
  start!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many characters of the text stand before their end, such as 1013.',
  })
  end!: number | null;

  @Field(() => CodingType, {
    nullable: true,
    description:
      'What a data set of coded events says of the event, as it was coded from this source; null for other evidence.',
  })
  coding!: CodingType | null;

  @Named('sources', 'sourceId', () => SourceType, { description: 'The text that the passage is from.' })
  source!: unknown;
}
