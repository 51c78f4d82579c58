import { actFeatures } from './act-features.js';

/** A model of acts: the weights of each word for each class, in the order of `classes`. */
export interface ActWords {
  classes: readonly string[];
  /** The prior probability of each class. */
  priors: readonly number[];
  words: Readonly<Record<string, readonly number[]>>;
}

/** How sharply the weights separate the classes. */
const SHARPNESS = 1;

/** All classes, the most probable first, with probabilities that sum to 1. */
export function rankActs({ classes, words, priors }: ActWords, text: string): { name: string; probability: number }[] {
  const sums = priors.map((prior) => 0.3 * Math.log(prior));
  const features = new Set(actFeatures(text));
  for (const feature of features) {
    const weights = Object.hasOwn(words, feature) ? words[feature]! : [];
    weights.forEach((weight, index) => {
      sums[index]! += weight;
    });
  }
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(SHARPNESS * (sum - highest)));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return classes
    .map((name, index) => ({ name, probability: powers[index]! / total }))
    .sort((a, b) => b.probability - a.probability);
}
