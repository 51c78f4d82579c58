import type { NamedParties } from '../language.js';

const WORDS = "\\p{Lu}[\\p{L}\\p{N}.&’'-]*(?: (?:of |for |and )?\\p{Lu}[\\p{L}\\p{N}.&’'-]*){0,5}";
const NAME = `(?:the )?(${WORDS})`;
/** Words that may precede the name of an agency or a spokesman: 'the state-run news agency', 'Iran’s'. */
const DESCRIBED = "(?:(?:the|an?|his|her|its|their|\\p{Lu}\\p{L}*[’']s?|\\p{Ll}[\\p{Ll}-]*),? ){0,5}";
const LISTED = `(?:the )?${WORDS}`;
const TOLD = new RegExp(
  `\\b(?:told|telling|assured|warned|informed) ((?:${LISTED}(?:(?:, ${LISTED})+,?)? and )?${LISTED})`,
  'u',
);
const ON_BEHALF = [
  new RegExp(`\\b(?:on behalf of|(?:spokesman|spokeswoman|spokesperson|speaking) for) ${NAME}`, 'u'),
  new RegExp(`${NAME} spokes(?:man|woman|person)\\b`, 'u'),
];
const VIA = [
  new RegExp(
    `\\b(?:quoted|cited|carried|relayed|reported|published|released|distributed|read out|translated) by ${DESCRIBED}${NAME}`,
    'u',
  ),
  new RegExp(`\\bas saying by ${DESCRIBED}${NAME}`, 'u'),
  new RegExp(
    `\\bthrough (?:[\\p{Ll}-]+ ){0,3}(?:spokes(?:man|woman|person)|lawyer|attorney|aide|advis[eo]r|representative|interpreter|translator|envoy|(?:news )?agency)(?: for [^,.]{1,60})?,? ${NAME}`,
    'u',
  ),
  new RegExp(`\\b[Aa]ccording to ${DESCRIBED}${NAME}`, 'u'),
  new RegExp(`${NAME}(?: news agency)?(?: (?:has|had|also|later))? (?:quoted|cited) `, 'u'),
];

function nameIn(words: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const name = pattern.exec(words)?.[1]?.replace(/[.,’'-]+$|[’']s$/u, '');
    if (name !== undefined) return name;
  }
  return null;
}

/**
 * The parties other than the speaker named in the words around what was said: who was told it, on whose behalf it was said, and
 * who passed it on: 'told Reuters', 'speaking on behalf of the Union', 'as quoted by IRNA'.
 */
export function namedPartiesIn(words: string): NamedParties {
  return { told: nameIn(words, [TOLD]), onBehalfOf: nameIn(words, ON_BEHALF), via: nameIn(words, VIA) };
}
