import { francAll } from 'franc-min';
import { wordSet } from '../../collections/word-set.js';

const SAMPLE_LENGTH = 4_000;
/** Frequent English words, without those that are words of other languages, too, such as 'in', 'an' and 'was'. */
const ENGLISH_WORDS = wordSet(
  'about after and been but by did do does from have his how if it its my not of our said says she than that the their them there these they this to were what when where which who with would you your',
);
/** The minimum share of these words in any English text; texts in other languages contain hardly any of them. */
const LEAST_SHARE = 0.12;
const CAPITALISED = /(?<!\p{L})\p{Lu}[\p{L}\p{M}’'-]*/gu;

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

function englishShare(text: string): number {
  const words = text.match(/(?<!['’-])\p{L}+/gu) ?? [];
  return words.length === 0 ? 0 : words.filter((word) => ENGLISH_WORDS.has(word)).length / words.length;
}

/** The ISO 639-3 code of the language that the trigrams of a text suggest. */
function byTrigrams(text: string): string {
  return francAll(text)[0]?.[0] ?? 'und';
}

/** Whether a text is English, by its trigrams or its function words, also without its names, of which many may be foreign. */
export function recogniseEnglish(text: string): { isMatch: boolean; seemsToBe: string | null } {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const unnamed = sample.replace(CAPITALISED, '');
  const code = byTrigrams(sample);
  const isMatch = code === 'eng' || byTrigrams(unnamed) === 'eng' || englishShare(unnamed) >= LEAST_SHARE;
  return { isMatch, seemsToBe: isMatch || code === 'und' ? null : (names.of(code) ?? null) };
}
