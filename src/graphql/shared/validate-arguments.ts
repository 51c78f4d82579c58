import type { FieldNode } from 'graphql';
import type { ResolverData } from 'type-graphql';
import { type FieldProblem, inputRefusal } from '../../errors/service-error.js';
import { type ValidationError, Validator } from './class-validator.js';

// The same field under many parents has the same arguments; graphql-js gives them all one array of field nodes, made
// anew for each execution, so that checking it once is enough.
const checked = new WeakSet<readonly FieldNode[]>();

const validator = new Validator();

function problemsOf(errors: ValidationError[], prefix = ''): FieldProblem[] {
  return errors.flatMap(({ property, constraints, children }) => [
    ...Object.values(constraints ?? {}).map((message) => ({ path: `${prefix}${property}`, message })),
    ...problemsOf(children ?? [], `${prefix}${property}.`),
  ]);
}

/** Every broken rule of an object, by the rules on its class, each under its path. */
export function problemsIn(value: object, prefix = ''): FieldProblem[] {
  return problemsOf(validator.validateSync(value, { forbidUnknownValues: false }), prefix);
}

/** Checks the arguments of a field by the rules on their class. Errors: BAD_USER_INPUT with every broken rule. */
export function validateArguments(value: unknown, _type: unknown, { info }: ResolverData): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || checked.has(info.fieldNodes)) return;
  const problems = problemsIn(value);
  if (problems.length > 0) throw inputRefusal(problems);
  checked.add(info.fieldNodes);
}
