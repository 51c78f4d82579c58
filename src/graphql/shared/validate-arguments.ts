import { type FieldProblem, inputRefusal } from '../../errors/service-error.js';
import { type ValidationError, Validator } from './class-validator.js';

const validator = new Validator();

function problemsOf(errors: ValidationError[], prefix = ''): FieldProblem[] {
  return errors.flatMap(({ property, constraints, children }) => [
    ...Object.values(constraints ?? {}).map((message) => ({ path: `${prefix}${property}`, message })),
    ...problemsOf(children ?? [], `${prefix}${property}.`),
  ]);
}

/** Every broken rule of an object, by the rules of its class, each under its path. */
export function problemsIn(value: object, prefix = ''): FieldProblem[] {
  return problemsOf(validator.validateSync(value, { forbidUnknownValues: false }), prefix);
}

/** Checks the arguments of a field by the rules of their class. Errors: BAD_USER_INPUT with every broken rule. */
export function validateArguments(value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const problems = problemsIn(value);
  if (problems.length > 0) throw inputRefusal(problems);
}
