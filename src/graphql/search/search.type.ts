import { Field, Float, Int, ObjectType } from 'type-graphql';
import { NodeInterface } from '../node/node.type.js';
import { PageInfoType } from '../shared/connection.type.js';
import { SearchFieldEnum, SearchKindEnum } from '../shared/enums.js';

@ObjectType('TextRange', { description: 'A piece of a text, by its place.' })
export class TextRangeType {
  @Field(() => Int, { description: 'Where it begins, in Unicode code points from 0, such as 7.' })
  start!: number;

  @Field(() => Int, { description: 'Where it ends: the first code point behind it, such as 13.' })
  end!: number;
}

@ObjectType('TextPart', { description: 'A piece of a text, in its order.' })
export class TextPartType {
  @Field(() => String, { description: "The piece, such as 'Malley'." })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it is a match.' })
  isMatch!: boolean;
}

@ObjectType('SearchHighlight', {
  description: 'A text with matches of a search, and their offsets.',
})
export class SearchHighlightType {
  @Field(() => SearchFieldEnum, { description: 'Which text it is, such as NAME.' })
  field!: string;

  @Field(() => String, { description: "The whole text, such as 'Robert Malley'." })
  text!: string;

  @Field(() => [TextRangeType], { description: 'The matches, in order; they do not overlap.' })
  ranges!: TextRangeType[];

  @Field(() => [TextPartType], {
    description: 'The same text in pieces, as an alternative to offsets.',
  })
  parts!: TextPartType[];
}

@ObjectType('SearchEdge', { description: 'A result of a search, with its cursor.' })
export class SearchEdgeType {
  @Field(() => String, { description: 'Marks its place in the list; give it to after.' })
  cursor!: string;

  @Field(() => NodeInterface, { description: 'What was found: a subject, a source or a statement.' })
  node!: NodeInterface;

  @Field(() => SearchKindEnum, { description: 'What it is, such as PERSON.' })
  kind!: string;

  @Field(() => Float, {
    description:
      'How well it matches, from 0 to 12, such as 9.2: an exact name has 12, an exact alias 11; below, names rank above quotes, and words as spelled above beginnings of words above typing errors. Of equal ones, subjects with more statements have slightly more.',
  })
  score!: number;

  @Field(() => [SearchHighlightType], {
    description: 'The texts with matches, the name or the quote first.',
  })
  highlight!: SearchHighlightType[];

  @Field(() => String, {
    description:
      "A line to show: the name or, of a long text, some 200 characters around the matches, with '…' for the rest.",
  })
  snippet!: string;
}

@ObjectType('SearchConnection', {
  description: 'A page of the results of a search, the best first.',
})
export class SearchConnectionType {
  @Field(() => [SearchEdgeType], { description: 'The results of this page, each with its score and matches.' })
  edges!: SearchEdgeType[];

  @Field(() => [NodeInterface], { description: 'The results of this page.' })
  nodes!: NodeInterface[];

  @Field(() => PageInfoType, { description: 'Whether there is more before and after this page, and its cursors.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, {
    description: 'How many results there are: at most the best 1,000 subjects, 1,000 sources and 1,000 statements.',
  })
  totalCount!: number;
}
