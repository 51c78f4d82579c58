import { allowedErrors } from '../domain/edit-distance.js';
import { SUBJECT_KINDS } from '../domain/identity.js';
import type { SearchGroup } from './score.js';
import type { QueryWord, TextQuery } from './text-query.js';

// The weights of matching words for Lucene, which only preselects what is then scored here.
const EXACT = 8;
const PREFIX = 4;

/** The properties in which words are searched for, and no others in the index. */
const FIELDS: Record<SearchGroup, readonly string[]> = {
  SUBJECT: ['nameWords', 'identifierWords'],
  SOURCE: ['nameWords', 'identifierWords'],
  STATEMENT: ['words'],
};

/**
 * A query in the syntax of Lucene's query parser. Folded words have only letters and digits and its operators are in capitals,
 * so nothing that a user types has a special meaning.
 */
export function luceneQuery(group: SearchGroup, { words, phrases, isTolerant }: TextQuery): string {
  const sought = [
    ...words.map((word) => `(${alternatives(word, isTolerant).join(' ')})`),
    ...phrases.map((phrase) => `"${phrase}"`),
  ];
  return sought.map((text) => `+(${FIELDS[group].map((field) => `${field}:${text}`).join(' ')})`).join(' ');
}

/** The clause for kinds of subjects (null: all), to append to their words: the included or excluded ones, whichever are fewer. */
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
