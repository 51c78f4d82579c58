import type { Counting } from '../domain/counting.js';
import type { DayInterval } from '../domain/edtf-interval.js';

/**
 * Conditions on statements and interactions; null admits every value. For an interaction, `speaker` is who acted, `about` whom
 * the act was directed at, `saidFrom` and `saidTo` bound the days on which it was done, and `source` is evidence of it. An
 * interaction has neither a form nor a medium: it meets no condition on these.
 */
export type ActConditions = {
  speaker: string[] | null;
  about: string[] | null;
  between: string[] | null;
  speakerKind: string[] | null;
  aboutKind: string[] | null;
  act: string[] | null;
  quadClass: string[] | null;
  toneAtLeast: number | null;
  toneAtMost: number | null;
  saidFrom: string | null;
  saidTo: string | null;
  form: string[] | null;
  medium: string[] | null;
  source: string[] | null;
  /** States; the speaker or actor counts for one of them on the day. */
  within: string[] | null;
  /** States; a subject that the statement is about, or a target, counts for one of them. */
  aboutWithin: string[] | null;
};

/** A filter of interactions with its days resolved. */
export interface InteractionCriteria extends Omit<ActConditions, 'form' | 'medium'> {
  /** Acts that meet all conditions of one of these are left out. */
  excluded: ActConditions[] | null;
  /** ISO instant; what was recorded later is left out. */
  recordedBefore: string | null;
}

/** A filter of statements with its days resolved. */
export interface StatementCriteria extends InteractionCriteria, ActConditions {
  status: string[];
  text: string | null;
}

/** The conditions that every act meets. */
export const ANY_ACT: ActConditions = {
  ...{ speaker: null, about: null, between: null, speakerKind: null, aboutKind: null, act: null, quadClass: null },
  ...{ toneAtLeast: null, toneAtMost: null, saidFrom: null, saidTo: null, form: null, medium: null, source: null },
  ...{ within: null, aboutWithin: null },
};

/** The criteria of a list without a filter, which every current statement passes. */
export const DEFAULT_CRITERIA: StatementCriteria = {
  ...ANY_ACT,
  ...{ status: ['CURRENT'], text: null, recordedBefore: null, excluded: null },
};

/** The names of those criteria that no interaction can meet: it has no words, medium, form or status. */
export function ofStatementsAlone(criteria: StatementCriteria): ('form' | 'medium' | 'text' | 'status')[] {
  const names = (['form', 'medium', 'text'] as const).filter((name) => criteria[name] !== null);
  return criteria.status.includes('CURRENT') ? names : [...names, 'status'];
}

/** Which acts are counted: those of some kinds that pass criteria. */
export interface CountedActs {
  criteria: StatementCriteria;
  counting: Counting;
}

/** The criteria with the earlier of two instants, if any: the state of the graph before both. */
export function recordedBeforeBoth<Criteria extends InteractionCriteria>(
  criteria: Criteria,
  instant: string | null,
): Criteria {
  const known = criteria.recordedBefore;
  if (instant === null || (known !== null && known <= instant)) return criteria;
  return { ...criteria, recordedBefore: instant };
}

/** The days that criteria name; null if they name none. */
export function daysOf({ saidFrom, saidTo }: InteractionCriteria): DayInterval | null {
  return saidFrom === null || saidTo === null ? null : { from: saidFrom, to: saidTo };
}
