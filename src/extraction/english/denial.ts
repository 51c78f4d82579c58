const DENYING = /^den(?:y|ies|ied|ying)$/i;
const REJECTING = /^(?:reject|dismiss|disput|refut)(?:e|es|ed|s|ing)?$/i;
/** What somebody else said: 'claims that', 'the accusation'. */
const SAID_BY_OTHERS =
  /^(?:\p{L}+\s){0,3}(?:accusation|allegation|assertion|charge|claim|idea|notion|report|rumou?r|suggestion)s?\b/iu;
/** The speaker's own words about it: 'as “nonsense”'. */
const OWN_WORDS = /\bas\s(?:an?\s)?["“‘']/i;

/** Whether a verb says that its content is not so: then no words in it are the speaker's own. */
export function isDenial(verb: string, content: string): boolean {
  if (OWN_WORDS.test(content)) return false;
  return DENYING.test(verb) || (REJECTING.test(verb) && SAID_BY_OTHERS.test(content));
}
