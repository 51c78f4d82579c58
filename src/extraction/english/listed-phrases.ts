import { nounPhraseEndingAt, nounPhraseStartingAt } from './noun-phrase.js';
import type { Range, Token } from './tokens.js';

const LONGEST_LIST = 10;

/** The conjunction before a token, in tokens: 'and', 'as well as'; 0 if there is none. */
function conjunctionBefore(tokens: readonly Token[], start: number): number {
  const [first, second, third] = [1, 2, 3].map((distance) => tokens[start - distance]);
  if (first && isJoint(first)) return 1;
  return first?.lower === 'as' && second?.lower === 'well' && third?.lower === 'as' ? 3 : 0;
}

const isJoint = ({ tag, lower }: Token) => tag === 'CCONJ' && lower === 'and';
const isComma = (token: Token | undefined) => token?.text === ',';
const isVerb = (token: Token | undefined) => token !== undefined && /^(?:VERB|AUX)$/.test(token.tag);

/** Whether a list can begin after a token: it is neither the object of a verb nor that of a preposition. */
function canBeginAfter(token: Token | undefined): boolean {
  return !token || token.quotation !== null || /^(?:PUNCT|CCONJ|SCONJ)$/.test(token.tag) || token.lower === 'both';
}

/** The name or pronoun of a list that ends at a token, with what it is described by between commas; null if there is none. */
function itemEndingAt(tokens: readonly Token[], to: number, from: number, isDescribed: boolean): Range | null {
  const last = tokens[to];
  if (to < from || !last || last.quotation || last.isDay) return null;
  if (/^(?:he|she|they|we|i)$/.test(last.lower)) return { from: to, to };
  const item = last.tag === 'PRON' ? null : nounPhraseEndingAt(tokens, to, from);
  if (item && last.tag === 'PROPN' && canBeginAfter(item.from > from ? tokens[item.from - 1] : undefined)) return item;
  if (!isDescribed) return null;
  let comma = to;
  while (comma > from && !isComma(tokens[comma]) && !tokens[comma]!.quotation) comma -= 1;
  const named = isComma(tokens[comma]) ? itemEndingAt(tokens, comma - 1, from, false) : null;
  return named && !isVerb(tokens[comma + 1]) ? { from: named.from, to } : null;
}

/** A phrase with the names that are listed before it: 'Iran, | Israel and the United States', 'She and | Okafor'. */
export function withListBefore(tokens: readonly Token[], phrase: Range, from: number): Range {
  let start = phrase.from;
  let isList = tokens.slice(phrase.from, phrase.to).some(isJoint);
  for (let items = 0; items < LONGEST_LIST && start > from; items++) {
    const joint = conjunctionBefore(tokens, start);
    const isJoined = joint > 0;
    const comma = start - 1 - joint;
    if (!isJoined && !(isList && isComma(tokens[comma]))) break;
    const end = isComma(tokens[comma]) ? comma - 1 : comma;
    const item = itemEndingAt(tokens, end, from, isJoined && end < comma);
    if (!item) break;
    start = item.from;
    isList = true;
  }
  return { from: start, to: phrase.to };
}

/**
 * A phrase with the names that are listed behind it: 'said Malley, | Mora and Okafor'; without them if a verb shows that they begin a
 * clause, unless the phrase begins the one of that verb.
 */
export function withListAfter(tokens: readonly Token[], phrase: Range, to: number, isSubject = false): Range {
  let end = phrase.to;
  for (let items = 0; items < LONGEST_LIST; items++) {
    let at = isComma(tokens[end + 1]) ? end + 2 : end + 1;
    const isJoined = at < to && isJoint(tokens[at]!);
    if (isJoined) at += 1;
    else if (at === end + 1) break;
    const first = tokens[at];
    if (at > to || !first || first.quotation || !/^(?:PROPN|DET|ADJ)$/.test(first.tag)) break;
    const item = nounPhraseStartingAt(tokens, at, to);
    if (!item || tokens[item.to]!.tag !== 'PROPN') break;
    end = item.to;
    if (!isJoined && !tokens.slice(item.from, item.to).some(isJoint)) continue;
    const next = tokens[end + 1];
    return !isSubject && next && (isVerb(next) || next.tag === 'ADV') ? phrase : { from: phrase.from, to: end };
  }
  return phrase;
}
