import type { Span } from '../segment/span.js';

const ABBREVIATION =
  /(?:^|[\s("“‘])(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|U\.S|U\.K|U\.N|a\.m|p\.m|No|vs|Jr|Sr|Inc|Co|Lt|Col|Capt|Sgt|Prof|\p{Lu})\.$/u;
const SENTENCE_END = /[.?!…]["”’)]?\s+(?=["“‘(]?[\p{Lu}\p{N}@#])/gu;
/** How many characters before a place are searched for an abbreviation. */
const ABBREVIATION_REACH = 12;

/** Whether the text before `end` ends with an abbreviation, so that no sentence ends there. */
export function endsWithAbbreviation(text: string, end: number): boolean {
  return ABBREVIATION.test(text.slice(Math.max(0, end - ABBREVIATION_REACH), end));
}

/** The sentence around a place, within a stretch of an English text. Cost: linear in the stretch. */
export function sentenceAround(text: string, within: Span, place: Span): Span {
  const stretch = text.slice(within.start, within.end);
  let { start, end } = within;
  for (const match of stretch.matchAll(SENTENCE_END)) {
    const sign = within.start + match.index + 1;
    if (endsWithAbbreviation(text, sign)) continue;
    if (sign <= place.start) start = within.start + match.index + match[0].length;
    else if (sign >= place.end) {
      end = within.start + match.index + match[0].trimEnd().length;
      break;
    }
  }
  return { start, end };
}

/** Where a clause about something else may begin: '; ', ', but', ', while', ', and Kent criticised'. */
const CLAUSE_BEGINS =
  /;\s|,\s(?:but|while|whereas)\s|,?\sand\s(?=(?:\p{Lu}[\p{L}.’'-]*\s){1,5}\p{Ll}+(?:ed|s|said|told|wrote)\b)/gu;
const RELATIVE_CLAUSE = /,\swh(?:ere|ich|om?|ose)\s/u;

/** The sentence around a place, without the clauses before and after that may be about something else. Cost: as sentenceAround. */
export function clauseAround(text: string, within: Span, place: Span): Span {
  const { start, end } = sentenceAround(text, within, place);
  const before = text.slice(start, place.start);
  const after = text.slice(place.end, end);
  const opening = [...text.slice(start, place.end).matchAll(CLAUSE_BEGINS)].findLast(
    ({ index, 0: joint }) => index + joint.length <= before.length,
  );
  const closing = [after.search(CLAUSE_BEGINS), after.search(RELATIVE_CLAUSE)].filter((index) => index !== -1);
  return {
    start: opening ? start + opening.index + opening[0].length : start,
    end: closing.length > 0 ? place.end + Math.min(...closing) : end,
  };
}
