import type { NamedParties } from '../language.js';

const NAME = "(?:the )?(\\p{Lu}[\\p{L}\\p{N}.&’'-]*(?: (?:of |for |and )?\\p{Lu}[\\p{L}\\p{N}.&’'-]*){0,5})";
const TOLD = new RegExp(`\\b(?:told|telling|assured|warned|informed) ${NAME}`, 'u');
const ON_BEHALF = new RegExp(`\\b(?:on behalf of|(?:spokesman|spokeswoman|spokesperson|speaking) for) ${NAME}`, 'u');

function nameIn(words: string, pattern: RegExp): string | null {
  return pattern.exec(words)?.[1]?.replace(/[.,’'-]+$|[’']s$/u, '') ?? null;
}

/** Whom the words around what was said name as told, and as spoken for: 'told Reuters', 'speaking on behalf of the Union'. */
export function namedPartiesIn(words: string): NamedParties {
  return { told: nameIn(words, TOLD), onBehalfOf: nameIn(words, ON_BEHALF) };
}
