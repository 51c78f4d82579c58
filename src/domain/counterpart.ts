import type { Queries } from '../query/query-types.generated.js';
import type { Counting } from './counting.js';
import { type Classes, classesOf, meanToneOf, rounded } from './statement-tally.js';

/** A subject that an actor speaks about or acts on, or the other way round. Out: by the actor; in: about it. Means: -10…10. */
export interface Counterpart extends Classes {
  subjectId: string;
  counting: Counting;
  count: number;
  countOut: number;
  countIn: number;
  meanTone: number | null;
  meanToneOut: number | null;
  meanToneIn: number | null;
  toneSum: number;
  firstDay: string;
  lastDay: string;
}

/** The counterpart of a row. `counting`: the acts that the row counts. */
export function counterpartFromRow(row: Queries['listCounterparts']['row'], counting: Counting): Counterpart {
  const { id, count, countOut, toneSum, toneSumOut, firstDay, lastDay } = row;
  const countIn = count - countOut;
  return {
    subjectId: id,
    counting,
    count,
    countOut,
    countIn,
    meanTone: meanToneOf(toneSum, count),
    meanToneOut: meanToneOf(toneSumOut, countOut),
    meanToneIn: meanToneOf(toneSum - toneSumOut, countIn),
    toneSum: rounded(toneSum),
    firstDay,
    lastDay,
    ...classesOf(row),
  };
}
