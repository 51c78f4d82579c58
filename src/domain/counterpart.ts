import type { Queries } from '../query/query-types.generated.js';
import { meanToneOf } from './statement-tally.js';

/** Someone whom an actor speaks about or is spoken about by. Out: by the actor; in: about it. Means: -10…10. */
export interface Counterpart {
  subjectId: string;
  count: number;
  countOut: number;
  countIn: number;
  meanTone: number | null;
  meanToneOut: number | null;
  meanToneIn: number | null;
  firstDay: string;
  lastDay: string;
}

export function counterpartFromRow(row: Queries['listCounterparts']['row']): Counterpart {
  const { id, count, countOut, toneSum, toneSumOut, firstDay, lastDay } = row;
  const countIn = count - countOut;
  return {
    subjectId: id,
    count,
    countOut,
    countIn,
    meanTone: meanToneOf(toneSum, count),
    meanToneOut: meanToneOf(toneSumOut, countOut),
    meanToneIn: meanToneOf(toneSum - toneSumOut, countIn),
    firstDay,
    lastDay,
  };
}
