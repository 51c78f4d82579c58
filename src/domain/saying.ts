import type { Queries } from '../query/query-types.generated.js';
import { evidenceOf } from './evidence.js';

/** A statement from a source, with the positions of its passages there in code points; none if its evidence lacks them. */
export interface Passage {
  statementId: string;
  words: { start: number; end: number }[];
}

/** The passage of a row. */
export function passageFromRow({ anchor, id, evidence }: Queries['findPassagesOfSources']['row']): Passage {
  const there = evidenceOf(evidence, id).filter(({ sourceId }) => sourceId === anchor);
  const words = there.flatMap(({ start, end }) => (start === null || end === null ? [] : { start, end }));
  return { statementId: id, words };
}

/** The key by which statements with these words of this speaker are looked up. */
export function sayingKey(speakerId: string, words: string): string {
  return JSON.stringify([speakerId, words]);
}

/** The parameters for looking up such keys. */
export function sayingRows(keys: readonly string[]): { rows: { key: string; speakerId: string; words: string }[] } {
  return {
    rows: keys.map((key) => {
      const [speakerId, words] = JSON.parse(key) as [string, string];
      return { key, speakerId, words };
    }),
  };
}
