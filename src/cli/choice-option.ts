import { InvalidArgumentError, Option } from 'commander';
import { didYouMean } from '../domain/did-you-mean.js';

/** An option that takes one of some words, and suggests the one that was probably meant if it gets another. */
export function choiceOption(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).choices(choices).argParser((given: string) => {
    if (choices.includes(given)) return given;
    throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}${didYouMean(given, choices) || '.'}`);
  });
}
