import { InvalidArgumentError, Option } from 'commander';
import { didYouMean } from '../domain/did-you-mean.js';

/** An option with one of some words, whose refusal names the one that was probably meant. */
export function choiceOption(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).choices(choices).argParser((given: string) => {
    if (choices.includes(given)) return given;
    throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}${didYouMean(given, choices) || '.'}`);
  });
}
