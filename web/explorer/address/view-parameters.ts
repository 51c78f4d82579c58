import { COUNTINGS } from '../words/countings.js';
import { DEED_PARAMETERS } from './acts.js';
import { spanOf } from './days.js';
import { CARRIED, FILTER_PARAMETERS, OTHER } from './filter.js';

const OF_FILTER: readonly string[] = FILTER_PARAMETERS;
/** The parameters of the second filter of a comparison, which has the days and the instant of knowledge of the first one. */
const OF_OTHER = OF_FILTER.filter((name) => !CARRIED.some((carried) => carried === name));

/** The parameters that each view reads besides those that are kept from view to view, by the first word of its path. */
const OF_VIEW: Readonly<Record<string, readonly string[]>> = {
  search: ['q'],
  statements: [...OF_FILTER, 'orderBy', 'after'],
  time: [...OF_FILTER, 'counting', 'compare', ...OF_OTHER.map((name) => OTHER + name)],
  deeds: [...DEED_PARAMETERS, 'after'],
  acts: OF_FILTER,
  between: ['counting'],
  net: ['around', 'through', 'limit', 'chosen', 'pin', 'slide'],
  paths: ['from', 'to'],
  ranking: ['metric', 'quadClass', 'counting', 'after', 'blocsAfter'],
  bloc: [...OF_FILTER, 'actor', 'counting', 'after'],
  who: [...OF_FILTER, 'counting', 'fromBloc', 'toBloc', 'after'],
  review: ['state', 'editor', 'source', 'after'],
};

/** Whether the view at a path reads a parameter, besides those that are kept from view to view. */
export function doesViewRead(path: string, name: string): boolean {
  return OF_VIEW[firstWord(path)]?.includes(name) ?? false;
}

function firstWord(path: string): string {
  return path.toLowerCase().split('/')[1] ?? '';
}

/** The whole number that a text represents; null if it represents none. */
export function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}

/** Whether a text is a span of days that has a first day. */
export function areDays(text: string): boolean {
  return !Number.isNaN(Date.parse(spanOf(text).from));
}

/** Checks of the parameters that only the views read; the service checks the others. */
const EXPECTED: Readonly<Record<string, { isRight: (value: string) => boolean; expected: string }>> = {
  counting: {
    isRight: (value) => COUNTINGS.some(({ name }) => name === value),
    expected: 'STATEMENTS, INTERACTIONS or BOTH',
  },
  limit: { isRight: (value) => wholeNumber(value) !== null, expected: 'a whole number from 1 to 1000' },
  slide: { isRight: areDays, expected: 'days such as 2021-10 or 2021-10-25/2021-10-27' },
  state: { isRight: (value) => value === 'open' || value === 'closed', expected: 'open or closed' },
};

/** The parameter that another one needs beside it, by name or by value. */
const NEEDED: Readonly<Record<string, string>> = { fromBloc: 'toBloc', toBloc: 'fromBloc', RELEVANCE: 'text' };

/** A parameter of an address that its view ignores, and why. */
export interface UnreadParameter {
  name: string;
  value: string;
  why: string;
}

/** The parameters of an address that its view ignores: unknown ones, invalid values, and one of a pair without the other. */
export function unreadParameters(path: string, params: URLSearchParams): UnreadParameter[] {
  const read = new Set([...CARRIED, ...(OF_VIEW[firstWord(path)] ?? [])]);
  return [...params].flatMap(([name, value]) => {
    const unread = (why: string) => [{ name, value, why }];
    if (!read.has(name)) return unread('is not a parameter of this view');
    const rule = EXPECTED[name];
    if (rule && !rule.isRight(value)) return unread(`is ignored: ${name} must be ${rule.expected}`);
    const needy = name === 'orderBy' ? value : name;
    const other = NEEDED[needy];
    return other === undefined || params.get(other) ? [] : unread(`is ignored: ${needy} needs ${other} beside it`);
  });
}
