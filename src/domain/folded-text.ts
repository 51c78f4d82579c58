import { foldLetters } from './letter-folding.js';

/** ´ and similar characters, typed instead of apostrophes, as Unicode decomposes them: into a space and an accent. */
const LOOSE_ACCENTS = / [\u0301\u0313\u0314]/gu;
/** Characters for an apostrophe, an ʻokina, a hamza, an ayn or a geresh, which some writers leave out. */
const APOSTROPHES =
  /['`\u02B9-\u02C1\u02C8\u02CA\u02CB\u055A\u05F3\u07F4\u07F5\u2018-\u201B\u2032\u2035\uA78B\uA78C]/gu;
/** Hyphens, dashes, minus, and the dots between the parts of foreign names in Chinese and Japanese. */
const HYPHENS = /[\p{Pd}\u00AD\u2043\u2212\u00B7\u2022\u2027\u30FB]/gu;
const DOUBLE_QUOTES = /[\u05F4\u201C-\u201F\u2033\u2036]/gu;
const PLAIN = /^[a-z0-9.,()&/]+(?: [a-z0-9.,()&/]+)*$/;

/**
 * Folds a text as names are compared: letters by the rules of their scripts, apostrophes removed, hyphens and runs of spaces
 * replaced by one space. 'Élysée  Palace' becomes 'elysee palace', 'Al‑Sisi' 'al sisi', 'O’Brien' 'obrien'. Folding the result
 * again changes nothing.
 */
export function foldText(text: string): string {
  const folded = foldLetters(text.normalize('NFKD').replace(LOOSE_ACCENTS, "'"));
  if (PLAIN.test(folded)) return folded;
  return folded
    .replace(APOSTROPHES, '')
    .replace(DOUBLE_QUOTES, '"')
    .replace(HYPHENS, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');
}
