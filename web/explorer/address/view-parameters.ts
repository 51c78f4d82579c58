import { COUNTINGS } from '../words/countings.js';
import { DEED_PARAMETERS } from './acts.js';
import { CARRIED, FILTER_PARAMETERS, OTHER } from './filter.js';

const OF_FILTER: readonly string[] = FILTER_PARAMETERS;

/** The parameters that each view reads beside those that go along from view to view, by the first word of its path. */
const OF_VIEW: Readonly<Record<string, readonly string[]>> = {
  search: ['q'],
  statements: [...OF_FILTER, 'orderBy', 'after'],
  time: [...OF_FILTER, 'counting', 'compare', ...OF_FILTER.map((name) => OTHER + name)],
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

/** The whole number that a parameter says, null where it says none. */
export function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}

/**
 * Whether a parameter that a view has says nothing in an address: what is counted by no such name, a limit that is no number,
 * one bloc without the other.
 */
function saysNothing(name: string, params: URLSearchParams): boolean {
  if (name === 'counting') return COUNTINGS.every((counting) => counting.name !== params.get(name));
  if (name === 'limit') return wholeNumber(params.get(name)) === null;
  if (name === 'fromBloc') return !params.has('toBloc');
  return name === 'toBloc' && !params.has('fromBloc');
}

/** The parameters of an address that its view does not read, with their values. */
export function unreadParameters(path: string, params: URLSearchParams): [string, string][] {
  const [, word = ''] = path.toLowerCase().split('/');
  const read = new Set([...CARRIED, ...(OF_VIEW[word] ?? [])]);
  return [...params].filter(([name]) => !read.has(name) || saysNothing(name, params));
}
