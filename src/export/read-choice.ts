import { didYouMean } from '../domain/did-you-mean.js';
import { shown } from '../errors/shown.js';

/** Called with what is wrong with an argument. */
export type Refuse<Name extends string> = (name: Name, message: string) => void;

/** A given choice, in either case and with either hyphens or underscores: country-pair for COUNTRY_PAIR. */
export function choiceOf<Name extends string, T extends string, Standard extends T | null>(
  name: Name,
  given: string | boolean | null | undefined,
  choices: readonly T[],
  standard: Standard,
  refuse: Refuse<Name>,
): T | Standard {
  if (given === undefined || given === null) return standard;
  const wanted = String(given).toUpperCase().replaceAll('-', '_');
  const found = choices.find((choice) => choice === wanted);
  if (found === undefined)
    refuse(name, `${shown(given)} is none of ${choices.join(', ')}${didYouMean(given, choices)}`);
  return found ?? standard;
}

/** Whether a flag was given. */
export function flagOf<Name extends string>(
  name: Name,
  given: string | boolean | null | undefined,
  refuse: Refuse<Name>,
): boolean {
  if (typeof given !== 'string') return given ?? false;
  if (given !== 'true' && given !== 'false') refuse(name, 'is neither true nor false');
  return given === 'true';
}
