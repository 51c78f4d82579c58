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
/** Who says it, if not the speaker: a name, perhaps with an apposition, or somebody described by a noun. */
const OTHER = String.raw`(?:(?!(?:He|She|They|We)\b)\p{Lu}[\p{L}’'-]{1,40}(?:,\s[^,"“‘:;]{1,60},)?|(?:an?|the|h(?:is|er)|their|its)\s(?:\p{Ll}+\s){0,2}(?!(?:he|she|they|it|we|to)\s)\p{Ll}+|aides|allies|critics|experts|officials|opponents|others|people|sources)`;
/** Who was told it: 'him', 'reporters', 'the court', 'Kent'. */
const HEARER = String.raw`\s(?:him|her|them|me|us|\p{Ll}+s|(?:the|his|her|their|an?)\s\p{Ll}+|\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,2})`;
/** Another speaker's quotation: 'if Kent said “…”', 'his lawyer had told him: “…”', 'Kent warned her, “…”'. */
const QUOTING_OTHERS = new RegExp(
  String.raw`^[^"“‘„«]*(?<!\p{L})(?:\p{Lu}[\p{L}’'-]{1,40}\s(?:had\s|has\s)?call(?:ed|s)|${OTHER}\s(?:ha[ds]\s|have\s)?(?:(?:\p{Ll}+ly|also|later|once|then)\s)?(?:said|says?|told|tells?|wrote|writes?|(?:warn|add|ask|insist|repli|shout|declar|assur|argu|claim|answer|announc|explain)(?:ed|e?s)))(?:\s(?:\p{Ll}+\s){0,2}|(?:${HEARER})?,\s|\s[^"“‘„«.:;]{0,80}:\s|:\s)["“‘„«]`,
  'u',
);
/** The speaker's own words about it: 'as “nonsense”'. */
const OWN_WORDS = /\bas\s(?:an?\s)?["“‘']/i;

/** Whether no words of a content are the speaker's own: its verb says that it is not so, or it quotes somebody else. */
export function hasNoOwnWords(verb: string, content: string): boolean {
  if (CALLING.test(verb)) return QUOTED_OF_OTHERS.test(content);
  if (QUOTING_OTHERS.test(content)) return true;
  if (OWN_WORDS.test(content)) return false;
  return DENYING.test(verb) || (REJECTING.test(verb) && SAID_BY_OTHERS.test(content));
}
