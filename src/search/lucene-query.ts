import { allowedErrors } from './edit-distance.js';
import type { QueryWord, TextQuery } from './text-query.js';

// How much a word that fits counts for Lucene, which only picks what is then scored here.
const EXACT = 8;
const PREFIX = 4;

/**
 * A query as Lucene's query parser reads it. Folded words hold letters and digits alone and its operators are in capitals,
 * so nothing that somebody types means anything but itself.
 */
export function luceneQuery({ words, phrases, isTolerant }: TextQuery): string {
  const clauses = words.map((word) => `+(${alternatives(word, isTolerant).join(' ')})`);
  return [...clauses, ...phrases.map((phrase) => `+"${phrase}"`)].join(' ');
}

function alternatives({ text, isPrefix }: QueryWord, isTolerant: boolean): string[] {
  const errors = isTolerant ? allowedErrors(text) : 0;
  return [
    `${text}^${EXACT}`,
    ...(isPrefix ? [`${text}*^${PREFIX}`] : []),
    ...(errors > 0 ? [`${text}~${errors}`] : []),
  ];
}
