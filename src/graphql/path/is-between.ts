import { ValidateBy } from '../shared/class-validator.js';

/** A property rule: a whole number within bounds. `what` names it, such as 'length'. Null and absent values pass. */
export function IsBetween(least: number, most: number, what: string): PropertyDecorator {
  return ValidateBy({
    name: 'isBetween',
    validator: {
      validate: (value) => value === null || value === undefined || (value >= least && value <= most),
      defaultMessage: (context) => `${context?.value} is not a ${what}; give ${least} to ${most}`,
    },
  });
}
