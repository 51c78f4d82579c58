import { Field } from 'type-graphql';
import type { Counting } from '../../domain/counting.js';
import { CountingEnum } from './enums.js';

/** The argument that says which acts count; `usual` is what counts without it. */
export function CountingArgument(usual: Counting = 'STATEMENTS'): PropertyDecorator {
  const words = { STATEMENTS: 'statements', INTERACTIONS: 'interactions', BOTH: 'both' }[usual];
  return Field(() => CountingEnum, {
    nullable: true,
    defaultValue: usual,
    description: `Which acts to count, such as BOTH: what was said, what was done, or both; by default ${words}.`,
  }) as PropertyDecorator;
}

/** The field of an answer that says which acts were counted for it. */
export function CountedField(): PropertyDecorator {
  return Field(() => CountingEnum, {
    description: 'What was counted: what was said, what was done, or both, such as STATEMENTS.',
  }) as PropertyDecorator;
}
