import type { Queries } from '../query/query-types.generated.js';
import { subjectKindOfId } from './identity.js';

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

/** Statements with the same key. `meanTone`: -10…10; the days are those of the first and the last of them. */
export interface StatementGroup {
  key: StatementGroupKey[];
  count: number;
  meanTone: number | null;
  firstDay: string;
  lastDay: string;
}

type GroupRow = Queries['groupStatements']['row'];

/** The value of a group in a dimension by which it was grouped. */
export function groupValue(row: GroupRow, dimension: StatementDimension): string | null {
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
