import { allowedErrors } from '../domain/edit-distance.js';
import { SUBJECT_KINDS } from '../domain/identity.js';
import type { SearchGroup } from './score.js';
import type { QueryWord, TextQuery } from './text-query.js';

// How much a word that fits counts for Lucene, which only picks what is then scored here.
const EXACT = 8;
const PREFIX = 4;

/** The properties in which the words are looked for, and no others that an index holds. */
const FIELDS: Record<SearchGroup, readonly string[]> = {
  SUBJECT: ['nameWords', 'identifierWords'],
  SOURCE: ['nameWords', 'identifierWords'],
  STATEMENT: ['words'],
};

/**
 * A query as Lucene's query parser reads it. Folded words hold letters and digits alone and its operators are in capitals,
 * so nothing that somebody types means anything but itself.
 */
export function luceneQuery(group: SearchGroup, { words, phrases, isTolerant }: TextQuery): string {
  const sought = [
    ...words.map((word) => `(${alternatives(word, isTolerant).join(' ')})`),
    ...phrases.map((phrase) => `"${phrase}"`),
  ];
  return sought.map((text) => `+(${FIELDS[group].map((field) => `${field}:${text}`).join(' ')})`).join(' ');
}

/** What a query for subjects says of their kinds, null for all, behind their words: the shorter of which and which not. */
export function kindClause(kinds: readonly string[] | null): string {
  const others = Object.keys(SUBJECT_KINDS).filter((kind) => !(kinds?.includes(kind) ?? true));
  if (others.length === 0) return '';
  return others.length <= kinds!.length ? ` -kind:(${others.join(' ')})` : ` +kind:(${kinds!.join(' ')})`;
}

function alternatives({ text, isPrefix }: QueryWord, isTolerant: boolean): string[] {
  const errors = isTolerant ? allowedErrors(text) : 0;
  return [
    `${text}^${EXACT}`,
    ...(isPrefix ? [`${text}*^${PREFIX}`] : []),
    ...(errors > 0 ? [`${text}~${errors}`] : []),
  ];
}
