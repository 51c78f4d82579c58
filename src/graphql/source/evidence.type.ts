import { Field, Int, ObjectType } from 'type-graphql';
import { NodeInterface } from '../node/node.type.js';
import { Named } from '../shared/named.js';
import { CodingType } from './coding.type.js';
import { SourceType } from './source.type.js';

@ObjectType('Evidence', {
  description: 'A passage of a source, by its words and its offsets, as in the W3C Web Annotation Data Model.',
  implements: [NodeInterface],
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
    description: 'The offset of their beginning in the text, in Unicode code points, such as 999.',
  })
  start!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The offset of their end, in Unicode code points, such as 1013.',
  })
  end!: number | null;

  @Field(() => CodingType, {
    nullable: true,
    description:
      'What a data set of coded events says about the event, as it was coded from this source; null for other evidence.',
  })
  coding!: CodingType | null;

  @Named('sources', 'sourceId', () => SourceType, { description: 'The text that the passage is from.' })
  source!: unknown;
}
