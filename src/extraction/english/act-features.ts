import { wordSet } from '../../collections/word-set.js';

const WORD = /\p{L}{2,}/gu;
const STOPPED = wordSet(
  'a an and are as at be been by for from had has have he her his in is it its of on or she that the their they this to was were which who with',
);

/** A word without the most common English endings, so that its forms count as one. */
function stem(word: string): string {
  if (word.length > 5 && word.endsWith('ing')) return stripped(word.slice(0, -3));
  if (word.length > 4 && word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && word.endsWith('ed')) return stripped(word.slice(0, -2));
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && /[^s]s$/.test(word)) return stripped(word.slice(0, -1));
  return stripped(word);
}

function stripped(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}

/** The features of a text for guessing its act: the stems of its words, without stop words. */
export function actFeatures(text: string): string[] {
  return (text.toLowerCase().match(WORD) ?? []).filter((word) => !STOPPED.has(word)).map(stem);
}
