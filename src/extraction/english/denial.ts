const DENYING = /^(?:den(?:y|ies|ied|ying)|rul(?:e|es|ed|ing) out)$/i;
const REJECTING = /^(?:reject|dismiss|disput|refut)(?:e|es|ed|s|ing)?$/i;
const CALLING = /^(?:call|describe?|labell?)(?:e?s|e?d|ing)?$/i;
/** Nouns for what somebody else said, as a part of a pattern. */
export const CLAIMS = 'accusation|allegation|assertion|charge|claim|idea|notion|report|rumou?r|suggestion';
/** One of them, or several: 'claims'. */
export const CLAIM = new RegExp(`^(?:${CLAIMS})s?$`);
/** What somebody else said: 'claims that', 'the accusation', 'Malley's claim'. */
const SAID_BY_OTHERS = new RegExp(`^(?:[\\p{L}’'-]+\\s){0,4}(?:${CLAIMS})s?\\b`, 'iu');
/** What somebody else said, in quotation marks: 'Malley's claim that “…”'. */
const QUOTED_OF_OTHERS = new RegExp(`${SAID_BY_OTHERS.source}\\s(?:that|of)\\s["“‘']`, 'iu');
/** Another speaker's quotation: 'if Kent said “…”'. */
const QUOTING_OTHERS =
  /^[^"“‘„«]*\p{Lu}[\p{L}’'-]{1,40}\s(?:had\s|has\s)?(?:said|says|called|calls|told|tells|wrote|writes)\s(?:\p{Ll}+\s){0,2}["“‘']/u;
/** The speaker's own words about it: 'as “nonsense”'. */
const OWN_WORDS = /\bas\s(?:an?\s)?["“‘']/i;

/** Whether no words of a content are the speaker's own: its verb says that it is not so, or it quotes somebody else. */
export function isDenial(verb: string, content: string): boolean {
  if (CALLING.test(verb)) return QUOTED_OF_OTHERS.test(content);
  if (QUOTING_OTHERS.test(content)) return true;
  if (OWN_WORDS.test(content)) return false;
  return DENYING.test(verb) || (REJECTING.test(verb) && SAID_BY_OTHERS.test(content));
}
