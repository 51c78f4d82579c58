import { type ClassType, Field } from 'type-graphql';
import { ArrayMaxSize, IsOptional, ValidateNested } from './class-validator.js';
import { rule } from './rules.js';

/** How many sets of conditions a filter may exclude at most. */
const MAX_EXCLUSIONS = 5;

/** Checks that each set has a condition: without any, it would exclude everything. */
const HaveConditions = rule('haveConditions', (value) =>
  (value as object[]).every((set) =>
    Object.values(set).some((condition) => condition !== undefined && condition !== null),
  )
    ? null
    : 'holds a set without conditions, which would leave out everything; give each at least one',
);

/** The field of a filter for what to exclude: a list of sets of conditions. */
export function Exclusions(conditions: () => ClassType, example: string): PropertyDecorator {
  const decorators = [
    Field(() => [conditions()], {
      nullable: true,
      description: `Leaves out what meets all conditions of one of these, ${MAX_EXCLUSIONS} at most, such as ${example}.`,
    }) as PropertyDecorator,
    IsOptional(),
    ArrayMaxSize(MAX_EXCLUSIONS, {
      message: ({ value }) => `holds ${(value as unknown[]).length} sets of conditions; give at most ${MAX_EXCLUSIONS}`,
    }),
    HaveConditions(),
    ValidateNested({ each: true }),
  ];
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}
