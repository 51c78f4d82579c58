/**
 * Letters without a decomposition in Unicode, and how people write who do not use them. Forms of Arabic letters that differ by
 * country or keyboard become one: yeh, kaf, alef, heh.
 */
const PLAIN_LETTERS: Record<string, string> = {
  ...{ æ: 'ae', œ: 'oe', ø: 'o', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŧ: 't', ŋ: 'n', ı: 'i', ə: 'e' },
  ...{ ɓ: 'b', ɖ: 'd', ɗ: 'd', ƒ: 'f', ɣ: 'g', ɠ: 'g', ƙ: 'k', ɲ: 'n', ɔ: 'o', ɛ: 'e', ǝ: 'e', ʉ: 'u', ɨ: 'i', ƴ: 'y' },
  ...{ ƶ: 'z', ʋ: 'v', ƀ: 'b', ɬ: 'l', ƚ: 'l', ĸ: 'k', ȷ: 'j', ɩ: 'i', ʊ: 'u', ς: 'σ' },
  // ٱ, ى and ی, ک and ڪ, then ہ, ھ, ە, ة and ۃ.
  ...{ '\u0671': '\u0627', '\u0649': '\u064A', '\u06CC': '\u064A', '\u06A9': '\u0643', '\u06AA': '\u0643' },
  ...{ '\u06C1': '\u0647', '\u06BE': '\u0647', '\u06D5': '\u0647', '\u0629': '\u0647', '\u06C3': '\u0647' },
};
const SPECIAL_LETTER = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'gu');

/** Accents on letters of any script, which plain writing leaves out. */
const ACCENTS = '\u0300-\u036F\u0483-\u0487\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F';
const HEBREW_POINTS = '\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\uFB1E';
/** Vowels and other signs above and below, hamza on a carrier, tatweel. */
const ARABIC_POINTS =
  '\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u0898-\u089F\u08CA-\u08E1\u08E3-\u08FF';
const SYRIAC_POINTS = '\u0711\u0730-\u074A';
/**
 * Marks that are optional in writing. The breve, diaeresis and double acute of Cyrillic (й, ї, ў, ӂ, ӱ, ӳ) and the acute of ѓ and
 * ќ are not accents: they form letters of their own, which writers never simplify. Ё is often written without its mark, and so is
 * Tajik ӣ in Russian texts. Marks of all other scripts (Indic and Thai vowels, dakuten) are part of the spelling.
 */
const OPTIONAL_MARK = new RegExp(
  [
    '(?<!\\p{Script=Cyrillic})[\u0306\u030B]',
    '(?<!(?![\u0415\u0435])\\p{Script=Cyrillic})\u0308',
    '(?<![\u0413\u0433\u041A\u043A])\u0301',
    `(?![\u0301\u0306\u0308\u030B])[${ACCENTS}${HEBREW_POINTS}${ARABIC_POINTS}${SYRIAC_POINTS}]`,
  ].join('|'),
  'gu',
);

const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const DIGIT = /\p{Nd}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern tests for ASCII.
const ASCII = /^[\x00-\x7f]*$/;

/** The value of a decimal digit of any script. The digits of a script begin at a code point that ends in 0 or in 6. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  const place = code & 0xf;
  const beginsAtZero = place < 6 || /\p{Nd}/u.test(String.fromCodePoint(code - place + 5));
  return String(beginsAtZero ? place : place - 6);
}

/**
 * Folds letters as names are compared, by the rules of their scripts: without case (Turkish i, İ, ı and I are one), without
 * accents of Latin, Greek and Cyrillic and the points of Arabic and Hebrew, in plain forms instead of full width and other
 * compatibility forms, with ASCII digits. Vowel signs stay. The result is in NFC; punctuation does not change.
 */
export function foldLetters(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return (
    text
      .replace(UNSEEN, '')
      .normalize('NFKD')
      .replace(OPTIONAL_MARK, '')
      // Some letters have two lower-case forms and one upper-case form: σ and ς, ß and ss.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .replace(SPECIAL_LETTER, (letter) => PLAIN_LETTERS[letter]!)
      .replace(DIGIT, asciiDigit)
      .normalize('NFC')
  );
}
