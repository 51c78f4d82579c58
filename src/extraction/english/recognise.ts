import { francAll } from 'franc-min';
import { wordSet } from '../../collections/word-set.js';

const SAMPLE_LENGTH = 4_000;
const RELIABLE_LENGTH = 200;
const FUNCTION_WORDS = wordSet(
  'a an and are as at be been but by for from had has have he her his in is it its not of on or said she that the their they this to was we were who will with would you',
);
/** The minimum share of these words in any English text; texts in other languages contain hardly any of them. */
const LEAST_SHARE = 0.15;

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

function functionWordShare(text: string): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length === 0 ? 0 : words.filter((word) => FUNCTION_WORDS.has(word)).length / words.length;
}

/** Whether a text is English, by its trigrams or its function words; the latter suffice more easily for short texts. */
export function recogniseEnglish(text: string): { isMatch: boolean; seemsToBe: string | null } {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const share = functionWordShare(sample);
  const [best] = francAll(sample);
  const code = best?.[0] ?? 'und';
  if (code === 'eng' || (share >= LEAST_SHARE && (sample.length < RELIABLE_LENGTH || share >= 2 * LEAST_SHARE)))
    return { isMatch: true, seemsToBe: null };
  return { isMatch: false, seemsToBe: code === 'und' ? null : (names.of(code) ?? null) };
}
