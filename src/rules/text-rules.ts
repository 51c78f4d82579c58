import { cleanName } from '../domain/clean-name.js';
import { shown } from '../errors/shown.js';
import { MAX_LENGTH } from './limits.js';
import { textRule, type ValueRule } from './value-rule.js';

// Lone surrogates, noncharacters, and the replacement character for undecodable bytes. XML, and therefore GraphML and GEXF,
// cannot represent most of them.
const BROKEN = '\\p{Cs}\\p{Noncharacter_Code_Point}\\uFFFD';
const IN_NAMES = `\\p{Cc}\\p{Zl}\\p{Zp}${BROKEN}`;
const IN_PASSAGES = `\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F${BROKEN}`;
const UNSEEN = '\\s\\p{Default_Ignorable_Code_Point}\\uFFF9-\\uFFFB\\u2800';

// Empty texts match; the schema excludes them by minLength.
const NAME_PATTERN = `^([^${IN_NAMES}]*[^${IN_NAMES}${UNSEEN}][^${IN_NAMES}]*)?$`;
const PASSAGE_PATTERN = `^([^${IN_PASSAGES}]*[^${IN_PASSAGES}${UNSEEN}][^${IN_PASSAGES}]*)?$`;

const NOT_IN_NAMES = new RegExp(`[${IN_NAMES}]`, 'u');
const NOT_IN_PASSAGES = new RegExp(`[${IN_PASSAGES}]`, 'u');
const ONLY_UNSEEN = new RegExp(`^[${UNSEEN}]*$`, 'u');

/** The number of code points in a text, the unit of lengths and offsets. */
export function lengthOf(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length - 1; index += 1) {
    const isPair = (text.charCodeAt(index) & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
    if (isPair) length -= 1;
  }
  return length;
}

/** What is wrong with a text of one line, or null. */
function lineProblem(text: string, most: number): string | null {
  const tooLong = lengthProblem(text, most);
  if (tooLong) return tooLong;
  const character = characterProblem(text, NOT_IN_NAMES);
  if (character) return character;
  return ONLY_UNSEEN.test(text) ? `is blank; give 1 to ${most} characters` : null;
}

/** What is wrong with the length of a text of at most `most` code points, or null. */
export function lengthProblem(text: string, most: number): string | null {
  // A code point has one or two UTF-16 units.
  if (text.length <= most) return null;
  const length = lengthOf(text);
  return length > most ? `has ${length} characters; give 1 to ${most.toLocaleString('en')}` : null;
}

/** More than the Unicode standard allows in its Stream-Safe Text Format (UAX #15): their normalization takes quadratic time. */
const MANY_MARKS = /\p{M}{31}/u;

function characterProblem(text: string, forbidden: RegExp): string | null {
  if (MANY_MARKS.test(text)) return 'has more than 30 combining marks in a row; leave them out';
  const character = forbidden.exec(text)?.[0];
  if (character === undefined) return null;
  const code = character.codePointAt(0)!;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (code === 0xfffd) return `holds ${name}, which stands for bytes that could not be read; give the text in UTF-8`;
  if (code >= 0xd800 && code <= 0xdfff) return `holds ${name}, half of a surrogate pair; give well-formed Unicode`;
  if (/[\t\n\r\u2028\u2029]/.test(character)) return `holds ${name}; give one line without tabs`;
  return `holds ${name}, a control character or a noncharacter; leave it out`;
}

/** What is wrong with a name or another text of one line, or null. */
export function nameProblem(text: string): string | null {
  return lineProblem(text, MAX_LENGTH.name);
}

/** What is wrong with the name of the person who records something, or null. */
export function recorderProblem(text: string): string | null {
  return lineProblem(text, MAX_LENGTH.recorder);
}

const EACH_NOT_IN_PASSAGES = new RegExp(NOT_IN_PASSAGES, 'gu');

/** The combining marks beyond those that a text may have in a row. */
const MARKS_TOO_MANY = /(?<=\p{M}{30})\p{M}+/gu;

/**
 * A text of which every part can be recorded as a passage: a space in place of each character that no passage may have, and at
 * most 30 combining marks in a row.
 */
export function recordableText(text: string): string {
  return text.replace(EACH_NOT_IN_PASSAGES, ' ').replace(MARKS_TOO_MANY, '');
}

function passageProblem(most: number) {
  return (text: string): string | null => {
    const tooLong = lengthProblem(text, most);
    if (tooLong) return tooLong;
    const character = characterProblem(text, NOT_IN_PASSAGES);
    if (character) return character;
    return ONLY_UNSEEN.test(text) ? 'is blank; give at least one character that can be seen' : null;
  };
}

/** A name, a title or a label: one line, stored clean (see {@link cleanName}). */
export const NAME: ValueRule<string> = (() => {
  const asStored = textRule({
    name: 'name',
    schema: { minLength: 1, maxLength: MAX_LENGTH.name, pattern: NAME_PATTERN },
    stored: cleanName,
    problem: nameProblem,
  });
  return {
    ...asStored,
    read(value, refuse) {
      // The given text is checked first: cleaning megabytes is not worth it, and control characters must not be cleaned away.
      const problem = typeof value === 'string' ? nameProblem(value) : null;
      if (problem === null) return asStored.read(value, refuse);
      refuse('name', problem);
      return undefined;
    },
  };
})();

/** One line in the words of a source: stored unchanged. */
export const SOURCE_LINE = textRule({
  name: 'name',
  schema: { minLength: 1, maxLength: MAX_LENGTH.name, pattern: NAME_PATTERN },
  problem: nameProblem,
});

/** Who recorded something: one line, stored unchanged. */
export const RECORDER = textRule({
  name: 'name',
  schema: { minLength: 1, maxLength: MAX_LENGTH.recorder, pattern: NAME_PATTERN },
  problem: recorderProblem,
});

/** Text in the words of a source or an editor, of one or more lines: stored unchanged. */
export const PASSAGE = textRule({
  name: 'passage',
  schema: { minLength: 1, maxLength: MAX_LENGTH.passage, pattern: PASSAGE_PATTERN },
  problem: passageProblem(MAX_LENGTH.passage),
});

// The text around a passage may be only a space or a line break.
const CONTEXT_PATTERN = `^[^${IN_PASSAGES}]*$`;

/** The text right before or after a passage. */
export const CONTEXT = textRule({
  name: 'context',
  schema: { minLength: 1, maxLength: MAX_LENGTH.context, pattern: CONTEXT_PATTERN },
  problem: (text) =>
    text === ''
      ? `is empty; leave it out, or give 1 to ${MAX_LENGTH.context} characters`
      : (lengthProblem(text, MAX_LENGTH.context) ?? characterProblem(text, NOT_IN_PASSAGES)),
});

const SCHEME_PATTERN = '^[a-z0-9]+(-[a-z0-9]+)*$';
const IS_SCHEME = new RegExp(SCHEME_PATTERN, 'u');

/** The register to which an identifier belongs. */
export const SCHEME = textRule({
  name: 'scheme',
  schema: { pattern: SCHEME_PATTERN, maxLength: MAX_LENGTH.name },
  problem: (text) =>
    IS_SCHEME.test(text) && text.length <= MAX_LENGTH.name
      ? null
      : `${shown(text)} is not a scheme; give small letters, digits and hyphens, such as 'wikidata'`,
});

// RFC 5646, without language subtags of four to eight letters, of which there are none, and with the grandfathered irregular
// tags.
const VARIANT = '-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3})';
const PRIVATE = '[Xx](-[A-Za-z0-9]{1,8})+';
const LANGUAGE_PATTERN =
  '^([A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?' +
  `(${VARIANT})*(-[0-9A-WYZa-wyz](-[A-Za-z0-9]{2,8})+)*(-${PRIVATE})?|${PRIVATE}|` +
  '[Ii]-([A-Za-z]{3,8})|en-GB-oed|sgn-(BE-FR|BE-NL|CH-DE))$';
const IS_LANGUAGE = new RegExp(LANGUAGE_PATTERN, 'u');

/** A BCP 47 language tag, stored unchanged. */
export const LANGUAGE = textRule({
  name: 'language',
  schema: { pattern: LANGUAGE_PATTERN, maxLength: MAX_LENGTH.name },
  problem: (text) =>
    text.length <= MAX_LENGTH.name && IS_LANGUAGE.test(text)
      ? null
      : `${shown(text)} is not a BCP 47 language tag; give one such as 'en', 'pt-BR' or 'zh-Hant'`,
});

const ADDRESS_PATTERN = `^[Hh][Tt][Tt][Pp][Ss]?://[^\\s${IN_NAMES}]+$`;
const IS_ADDRESS = new RegExp(ADDRESS_PATTERN, 'u');

/** An http or https address, stored unchanged. */
export const ADDRESS = textRule({
  name: 'address',
  schema: { pattern: ADDRESS_PATTERN, maxLength: MAX_LENGTH.address },
  problem: (text) =>
    lengthProblem(text, MAX_LENGTH.address) ??
    (IS_ADDRESS.test(text) && URL.canParse(text)
      ? null
      : `${shown(text)} is not an http or https address; give one such as 'https://example.org/report'`),
});
