import type { PlannedField } from '../execution/operation-plan.js';

/** Columns of a subject, from those that every selection reads to all; each holds those before it. */
export const SUBJECT_COLUMNS = {
  FEW: ['id', 'kind', 'name'],
  TEXTS: ['id', 'kind', 'name', 'aliases', 'description', 'version'],
  ALL: null,
} as const;

const STATEMENT_FACTS = [
  ...(['id', 'speakerId', 'aboutIds', 'form', 'actCode', 'tone', 'saidOn', 'saidFrom', 'saidTo'] as const),
  ...(['status', 'statusSince', 'correctedById'] as const),
] as const;

/** Columns of a statement: what it is, its words beside, and all. `correctedById` and `statusSince` tell what was known when. */
export const STATEMENT_COLUMNS = {
  FEW: STATEMENT_FACTS,
  TEXTS: [...STATEMENT_FACTS, 'quote', 'paraphrase', 'language', 'medium', 'place'],
  ALL: null,
} as const;

/** How much of a thing is read. There are few groups, so that few selections make a text that the database has not planned. */
export type ColumnGroup = 'FEW' | 'TEXTS' | 'ALL';

const GROUPS: readonly ColumnGroup[] = ['FEW', 'TEXTS', 'ALL'];

/** The fields that need no more than a group of columns; fields that are not named here need all. */
export const FIELDS = {
  subject: {
    FEW: ['id', 'name'],
    TEXTS: ['aliases', 'description', 'version'],
  },
  statement: {
    FEW: ['id', 'speaker', 'about', 'form', 'act', 'tone', 'saidOn', 'saidFrom', 'saidTo', 'status'],
    TEXTS: ['quote', 'paraphrase', 'language', 'medium', 'place'],
  },
};

/** The least group of columns that a field of a subject or statement is resolved from. */
export function groupOf(what: 'subject' | 'statement', { field, typeName }: PlannedField): ColumnGroup {
  if (typeName !== null || FIELDS[what].FEW.includes(field.name)) return 'FEW';
  return FIELDS[what].TEXTS.includes(field.name) ? 'TEXTS' : 'ALL';
}

/** The larger of two groups. */
export function larger(a: ColumnGroup, b: ColumnGroup): ColumnGroup {
  return GROUPS.indexOf(a) > GROUPS.indexOf(b) ? a : b;
}
