import { nounPhraseEndingAt } from './noun-phrase.js';
import { isSign, isVerbal, type Range, type Token } from './tokens.js';

/** Words that are tagged as prepositions and begin a clause, a comparison or an exception, rather than a modifier. */
const NO_MODIFIER =
  /^(?:after|amid|as|because|before|but|despite|except|like|once|per|since|so|than|that|though|till|unless|unlike|until|when|where|whether|while)$/;
/** Texts are spoken by who issued them: 'a statement issued by Malley said'. */
const ISSUED = /^(?:issued|posted|published|released|written)$/;

/** The last token before the words that link a modifier to its noun, which end at `at`: 'who sentenced', 'accused of killing'. */
function beforeLink(tokens: readonly Token[], at: number, from: number): number {
  let before = at;
  for (; before >= from && !tokens[before]!.quotation; before--) {
    const { tag, lower } = tokens[before]!;
    if (tag === 'ADP' && !NO_MODIFIER.test(lower)) continue;
    if (!isVerbal(tokens[before]!)) break;
    let pronoun = before - 1;
    while (pronoun >= from && /^(?:ADV|AUX|PART)$/.test(tokens[pronoun]!.tag)) pronoun -= 1;
    if (pronoun > from && /^(?:who|which|that)$/.test(tokens[pronoun]!.lower)) return pronoun - 1;
    const isParticiple = lower.endsWith('ing') || (before < at && /(?:ed|en|wn)$/.test(lower) && !ISSUED.test(lower));
    if (tag !== 'VERB' || !isParticiple) break;
  }
  return before;
}

/**
 * The whole phrase of which a name ends a modifier, from the noun that is the speaker: 'the man accused of killing | Ada Berg',
 * 'protesters against | Ada Berg'; null if the name itself is the subject.
 */
function modifiedNoun(tokens: readonly Token[], name: Range, from: number): Range | null {
  const at = beforeLink(tokens, name.from - 1, from);
  if (at === name.from - 1 || at < from || !/^(?:NOUN|PROPN)$/.test(tokens[at]!.tag) || tokens[at]!.isDay) return null;
  const noun = nounPhraseEndingAt(tokens, at, from);
  if (!noun) return null;
  const before = tokens[noun.from - 1];
  const begins = noun.from === from || !before || before.tag === 'CCONJ' || before.tag === 'SCONJ' || isSign(before);
  const whole = begins ? noun : modifiedNoun(tokens, noun, from);
  return whole && { from: whole.from, to: name.to };
}

/** The noun phrase that ends at a token, with the noun that it modifies, if any; null if there is none. */
export function modifiedPhraseEndingAt(tokens: readonly Token[], to: number, from: number): Range | null {
  const phrase = nounPhraseEndingAt(tokens, to, from);
  return phrase && (modifiedNoun(tokens, phrase, from) ?? phrase);
}
