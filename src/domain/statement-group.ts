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
  'ACT_ROOT',
  'QUAD_CLASS',
  'MONTH',
  'YEAR',
  'SOURCE',
  'FORM',
  'MEDIUM',
] as const;

/** One of the things that statements can be grouped by. */
export type StatementDimension = (typeof STATEMENT_DIMENSIONS)[number];

/** What the statements of a group have in common in one dimension; null where that is not known of them. */
export interface StatementGroupKey {
  dimension: StatementDimension;
  value: string | null;
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
