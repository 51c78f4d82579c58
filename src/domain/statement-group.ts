import type { Queries } from '../query/query-types.generated.js';
import type { Counting } from './counting.js';
import { subjectKindOfId } from './identity.js';
import { meanToneOf, rounded } from './statement-tally.js';

/** What statements can be grouped by. */
export const STATEMENT_DIMENSIONS = [
  'SPEAKER',
  'ABOUT',
  'SPEAKER_KIND',
  'ABOUT_KIND',
  'SPEAKER_COUNTRY',
  'ABOUT_COUNTRY',
  'ACT_ROOT',
  'QUAD_CLASS',
  'MONTH',
  'YEAR',
  'SOURCE',
  'FORM',
  'MEDIUM',
] as const;

/** Dimensions whose values are ids of subjects. */
const OF_SUBJECTS: readonly StatementDimension[] = ['SPEAKER', 'ABOUT', 'SPEAKER_COUNTRY', 'ABOUT_COUNTRY'];

/** A dimension by which statements can be grouped. */
export type StatementDimension = (typeof STATEMENT_DIMENSIONS)[number];

/** The value that the statements of a group share in one dimension; null if unknown. */
export interface StatementGroupKey {
  dimension: StatementDimension;
  value: string | null;
}

/** The id of the subject that a group shares; null in other dimensions, and if unknown. */
export function subjectIdOf({ dimension, value }: StatementGroupKey): string | null {
  return OF_SUBJECTS.includes(dimension) ? value : null;
}

/** Acts with the same key. `meanTone`: -10…10; the days are those of the first and the last of them. */
export interface StatementGroup {
  key: StatementGroupKey[];
  counting: Counting;
  count: number;
  toneSum: number;
  meanTone: number | null;
  firstDay: string;
  lastDay: string;
}

type GroupRow = Queries['listActGroups']['row'];

/** The group of a row, its key in the order of the dimensions. */
export function groupFromRow(
  row: GroupRow,
  dimensions: readonly StatementDimension[],
  counting: Counting,
): StatementGroup {
  return {
    key: dimensions.map((dimension) => ({ dimension, value: groupValue(row, dimension) })),
    counting,
    count: row.count,
    toneSum: rounded(row.toneSum),
    meanTone: meanToneOf(row.toneSum, row.count),
    firstDay: row.firstDay,
    lastDay: row.lastDay,
  };
}

/** The value of a group in a dimension by which it was grouped. */
function groupValue(row: GroupRow, dimension: StatementDimension): string | null {
  switch (dimension) {
    case 'SPEAKER':
      return row.speaker;
    case 'ABOUT':
      return row.about;
    case 'SPEAKER_KIND':
      return row.speakerKind;
    case 'ABOUT_KIND':
      return row.about === null ? row.aboutKind : subjectKindOfId(row.about);
    case 'SPEAKER_COUNTRY':
      return row.speakerCountry;
    case 'ABOUT_COUNTRY':
      return row.aboutCountry;
    case 'ACT_ROOT':
      return row.actRoot;
    case 'QUAD_CLASS':
      return row.quadClass;
    case 'MONTH':
      return row.month;
    case 'YEAR':
      return row.year;
    case 'SOURCE':
      return row.source;
    case 'FORM':
      return row.form;
    case 'MEDIUM':
      return row.medium;
  }
}
