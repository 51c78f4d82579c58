import { allowedErrors, isWithinErrors } from './edit-distance.js';

const MOST_NAMES = 3;
/** Longer texts are not misspelt names. */
const MAX_LENGTH = 200;

/** A name as it is compared: 'COUNTRY_PAIR', 'country-pair' and 'Country pair' are the same. */
function compared(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '-');
}

/** The names that differ from a text by the fewest typing errors, within the number that a search allows; at most a few. */
export function nearestNames(text: string, names: readonly string[]): string[] {
  if (text.length > MAX_LENGTH) return [];
  const meant = compared(text);
  for (let errors = 0; errors <= allowedErrors(meant); errors++) {
    const found = names.filter((name) => isWithinErrors(meant, compared(name), errors));
    if (found.length > 0) return found.slice(0, MOST_NAMES);
  }
  return [];
}

/** The end of a message that refuses a value: the names that may have been meant, as in `; did you mean 'DIRECT'?`, or nothing. */
export function didYouMean(value: unknown, names: readonly string[]): string {
  const meant = typeof value === 'string' ? nearestNames(value, names) : [];
  return meant.length === 0 ? '' : `; did you mean '${meant.join("' or '")}'?`;
}
