import { Field, Float, Int, ObjectType } from 'type-graphql';
import { NodeInterface } from '../node/node.type.js';
import { PageInfoType } from '../shared/connection.type.js';
import { SearchFieldEnum, SearchKindEnum } from '../shared/enums.js';

@ObjectType('TextRange', { description: 'A piece of a text, by its place.', simpleResolvers: true })
export class TextRangeType {
  @Field(() => Int, { description: 'Where it begins, in Unicode code points from 0, such as 7.' })
  start!: number;

  @Field(() => Int, { description: 'Where it ends: the first code point behind it, such as 13.' })
  end!: number;
}

@ObjectType('TextPart', { description: 'A piece of a text, in its order.', simpleResolvers: true })
export class TextPartType {
  @Field(() => String, { description: "The piece, such as 'Malley'." })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it is what the search found, to be shown as such.' })
  isMatch!: boolean;
}

@ObjectType('SearchHighlight', {
  description: 'A text in which a search found words, and where in it they are.',
  simpleResolvers: true,
})
export class SearchHighlightType {
  @Field(() => SearchFieldEnum, { description: 'What text it is, such as NAME.' })
  field!: string;

  @Field(() => String, { description: "The whole text, such as 'Robert Malley'." })
  text!: string;

  @Field(() => [TextRangeType], { description: 'The words that were found, in order; they do not overlap.' })
  ranges!: TextRangeType[];

  @Field(() => [TextPartType], {
    description: 'The same text in pieces, as an alternative to offsets: joined they are the text.',
  })
  parts!: TextPartType[];
}

@ObjectType('SearchEdge', { description: 'Something that a search found, with its cursor.', simpleResolvers: true })
export class SearchEdgeType {
  @Field(() => String, { description: 'Marks its place in the list; give it to after.' })
  cursor!: string;

  @Field(() => NodeInterface, { description: 'What was found: a subject, a source or a statement.' })
  node!: NodeInterface;

  @Field(() => SearchKindEnum, { description: 'What it is, such as PERSON.' })
  kind!: string;

  @Field(() => Float, {
    description:
      'How well it fits, from 0 to 12, such as 9.2: what is called exactly so (12, or 11 by another name) above names with the words above quotes, words as they are spelled above beginnings of words above typing errors; of equals, who has more statements is a little above.',
  })
  score!: number;

  @Field(() => [SearchHighlightType], {
    description: 'The texts in which words were found, the name or the quote first.',
  })
  highlight!: SearchHighlightType[];

  @Field(() => String, {
    description:
      "A line to show: the name or, of a long text, some 200 characters around what was found, '…' for the rest.",
  })
  snippet!: string;
}

@ObjectType('SearchConnection', {
  description: 'A page of what a search found, the best first.',
  simpleResolvers: true,
})
export class SearchConnectionType {
  @Field(() => [SearchEdgeType], { description: 'What is on this page, each with its score and what was found in it.' })
  edges!: SearchEdgeType[];

  @Field(() => [NodeInterface], { description: 'What is on this page.' })
  nodes!: NodeInterface[];

  @Field(() => PageInfoType, { description: 'Whether there is more before and after this page, and its cursors.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, {
    description: 'How much was found: up to 1,000 subjects, 1,000 sources and 1,000 statements, those that fit best.',
  })
  totalCount!: number;
}
