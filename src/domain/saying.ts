import type { Queries } from '../query/query-types.generated.js';
import { evidenceOf } from './evidence.js';

/** A statement from a source, with the position of its words in code points; null if its evidence lacks it. */
export interface Passage {
  statementId: string;
  words: { start: number; end: number } | null;
}

/** The passage of a row. */
export function passageFromRow({ id, evidence }: Queries['findPassagesOfSources']['row']): Passage {
  const [first] = evidenceOf(evidence, id);
  const { start, end } = first ?? { start: null, end: null };
  return { statementId: id, words: start === null || end === null ? null : { start, end } };
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
