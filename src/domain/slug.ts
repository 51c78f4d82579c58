import { foldLetters } from './letter-folding.js';

const MAX_SLUG_LENGTH = 120;

/**
 * The slug of a name, the last part of ids: letters folded as names are compared, vowel signs and digits of any script, in runs
 * joined by '-'. 'Côte d'Ivoire' becomes 'cote-d-ivoire', 'Lech Wałęsa' 'lech-walesa'. Empty if the name has neither letters nor
 * digits.
 */
export function slugOf(name: string, maxLength: number = MAX_SLUG_LENGTH): string {
  return foldLetters(name)
    .replace(/(?:[^\p{Ll}\p{Lo}\p{M}\p{N}]|(?<![\p{Ll}\p{Lo}\p{M}\p{N}])\p{M}+)+/gu, '-')
    .replace(/^-+/, '')
    .slice(0, maxLength)
    .replace(/[-\uD800-\uDBFF]+$/, '');
}
