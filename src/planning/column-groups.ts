import type { PlannedField } from '../execution/operation-plan.js';

/** Groups of columns of a subject, from those that every selection reads up to all; each contains the previous one. */
export const SUBJECT_COLUMNS = {
  FEW: ['id', 'kind', 'name'],
  FACTS: ['id', 'kind', 'name'],
  TEXTS: ['id', 'kind', 'name', 'aliases', 'description', 'version'],
  ALL: null,
} as const;

const STATEMENT_FEW = ['id', 'speakerId', 'aboutIds', 'actCode', 'tone', 'saidOn', 'saidFrom'] as const;
const STATEMENT_FACTS = [...STATEMENT_FEW, 'form', 'saidTo', 'status', 'statusSince', 'correctedById'] as const;
const STATEMENT_WORDS = ['quote', 'paraphrase', 'language', 'medium', 'place'] as const;
const STATEMENT_OTHERS = ['addressedToIds', 'onBehalfOfIds', 'viaId'] as const;

/**
 * Groups of columns of a statement: who said what about whom and when; its other facts; its words and whom else it names; and
 * all. `correctedById` and `statusSince` tell what was known when.
 */
export const STATEMENT_COLUMNS = {
  FEW: STATEMENT_FEW,
  FACTS: STATEMENT_FACTS,
  TEXTS: [...STATEMENT_FACTS, ...STATEMENT_WORDS, ...STATEMENT_OTHERS],
  ALL: null,
} as const;

/** How much of an item is read. With few groups, few selections lead to a query that the database has not planned yet. */
export type ColumnGroup = 'FEW' | 'FACTS' | 'TEXTS' | 'ALL';

const GROUPS: readonly ColumnGroup[] = ['FEW', 'FACTS', 'TEXTS', 'ALL'];

/** The fields that need no more than a group of columns; fields that are not named here need all. */
const FIELDS: Record<'subject' | 'statement', Record<Exclude<ColumnGroup, 'ALL'>, readonly string[]>> = {
  subject: {
    FEW: ['id', 'name'],
    FACTS: [],
    TEXTS: ['aliases', 'description', 'version'],
  },
  statement: {
    FEW: ['id', 'speaker', 'about', 'act', 'tone', 'saidOn', 'saidFrom'],
    FACTS: ['form', 'saidTo', 'status'],
    TEXTS: [...STATEMENT_WORDS, 'addressedTo', 'onBehalfOf', 'via'],
  },
};

/** The smallest group of columns from which a field of a subject or statement can be resolved. */
export function groupOf(what: 'subject' | 'statement', { field, typeName }: PlannedField): ColumnGroup {
  const fields = FIELDS[what];
  const found = (['FEW', 'FACTS', 'TEXTS'] as const).find((group) => fields[group].includes(field.name));
  return typeName !== null ? 'FEW' : (found ?? 'ALL');
}

/** The larger of two groups. */
export function larger(a: ColumnGroup, b: ColumnGroup): ColumnGroup {
  return GROUPS.indexOf(a) > GROUPS.indexOf(b) ? a : b;
}
