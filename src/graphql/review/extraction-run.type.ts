import { Field, ID, Int, ObjectType } from 'type-graphql';
import { NodeInterface } from '../node/node.type.js';
import { Named } from '../shared/named.js';
import { DateTimeScalar, EdtfScalar } from '../shared/scalars.js';
import { SourceType } from '../source/source.type.js';

@ObjectType('ExtractionProblem', {
  description: 'Something that an extractor gave and that was left out, or that kept it from working.',
  simpleResolvers: true,
})
export class ExtractionProblemType {
  @Field(() => String, { description: "The extractor, such as 'rules-en/1'." })
  extractor!: string;

  @Field(() => String, { nullable: true, description: 'The words that it gave; null where it is about all of it.' })
  words!: string | null;

  @Field(() => String, { description: 'What is wrong with it.' })
  problem!: string;
}

@ObjectType('ExtractionRun', {
  description: 'One reading of one article: a source in the making, and what was found in it. For editors alone.',
  implements: [NodeInterface],
  simpleResolvers: true,
})
export class ExtractionRunType {
  @Field(() => ID, { description: "Its id, such as 'run/20211028093000000-0123abcd'; later ones have greater ids." })
  id!: string;

  @Field(() => Boolean, { description: 'Whether candidates can be decided upon; its text is kept for so long.' })
  isOpen!: boolean;

  @Field(() => DateTimeScalar, { description: "When the article was read, such as '2021-10-28T09:30:00.000Z'." })
  createdAt!: string;

  @Field(() => String, { nullable: true, description: "Who had it read, such as 'key/newsroom'; null where unknown." })
  createdBy!: string | null;

  @Field(() => DateTimeScalar, {
    description: "When something of it was last decided, such as '2021-10-28T09:31:00.000Z'.",
  })
  changedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null while it is open.' })
  closedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Who closed it, such as 'key/newsroom'." })
  closedBy!: string | null;

  @Field(() => Int, {
    description: 'How often something of it changed, from 1: ask for it to see whether others decided meanwhile.',
  })
  version!: number;
}

/** What a run says of its article. */
@ObjectType('ExtractionArticle', {
  description: 'What is known of the article of a run: the source that is recorded with the first accepted candidate.',
  simpleResolvers: true,
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

  @Field(() => String, { description: "The language that it was read in by BCP 47, such as 'en'." })
  language!: string;

  @Field(() => String, { nullable: true, description: "Under which its text may be used, such as 'CC BY 4.0'." })
  licence!: string | null;

  @Field(() => String, { description: 'SHA-256 of its text, by which the same text is known again.' })
  textHash!: string;

  @Field(() => Int, { description: 'How many characters (Unicode code points) its text has, such as 4800.' })
  textLength!: number;

  @Named('sources', 'sourceId', () => SourceType, {
    nullable: true,
    description: 'Its source in the graph; null before the first candidate is accepted.',
  })
  source!: unknown;
}
