import { findCountry } from '../../import/country-names.js';
import type { Gender, SpeakerWords } from '../language.js';
import type { Span } from '../segment/span.js';
import { PERSONAL_NOUN } from './lexicon.js';
import { NO_NAME } from './no-names.js';

const PRONOUNS: ReadonlyMap<string, { gender: Gender; isRelative: boolean }> = new Map([
  ['he', { gender: 'male', isRelative: false }],
  ['him', { gender: 'male', isRelative: false }],
  ['his', { gender: 'male', isRelative: false }],
  ['she', { gender: 'female', isRelative: false }],
  ['her', { gender: 'female', isRelative: false }],
  ['i', { gender: null, isRelative: false }],
  ['it', { gender: null, isRelative: false }],
  ['who', { gender: null, isRelative: true }],
  ['which', { gender: null, isRelative: true }],
  ['that', { gender: null, isRelative: true }],
  ['they', { gender: null, isRelative: false }],
  ['we', { gender: null, isRelative: false }],
]);

const FOR_WHOM = /\s(?:for|of|at|to|with|from|in|on|close to|familiar with|briefed on)\s/;

const COMMON_NOUN = String.raw`^(?:\p{Lu}\p{Ll}+s|(?:[\p{L}’'-]+\s)*(?!the\s|an?\s)\p{Ll}[\p{Ll}-]*)\s`;
/** A common noun with a modifier, whose name is not the speaker's: 'the judge who sentenced Malley', 'a report on Malley'. */
const MODIFIED = new RegExp(
  String.raw`${COMMON_NOUN}(?:(?:who|which|that|about|above|against|around|behind|beside|below|concerning|near|on|outside|over|under)\s|(?:\p{Ll}+\s){0,2}(?!issued|posted|published|released|written)\p{Ll}+(?:ing|ed|en)\s(?:(?:against|by|in|of|on|to|with)\s)?(?=(?:(?:the|an?)\s)?\p{Lu}))`,
  'u',
);
/** The same with a preposition that names of organizations contain: 'the party of Malley'. */
const OF_OTHERS = new RegExp(String.raw`${COMMON_NOUN}(?:of|for|with|at|to)\s(?=\p{Lu})`, 'u');

/** Where the words for the one represented end: before the name in 'Envoy to Iran Robert Malley', or at the end. */
function beforeName(words: string, start: number): number {
  const [, place, given] =
    /^((?:the )?\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?) (\p{Lu}[\p{L}.’'-]*) \p{Lu}/u.exec(words.slice(start)) ?? [];
  return place !== undefined && findCountry(place.replace(/^the /, '')) && !NO_NAME.has(given!)
    ? start + place.length
    : words.length;
}

/** Whether words describe somebody by a role, and where they name those for whom the role is held. */
function describedBy(words: string): { isDescription: boolean; others: Span | null } {
  const joint = FOR_WHOM.exec(words);
  const before = joint ? words.slice(0, joint.index) : words;
  const role = /(?:^|[\s-])([\p{L}]+)$/u.exec(before);
  if (!role || !PERSONAL_NOUN.test(role[1]!)) {
    const others = OF_OTHERS.exec(words);
    return { isDescription: false, others: others && { start: others[0].length, end: words.length } };
  }
  if (joint) {
    const start = joint.index + joint[0].length;
    const end = beforeName(words, start);
    return { isDescription: end === words.length, others: { start, end } };
  }
  // 'a European Union spokesman'; a role with a capital may be a name: 'Pastor', 'Judge'.
  const isDescription = /^\p{Ll}/u.test(role[1]!);
  return { isDescription, others: isDescription ? { start: 0, end: before.length - role[1]!.length } : null };
}

/** Reads the words that name a speaker: a pronoun, or a name, without its article and any description of the speaker. */
export function readSpeaker(words: string): SpeakerWords {
  const pronoun = PRONOUNS.get(words.toLowerCase());
  if (pronoun) return { kind: 'pronoun', ...pronoun };
  const modified = MODIFIED.exec(words.split(',')[0]!);
  const [head] = words.split(modified ? ',' : /,|\s[—–-]\s|\s\(|\s(?:who|which)\s/);
  const { isDescription, others } = modified
    ? { isDescription: true, others: { start: modified[0].length, end: head!.length } }
    : describedBy(head!);
  const name = head!
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|an?)\s/i, '')
    .replace(/^["“”'‘’]+|["“”'‘’]+$/g, '')
    .replace(/[’']s$/, '')
    .trim();
  return {
    kind: 'name',
    name,
    isDescription,
    others,
    isNamed: /\p{Lu}/u.test(
      name.replace(/^\p{Lu}/u, (first) => (/^\p{Lu}\p{Ll}+s?\s\p{Ll}/u.test(name) ? first.toLowerCase() : first)),
    ),
  };
}
