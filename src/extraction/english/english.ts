import type { Language } from '../language.js';
import type { Span } from '../segment/span.js';
import { wordCount } from '../segment/span.js';
import { suggestActs } from './act-model.js';
import { dayIn, dayOfDateline } from './days.js';
import { listedNames, mayShareNoun } from './listed-names.js';
import { namedPartiesIn } from './named-parties.js';
import { hasNoOwnWords } from './own-words.js';
import { findPeople } from './people.js';
import { recogniseEnglish } from './recognise.js';
import { clauseAround, endsWithAbbreviation, sentenceAround } from './sentence-around.js';
import { readSpeaker } from './speaker-words.js';

const SHORTEST_SENTENCE = 4;
const SENTENCE_END = /[.?!…]["”’)]?\s+(?=[\p{Lu}“"‘@#])/gu;

function quotedSentences(text: string, { start, end }: Span): Span[] {
  const quoted = text.slice(start, end);
  const sentences: Span[] = [];
  let from = 0;
  for (const match of quoted.matchAll(SENTENCE_END)) {
    const sentence = quoted.slice(from, match.index + 1);
    if (wordCount(sentence) < SHORTEST_SENTENCE || endsWithAbbreviation(sentence, sentence.length)) continue;
    const to = match.index + match[0].trimEnd().length;
    sentences.push({ start: start + from, end: start + to });
    from = match.index + match[0].length;
  }
  const rest = { start: start + from, end };
  const last = sentences.at(-1);
  // A rest that is too short to be a statement belongs to the sentence before it.
  if (last && wordCount(text.slice(rest.start, rest.end)) < SHORTEST_SENTENCE) last.end = end;
  else sentences.push(rest);
  return sentences;
}

const MEDIA: readonly [RegExp, string][] = [
  [/\b(?:on|via) (?:twitter|x)\b|\btweet(?:s|ed|ing)?\b/i, 'tweet'],
  [
    /\b(?:on|via) (?:facebook|instagram|telegram|truth social|bluesky|mastodon)\b|\bposted\b|\b(?:social media|blog) post\b/i,
    'post',
  ],
  [/\bin (?:an?|the|his|her|their) (?:[\w-]+ ){0,3}statement\b/i, 'statement'],
  [/\bin (?:an?|the) (?:[\w-]+ ){0,4}interview\b|\btold (?:CNN|Fox|NBC|ABC|CBS|the BBC|Reuters)\b/, 'interview'],
  [/\b(?:in|during|at) (?:an?|the|his|her) (?:[\w-]+ ){0,3}(?:speech|address|rally)\b/i, 'speech'],
  [/\b(?:news|press) (?:conference|briefing)\b/i, 'press conference'],
  [/\b(?:in|by|via) (?:an? )?(?:[\w-]+ ){0,2}e-?mail\b|\bemailed\b/i, 'e-mail'],
  [/\bin (?:an?|the|his|her|their) (?:[\w-]+ ){0,3}letter\b/i, 'letter'],
];

/** English. */
export const english: Language = {
  tag: 'en',
  name: 'English',
  recognise: recogniseEnglish,
  findPeople,
  readSpeaker,
  listedNames,
  mayShareNoun,
  dayIn,
  hasNoOwnWords,
  dayOfDateline,
  namedPartiesIn,
  mediumIn: (words) => MEDIA.find(([pattern]) => pattern.test(words))?.[1] ?? null,
  suggestActs,
  sentenceAround,
  clauseAround,
  quotedSentences,
  withoutConjunction: (text, { start, end }) => ({
    start: start + (/^that,?\s+/i.exec(text.slice(start, Math.min(end, start + 12)))?.[0].length ?? 0),
    end,
  }),
};
