import type { Extraction } from '../candidate.js';

type Offsets = [start: number, end: number];

/** The attributions of an article in the format that quotation attribution scorers read; offsets in code points. */
export interface AttributionRecord {
  id: string;
  preds: { content: Offsets[]; source: Offsets[]; cue: Offsets[]; conf: number; rule: string }[];
}

/** The record of an extraction under the id of its article. */
export function attributionRecord(id: string, { attributions }: Extraction): AttributionRecord {
  return {
    id,
    preds: attributions.map(({ content, source, cue, score, rule }) => ({
      content: content.map(({ start, end }): Offsets => [start, end]),
      source: source ? [[source.start, source.end]] : [],
      cue: cue ? [[cue.start, cue.end]] : [],
      conf: score,
      rule,
    })),
  };
}
