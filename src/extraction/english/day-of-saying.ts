import type { Span } from '../segment/span.js';
import { EVENT_NOUN, MEDIA_WORDS, SAYING_VERBS, SPEECH_ACT_VERBS } from './lexicon.js';

const STEMS = [...SAYING_VERBS, ...SPEECH_ACT_VERBS].map((verb) =>
  verb
    .replace(/e$/, '')
    .replace(/y$/, '[yi]')
    .replace(/[^aeiou\]]$/, '$&$&?'),
);
/** A verb of saying in the past that is not passive, or a participle, but not one used as a noun ('a briefing', 'a warning'). */
const VERB = [
  `(?<!\\b(?:is|are|was|were|been|being|be)\\s)\\b(?:${STEMS.join('|')}|address|brief)e?d`,
  '\\b(?:said|told|wrote|spoke|swore|quoted|interviewed|asked|says|tells|writes)',
  '(?<!\\b(?:is|are|be|been)\\s)\\b(?:speaking|talking|writing|saying|adding|telling|addressing|commenting|responding)',
].join('|');
/** A word that begins no other phrase or clause. */
const WORD =
  "\\s(?!(?:about|ahead|after|against|amid|and|as|at|because|before|between|but|by|due|during|expected|following|for|from|if|in|of|on|over|planned|scheduled|set|since|slated|than|that|through|till|to|towards?|under|until|via|when|where|whether|which|while|who|will|with|without|would)\\b)[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’.&-]*";
const MEDIUM = `(?:${[...MEDIA_WORDS].join('|')})`;
const HEARER = `(?<=\\b(?:told|tells|telling|asked|addressed|addressing|briefed|informed|assured|reminded|warned))(?:${WORD}){1,6}`;
const LISTENERS = `(?<=\\b(?:said|says|spoke|speaking|talking|wrote|writing|announced))\\sto(?:${WORD}){1,5}`;
const SPEAKER = `(?<=\\b(?:said|says|added|wrote))(?:${WORD}){1,6}(?:\\s(?:of|for)(?:(?!\\s${EVENT_NOUN.source}\\b)${WORD}){1,5})?`;
const IN_MEDIUM = `(?:in|at|during|via|by|on|to)(?:${WORD}){0,4}\\s${MEDIUM}\\b(?:\\s(?:with|to|of|by)(?:${WORD}){1,5})?(?:\\s(?:released|issued|published|posted|sent|broadcast|aired|dated))?`;
const IN_PLACE = `(?:(?:in|from)(?:${WORD}){1,6}|(?:at|during)(?:${WORD}){1,6}(?:\\s(?:of|with)(?:${WORD}){1,5})?|on(?:\\s\\p{Lu}\\S*){1,6})`;
const PLACES = `(?:(?:^|\\s)(?:${IN_MEDIUM}|${IN_PLACE})){0,3}`;
const ADVERB = '(?:\\s(?:\\p{L}+ly|later?|earlier|again|also|back|here|there|out))?';
const AFTER_VERB = new RegExp(`(?:${VERB})\\b${ADVERB}(?:${HEARER}|${LISTENERS}|${SPEAKER})?${PLACES}${ADVERB}$`, 'u');
const AFTER_BEGINNING = new RegExp(
  `(?:(?:^|[,;:(—–]|…["”’]?|\\b(?:and|but|even|who|when|while))${PLACES}|\\s${IN_MEDIUM})$`,
  'u',
);
/** The verb of a speaker, after a day: 'Malley on Monday said'. */
const THEN_VERB = new RegExp(
  `^(?:\\s(?:morning|afternoon|evening|night))?\\s(?:(?:\\p{L}+ly|also|again|had|has)\\s)?(?:${VERB})\\b`,
  'u',
);
const THEN_SAYING = new RegExp(VERB, 'u');
/** 'a Friday interview', 'Friday's debate'. */
const OF_DAY = /\b(?:in|at|during|on|via)(?:\s(?:an?|his|her|their|the))?(?:\s(?:early|late))?\s*$/;
const THEN_MEDIUM = new RegExp(`^(?:['’]s)?(?:\\s\\p{L}+){0,2}\\s${MEDIUM}\\b`, 'u');
/** Events and deeds directly before a day: 'the talks in Vienna on Monday', 'who was elected on Monday'. */
const HAPPENING = new RegExp(
  `(?:\\b${EVENT_NOUN.source}(?:\\s(?:in|at|with|of|on|between|for)\\b[^,;…]*)?|\\b\\p{Ll}+(?:ed|ld|wn|ught))$`,
  'u',
);
/** Words before a day of what is to come, or of another event. */
const OF_ANOTHER_TIME =
  /\b(?:ahead of|before|after|until|till|since|scheduled|planned|due|expected|set|slated|will|would|next)\b[^,;…]{0,60}$/;

/**
 * Whether a day in the words around what was said is that of the saying, as in 'said on Monday', 'told reporters in Vienna on
 * Monday' and 'On Monday, Malley said'; not one of the matter, as in 'ahead of talks on Monday', nor one that may be either.
 */
export function isDayOfSaying(words: string, { start, end }: Span): boolean {
  const all = words.slice(0, start).trimStart();
  const before = all.slice(0, 1).toLowerCase() + all.slice(1);
  const after = words.slice(end);
  if (OF_DAY.test(before) && THEN_MEDIUM.test(after)) return !OF_ANOTHER_TIME.test(before);
  if (/^['’]s\b/.test(after)) return false;
  const upTo = before.replace(/(?:(?:^|\s)(?:on|in|over|during|late|early|earlier))*\s*$/, '');
  // 'a Friday vote'
  if (/\b(?:an?|the|his|her|their|its)$/.test(upTo)) return false;
  if (AFTER_VERB.test(upTo)) return true;
  if (OF_ANOTHER_TIME.test(upTo)) return false;
  // 'promised a vote in September': the month may be that of the vote.
  if (upTo.endsWith('…')) return !/\bin\s*$/.test(before);
  // 'Malley said, and on Monday the talks began': another clause.
  if (AFTER_BEGINNING.test(upTo)) return /^\s*(?:[,.;…]|$)/.test(after) || THEN_SAYING.test(after);
  return THEN_VERB.test(after) && !HAPPENING.test(upTo);
}
