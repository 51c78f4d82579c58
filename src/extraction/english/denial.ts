const DENYING = /^(?:den(?:y|ies|ied|ying)|rul(?:e|es|ed|ing) out)$/i;
const REJECTING = /^(?:reject|dismiss|disput|refut)(?:e|es|ed|s|ing)?$/i;
/** Nouns for what somebody else said, as a part of a pattern. */
export const CLAIMS = 'accusation|allegation|assertion|charge|claim|idea|notion|report|rumou?r|suggestion';
/** What somebody else said: 'claims that', 'the accusation', 'Malley's claim'. */
const SAID_BY_OTHERS = new RegExp(`^(?:[\\p{L}’'-]+\\s){0,4}(?:${CLAIMS})s?\\b`, 'iu');
/** The speaker's own words about it: 'as “nonsense”'. */
const OWN_WORDS = /\bas\s(?:an?\s)?["“‘']/i;

/** Whether a verb says that its content is not so: then no words in it are the speaker's own. */
export function isDenial(verb: string, content: string): boolean {
  if (OWN_WORDS.test(content)) return false;
  return DENYING.test(verb) || (REJECTING.test(verb) && SAID_BY_OTHERS.test(content));
}
