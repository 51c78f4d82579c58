import type { Gender, SpeakerWords } from '../language.js';

const PRONOUNS: Record<string, { gender: Gender; isRelative: boolean }> = {
  he: { gender: 'male', isRelative: false },
  him: { gender: 'male', isRelative: false },
  his: { gender: 'male', isRelative: false },
  she: { gender: 'female', isRelative: false },
  her: { gender: 'female', isRelative: false },
  i: { gender: null, isRelative: false },
  it: { gender: null, isRelative: false },
  who: { gender: null, isRelative: true },
  which: { gender: null, isRelative: true },
  that: { gender: null, isRelative: true },
  they: { gender: null, isRelative: false },
  we: { gender: null, isRelative: false },
};

/** What the words that name a speaker are: a pronoun, or a name without its article and what is said of the speaker. */
export function readSpeaker(words: string): SpeakerWords {
  const pronoun = PRONOUNS[words.toLowerCase()];
  if (pronoun) return { kind: 'pronoun', ...pronoun };
  const [head] = words.split(/,|\s[—–-]\s|\s\(|\s(?:who|which)\s/);
  const name = head!
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|an?)\s/i, '')
    .replace(/^["“”'‘’]+|["“”'‘’]+$/g, '')
    .replace(/[’']s$/, '')
    .trim();
  return {
    kind: 'name',
    name,
    isNamed: /\p{Lu}/u.test(
      name.replace(/^\p{Lu}/u, (first) => (/^\p{Lu}\p{Ll}+s?\s\p{Ll}/u.test(name) ? first.toLowerCase() : first)),
    ),
  };
}
