import type { QuadClass } from './act.js';

/** The number of statements in each class of acts. */
export interface QuadClassCounts {
  verbalCooperation: number;
  materialCooperation: number;
  verbalConflict: number;
  materialConflict: number;
}

/** The tones of the statements of one class; in the units of {@link StatementTally}. */
export interface QuadClassTone {
  toneSum: number;
  meanTone: number | null;
}

/** The tones of the statements of each class of acts. */
export type QuadClassTones = Record<keyof QuadClassCounts, QuadClassTone>;

const COUNT_OF: Record<QuadClass, keyof QuadClassCounts> = {
  VERBAL_COOPERATION: 'verbalCooperation',
  MATERIAL_COOPERATION: 'materialCooperation',
  VERBAL_CONFLICT: 'verbalConflict',
  MATERIAL_CONFLICT: 'materialConflict',
};

/** The totals of some statements. `meanTone`: -10…10, to six decimals; null, like the days, if there are none. */
export interface StatementTally {
  count: number;
  /** The sum of their tones, to six decimals; 0 if there are none. */
  toneSum: number;
  meanTone: number | null;
  /** ISO day of the first one. */
  firstDay: string | null;
  /** ISO day of the last one. */
  lastDay: string | null;
  byQuadClass: QuadClassCounts;
  toneByQuadClass: QuadClassTones;
}

/** The totals of the statements of one quad class within a period, as queries return them. */
export interface TallyRow {
  quadClass: string;
  count: number;
  toneSum: number;
  firstDay: string;
  lastDay: string;
}

const DECIMALS = 1_000_000;

/** A magnitude with the sign of a value; 0 has none. */
const signed = (magnitude: number, value: number) => (value < 0 && magnitude > 0 ? -magnitude : magnitude);

/** A number rounded to six decimals, halves away from zero, which hides differences from adding up fractions in another order. */
export function rounded(value: number): number {
  // Math.round alone rounds halves up: the mean of hostile tones would differ from that of equally friendly ones.
  return signed(Math.round(Math.abs(value) * DECIMALS) / DECIMALS, value);
}

/** The mean of tones whose sum is known to six decimals; null if there are none. */
export function meanToneOf(toneSum: number, count: number): number | null {
  if (count === 0) return null;
  // In whole millionths: in binary fractions, a quotient can be just below the half that it is.
  const millionths = Math.round(Math.abs(toneSum) * DECIMALS);
  return signed(Math.floor((2 * millionths + count) / (2 * count)) / DECIMALS, toneSum);
}

function toneOf(toneSum: number, count: number): QuadClassTone {
  return { toneSum: rounded(toneSum), meanTone: meanToneOf(toneSum, count) };
}

/** The tones by class of acts, from their sums and counts. */
function toneByQuadClassOf(toneSums: QuadClassCounts, counts: QuadClassCounts): QuadClassTones {
  const of = (name: keyof QuadClassCounts) => toneOf(toneSums[name], counts[name]);
  return {
    verbalCooperation: of('verbalCooperation'),
    materialCooperation: of('materialCooperation'),
    verbalConflict: of('verbalConflict'),
    materialConflict: of('materialConflict'),
  };
}

/** The number of acts in each quad class, and their tones. */
export interface Classes {
  byQuadClass: QuadClassCounts;
  toneByQuadClass: QuadClassTones;
}

/** The classes of a row that has a count and a sum of tones for each. */
export function classesOf(row: QuadClassCounts & Record<`${keyof QuadClassCounts}Tone`, number>): Classes {
  const { verbalCooperation, materialCooperation, verbalConflict, materialConflict } = row;
  const byQuadClass = { verbalCooperation, materialCooperation, verbalConflict, materialConflict };
  const toneSums = {
    verbalCooperation: row.verbalCooperationTone,
    materialCooperation: row.materialCooperationTone,
    verbalConflict: row.verbalConflictTone,
    materialConflict: row.materialConflictTone,
  };
  return { byQuadClass, toneByQuadClass: toneByQuadClassOf(toneSums, byQuadClass) };
}

/** The totals of several rows, no two of which share statements. */
export function tallyOf(rows: readonly TallyRow[]): StatementTally {
  const byQuadClass = { verbalCooperation: 0, materialCooperation: 0, verbalConflict: 0, materialConflict: 0 };
  const toneSums = { ...byQuadClass };
  let [count, toneSum] = [0, 0];
  let [firstDay, lastDay] = [null, null] as [string | null, string | null];
  for (const row of rows) {
    count += row.count;
    toneSum += row.toneSum;
    byQuadClass[COUNT_OF[row.quadClass as QuadClass]] += row.count;
    toneSums[COUNT_OF[row.quadClass as QuadClass]] += row.toneSum;
    if (firstDay === null || row.firstDay < firstDay) firstDay = row.firstDay;
    if (lastDay === null || row.lastDay > lastDay) lastDay = row.lastDay;
  }
  return {
    ...{ count, toneSum: rounded(toneSum), meanTone: meanToneOf(toneSum, count), firstDay, lastDay, byQuadClass },
    toneByQuadClass: toneByQuadClassOf(toneSums, byQuadClass),
  };
}

/**
 * How balanced two are in what they say about each other: the smaller number of statements divided by the larger one, from 0
 * (only one of them speaks) to 1 (both equally often); null if neither says anything. To six decimals.
 */
export function reciprocityOf(count: number, countBack: number): number | null {
  const most = Math.max(count, countBack);
  return most === 0 ? null : rounded(Math.min(count, countBack) / most);
}
