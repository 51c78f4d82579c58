import { Field, ID, InputType, Int } from 'type-graphql';
import type { EvidenceLine } from '../../domain/evidence.js';
import { IsNodeId, IsOffset, IsPassage, IsSpanOf } from '../shared/rules.js';
import { withoutNulls } from './without-nulls.js';

@InputType('EvidenceInput', { description: 'A passage of a source that says so, by its words and by its place.' })
export class EvidenceInput {
  @Field(() => ID, { description: "The source, such as 'source/article'." })
  @IsNodeId()
  source!: string;

  @Field(() => String, { nullable: true, description: "The words, character for character, such as 'critical phase'." })
  @IsPassage()
  exact?: string | null;

  @Field(() => String, { nullable: true, description: 'What stands right before them, up to 32 characters.' })
  @IsPassage()
  prefix?: string | null;

  @Field(() => String, { nullable: true, description: 'What stands right behind them, up to 32 characters.' })
  @IsPassage()
  suffix?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many characters (Unicode code points) of the text stand before them, such as 999.',
  })
  @IsOffset()
  start?: number | null;

  @Field(() => Int, { nullable: true, description: 'start plus the number of characters of exact, such as 1013.' })
  @IsOffset()
  @IsSpanOf('start', 'exact')
  end?: number | null;
}

/** The evidence of an input that was checked, as the graph keeps it. */
export function evidenceLines(evidence: readonly EvidenceInput[]): EvidenceLine[] {
  return evidence.map((item) => withoutNulls(item) as EvidenceLine);
}
