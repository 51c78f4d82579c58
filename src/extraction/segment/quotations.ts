import type { Span } from './span.js';

/** A stretch in quotation marks. */
export interface Quotation extends Span {
  /** The text between the marks. */
  inner: Span;
  /** The index of its paragraph. */
  paragraph: number;
  /** Whether the closing mark is missing. */
  isUnclosed: boolean;
  /** Whether the next paragraph continues it, beginning with an opening mark again. */
  isContinued: boolean;
}

/** Marks that only open quotations, each with those that close it. */
const OPENING: Record<string, string> = {
  '“': '”"“',
  '„': '“”"',
  '‟': '”"',
  '«': '»"',
  '〝': '〞',
  '「': '」',
};
const DOUBLE_MARKS = /["“”„‟«»〝〞「」]|``|''/y;
const SINGLE_MARKS: Record<string, string> = { '‘': '’', '‚': '‘', '‹': '›', "'": "'" };

/** An unclosed quotation shorter than this is more likely a stray mark. */
const SHORTEST_UNCLOSED = 40;
/** If another mark opens within so few characters, the first one was a slip. */
const SLIP_LENGTH = 60;
const LONGEST_SINGLE = 600;
/** The maximum words of an attribution after an unclosed quotation: 'Laura Bianchi said on Monday.' */
const LONGEST_ATTRIBUTION = 6;

const canOpenAfter = (character: string) => character === '' || /[\s([{—–\-/…]/.test(character);
const isWordLike = (character: string) => /[\p{L}\p{N}$£€#@&]/u.test(character);

/** Whether a mark opens or closes a quotation, given the mark that is open there. */
function roleOf(mark: string, open: string | null, before: string, after: string): 'opens' | 'closes' {
  const looksOpening = canOpenAfter(before) && after !== '' && !/\s/.test(after);
  if (open !== null && (OPENING[open] ?? open).includes(mark)) {
    // The mark opens a nested quotation, or the open one was never closed.
    if (mark === open && OPENING[open] !== undefined) return looksOpening ? 'opens' : 'closes';
    if (mark === open) return looksOpening && !/[.,!?]/.test(before) ? 'opens' : 'closes';
    return 'closes';
  }
  if (mark in OPENING) return 'opens';
  if (open !== null) return /[”»"]/.test(mark) || mark === "''" ? 'closes' : 'opens';
  return looksOpening || (mark === '"' && isWordLike(after)) || mark === '``' ? 'opens' : 'closes';
}

interface Open {
  mark: string;
  at: number;
  width: number;
}

/** Where an unclosed quotation ends: at a comma before a few final words, which name the speaker, or with its paragraph. */
function endOfUnclosed(text: string, start: number, end: number): number {
  const comma = text.lastIndexOf(',', end - 1);
  if (comma - start < SHORTEST_UNCLOSED) return end;
  const last = text.slice(comma + 1, end).trim();
  return /\p{L}/u.test(last) && last.split(/\s+/).length <= LONGEST_ATTRIBUTION ? comma + 1 : end;
}

/** The quotations of one paragraph in double marks. Cost: linear in its length. */
function doubleQuoted(text: string, paragraph: Span, index: number, isReopened: boolean): Quotation[] {
  const found: Quotation[] = [];
  let open: Open | null = null;
  const close = (end: number, innerEnd: number, flags: { isUnclosed: boolean; isContinued: boolean }) => {
    found.push({
      start: open!.at,
      end,
      inner: { start: open!.at + open!.width, end: innerEnd },
      paragraph: index,
      ...flags,
    });
    open = null;
  };
  for (let at = paragraph.start; at < paragraph.end; at++) {
    DOUBLE_MARKS.lastIndex = at;
    const mark = DOUBLE_MARKS.exec(text)?.[0];
    if (mark === undefined || at + mark.length > paragraph.end) continue;
    const before = at > paragraph.start ? text[at - 1]! : '';
    const after = at + mark.length < paragraph.end ? text[at + mark.length]! : '';
    const current: Open | null = open as Open | null;
    const role = roleOf(mark, current?.mark ?? null, before, after);
    if (role === 'closes') {
      if (current) close(at + mark.length, at, { isUnclosed: false, isContinued: false });
    } else if (!current || current.mark === mark || at - current.at <= SLIP_LENGTH) {
      open = { mark, at, width: mark.length };
    }
    at += mark.length - 1;
  }
  const last = open as Open | null;
  if (last && (isReopened || paragraph.end - last.at > SHORTEST_UNCLOSED)) {
    const end = isReopened ? paragraph.end : endOfUnclosed(text, last.at, paragraph.end);
    close(end, end, { isUnclosed: true, isContinued: isReopened });
  }
  return found;
}

/** Whether the apostrophe at `at` closes a quotation in single marks. */
function closesSingle(text: string, at: number, paragraph: Span): boolean {
  const before = text[at - 1]!;
  const after = at + 1 < paragraph.end ? text[at + 1]! : '';
  if (/\s/.test(before) || isWordLike(after)) return false;
  if (/[.,!?…]/.test(before)) return true;
  // The possessive of a plural is followed by a word: the talks’ end.
  if (before === 's' && /\s/.test(after) && /\p{Ll}/u.test(text[at + 2] ?? '')) return false;
  return after === '' || /[\s.,;:!?)\]—–-]/.test(after);
}

/** The quotations of one paragraph in single marks, outside those in double ones. Cost: linear, since their length is bounded. */
function singleQuoted(text: string, paragraph: Span, index: number, taken: readonly Quotation[]): Quotation[] {
  const found: Quotation[] = [];
  let next = 0;
  for (let at = paragraph.start; at < paragraph.end; at++) {
    while (next < taken.length && taken[next]!.end <= at) next += 1;
    const around = taken[next];
    if (around && around.start <= at) {
      at = around.end - 1;
      continue;
    }
    const closing = SINGLE_MARKS[text[at]!];
    if (closing === undefined) continue;
    const before = at > paragraph.start ? text[at - 1]! : '';
    if (
      !canOpenAfter(before) ||
      !isWordLike(text[at + 1] ?? '') ||
      /^.(?:\d\ds?\b|(?:em|til|tis|twas)\b)/iu.test(text.slice(at, at + 6))
    )
      continue;
    const limit = Math.min(around?.start ?? paragraph.end, at + LONGEST_SINGLE);
    let end = at + 2;
    while (end < limit && !(text[end] === closing && closesSingle(text, end, paragraph))) end += 1;
    if (end >= limit) continue;
    const inner = text.slice(at + 1, end);
    if (/\s/.test(inner) || /[.,!?]$/.test(inner)) {
      const flags = { paragraph: index, isUnclosed: false, isContinued: false };
      found.push({ start: at, end: end + 1, inner: { start: at + 1, end }, ...flags });
      at = end;
    }
  }
  return found;
}

/**
 * All stretches in quotation marks, in the order of the text, the outermost only: nested quotations are part of them. Marks of
 * any style are read, even if they do not match, are missing at the end, or are opened again by the next paragraph. Cost:
 * linear in the length of the text.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  return paragraphs.flatMap((paragraph, index) => {
    const next = paragraphs[index + 1];
    const isReopened = next !== undefined && /^\s*["“„«]/.test(text.slice(next.start, next.start + 8));
    const double = doubleQuoted(text, paragraph, index, isReopened);
    const single = singleQuoted(text, paragraph, index, double);
    return [...double, ...single].sort((a, b) => a.start - b.start);
  });
}
