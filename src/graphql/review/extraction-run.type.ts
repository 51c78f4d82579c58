import { Field, ID, Int, ObjectType } from 'type-graphql';
import { NodeInterface } from '../node/node.type.js';
import { Named } from '../shared/named.js';
import { DateTimeScalar, EdtfScalar } from '../shared/scalars.js';
import { SourceType } from '../source/source.type.js';

@ObjectType('ExtractionProblem', {
  description: 'Something that an extractor gave and that was rejected, or a failure of the extractor.',
})
export class ExtractionProblemType {
  @Field(() => String, { description: "The extractor, such as 'rules-en/1'." })
  extractor!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The words that it gave; null for a failure of the extractor as a whole.',
  })
  words!: string | null;

  @Field(() => String, { description: 'What is wrong with it.' })
  problem!: string;
}

@ObjectType('ExtractionRun', {
  description: 'One reading of one article, with what was found in it. For editors only.',
  implements: [NodeInterface],
})
export class ExtractionRunType {
  @Field(() => ID, { description: "Its id, such as 'run/20211028093000000-0123abcd'; ids are in the order of time." })
  id!: string;

  @Field(() => Boolean, { description: 'Whether candidates can be decided; its text is kept until it is closed.' })
  isOpen!: boolean;

  @Field(() => DateTimeScalar, { description: "When the article was read, such as '2021-10-28T09:30:00.000Z'." })
  createdAt!: string;

  @Field(() => String, { nullable: true, description: "Who had it read, such as 'key/newsroom'; null if unknown." })
  createdBy!: string | null;

  @Field(() => DateTimeScalar, {
    description: "When something in it was last decided, such as '2021-10-28T09:31:00.000Z'.",
  })
  changedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null while it is open.' })
  closedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Who closed it, such as 'key/newsroom'." })
  closedBy!: string | null;

  @Field(() => Int, {
    description: 'Starts at 1 and grows with each change in it: poll it to see the decisions of others.',
  })
  version!: number;
}

/** What a run says about its article. */
@ObjectType('ExtractionArticle', {
  description: 'The article of a run, which is recorded as a source with the first accepted candidate.',
})
export class ExtractionArticleType {
  @Field(() => ID, { description: "The id of its source, which evidence names, such as 'source/article'." })
  sourceId!: string;

  @Field(() => String, { description: "Its title, such as 'The seed article'." })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  publisher!: string | null;

  @Field(() => String, { nullable: true, description: "Its address, such as 'https://example.org/report'." })
  url!: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: "When it was published, such as '2021-10-27'." })
  publishedOn!: string | null;

  @Field(() => String, { description: "The language that it was read in, as a BCP 47 tag, such as 'en'." })
  language!: string;

  @Field(() => String, { nullable: true, description: "The licence of its text, such as 'CC BY 4.0'." })
  licence!: string | null;

  @Field(() => String, { description: 'The SHA-256 of its text, to recognise the same text.' })
  textHash!: string;

  @Field(() => Int, { description: 'The length of its text in Unicode code points, such as 4800.' })
  textLength!: number;

  @Named('sources', 'sourceId', () => SourceType, {
    nullable: true,
    description: 'Its source in the graph; null before the first candidate is accepted.',
  })
  source!: unknown;
}
