import type { Gender, SpeakerWords } from '../language.js';

const PRONOUNS: Record<string, { gender: Gender; isPlural: boolean }> = {
  he: { gender: 'male', isPlural: false },
  him: { gender: 'male', isPlural: false },
  his: { gender: 'male', isPlural: false },
  she: { gender: 'female', isPlural: false },
  her: { gender: 'female', isPlural: false },
  i: { gender: null, isPlural: false },
  it: { gender: null, isPlural: false },
  who: { gender: null, isPlural: false },
  which: { gender: null, isPlural: false },
  that: { gender: null, isPlural: false },
  they: { gender: null, isPlural: true },
  we: { gender: null, isPlural: true },
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
