// Statements between few nodes with few distinct values, so that every order has ties; and what a list of them must be.
import { daysOfEdtf } from '../../src/domain/edtf-interval.js';

export const SPEAKERS = ['person/anna', 'person/bela', 'state/coast'];
export const SUBJECTS = ['topic/fishing', 'topic/grain', 'agreement/straits'];
export const SOURCES = ['source/daily', 'source/weekly'];
export const DAYS = ['2021-10-25', '2021-10-27', '2021-10', '../2021-10-27', '2022', '2020-02-29'];
export const TONES = [-2.5, -2, 0, 3];
export const INSTANTS = ['2025-06-01T01:00:00.000Z', '2025-06-01T02:00:00.000Z', '2025-06-02T01:00:00.000Z'];

/** The nodes that the statements are between. */
export const LISTED_NODES: object[] = [...SPEAKERS, ...SUBJECTS].map((id) => ({
  ...{ type: id.split('/')[0], id, name: id.split('/')[1] },
}));
for (const id of SOURCES) LISTED_NODES.unshift({ type: 'source', id, title: id });

/** What differs between two statements. */
export interface Content {
  speaker: string;
  about: string;
  source: string;
  saidOn: string;
  tone: number;
  recordedAt: string;
}

/** A statement of the graph; `isCurrent` until it is retracted. */
export interface Listed extends Content {
  id: string;
  isCurrent: boolean;
}

/** The line in the exchange format that records a statement. */
export function lineOf({ id, speaker, about, source, saidOn, tone, recordedAt }: Listed): object {
  return {
    ...{ type: 'statement', id, speaker, about: [about], form: 'CODED', act: '010' },
    ...{ saidOn, tone, recordedAt, evidence: [{ source }] },
  };
}

/** A filter of statements; missing conditions match everything. */
export interface Filter {
  speaker?: string[];
  about?: string[];
  source?: string[];
  saidOn?: string;
  toneAtLeast?: number;
  toneAtMost?: number;
}

/** Whether a statement passes a filter. */
export function passes(
  statement: Listed,
  { speaker, about, source, saidOn, toneAtLeast, toneAtMost }: Filter,
): boolean {
  const days = daysOfEdtf(statement.saidOn)!;
  const within = saidOn === undefined ? days : daysOfEdtf(saidOn)!;
  return (
    statement.isCurrent &&
    (speaker?.includes(statement.speaker) ?? true) &&
    (about?.includes(statement.about) ?? true) &&
    (source?.includes(statement.source) ?? true) &&
    days.from <= within.to &&
    days.to >= within.from &&
    statement.tone >= (toneAtLeast ?? -10) &&
    statement.tone <= (toneAtMost ?? 10)
  );
}

const SORT_KEYS: Record<string, (statement: Listed) => string | number> = {
  SAID_ON: ({ saidOn }) => daysOfEdtf(saidOn)!.from,
  TONE: ({ tone }) => tone,
  RECORDED_AT: ({ recordedAt, saidOn }) => `${recordedAt} ${daysOfEdtf(saidOn)!.from}`,
};

/** The names of the orders. */
export const ORDERS = ['SAID_ON_ASC', 'SAID_ON_DESC', 'TONE_ASC', 'TONE_DESC', 'RECORDED_AT_DESC'];

/** Compares two statements in an order: negative if `a` comes first. Ties are broken by ascending id. */
export function compare(orderBy: string, a: Listed, b: Listed): number {
  const [, key, direction] = /^(.*)_(ASC|DESC)$/.exec(orderBy)!;
  const [left, right] = [SORT_KEYS[key!]!(a), SORT_KEYS[key!]!(b)];
  if (left === right) return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
  return left < right === (direction === 'ASC') ? -1 : 1;
}
