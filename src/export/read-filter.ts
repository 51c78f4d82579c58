import 'reflect-metadata';
import type { FieldProblem } from '../errors/service-error.js';
import { inputRefusal } from '../errors/service-error.js';
import { QuadClassEnum, StatementFormEnum, StatementStatusEnum, SubjectKindEnum } from '../graphql/shared/enums.js';
import { problemsIn } from '../graphql/shared/validate-arguments.js';
import { StatementFilter } from '../graphql/statement/statement-filter.input.js';
import { FILTER_ARGUMENTS, FILTER_NAMES, type FilterName } from './export-arguments.js';

/** What was given for each argument of a filter, as text. */
export type GivenFilter = Partial<Record<FilterName, readonly string[]>>;

const CHOICES: Partial<Record<FilterName, Readonly<Record<string, string>>>> = {
  speakerKind: SubjectKindEnum,
  aboutKind: SubjectKindEnum,
  quadClass: QuadClassEnum,
  form: StatementFormEnum,
  status: StatementStatusEnum,
};

/** The value of an argument as the input has it, or what is wrong with it. */
function argumentValue(name: FilterName, texts: readonly string[]): { value: unknown } | { problem: string } {
  const { isList, isNumber } = FILTER_ARGUMENTS[name];
  if (!isList && texts.length > 1) return { problem: 'stands twice; give it once' };
  const [text = ''] = texts;
  if (isNumber) {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    return Number.isNaN(value) ? { problem: `${JSON.stringify(text)} is no number` } : { value };
  }
  const choices = CHOICES[name];
  const unknown = choices && texts.find((one) => !Object.hasOwn(choices, one));
  if (unknown !== undefined) {
    return { problem: `${JSON.stringify(unknown)} is none of ${Object.keys(choices!).join(', ')}` };
  }
  return { value: isList ? [...texts] : text };
}

/**
 * The filter that arguments give, by the rules of the GraphQL input; null where none is given. Errors: BAD_USER_INPUT with
 * everything that is wrong, under the names of the arguments.
 */
export function readFilter(given: GivenFilter): StatementFilter | null {
  const filter = new StatementFilter();
  const problems: FieldProblem[] = [];
  const names = FILTER_NAMES.filter((name) => given[name] !== undefined);
  for (const name of names) {
    const read = argumentValue(name, given[name]!);
    if ('problem' in read) problems.push({ path: name, message: read.problem });
    else Object.assign(filter, { [name]: read.value });
  }
  problems.push(...problemsIn(filter));
  if (problems.length > 0) throw inputRefusal(problems);
  return names.length === 0 ? null : filter;
}
