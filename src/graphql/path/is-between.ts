import { rule } from '../shared/property-rules.js';

/** A property rule: a whole number within bounds. `what` names it, such as 'length'. Null and absent values pass. */
export function IsBetween(least: number, most: number, what: string): PropertyDecorator {
  return rule('isBetween', (value) =>
    (value as number) >= least && (value as number) <= most
      ? null
      : `${value} is not a ${what}; give ${least} to ${most}`,
  )();
}
