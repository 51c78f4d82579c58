import 'reflect-metadata';
import { didYouMean } from '../domain/did-you-mean.js';
import type { FieldProblem } from '../errors/service-error.js';
import { inputRefusal } from '../errors/service-error.js';
import { shown } from '../errors/shown.js';
import { QuadClassEnum, StatementFormEnum, StatementStatusEnum, SubjectKindEnum } from '../graphql/shared/enums.js';
import { problemsIn } from '../graphql/shared/validate-arguments.js';
import { StatementConditions } from '../graphql/statement/statement-conditions.input.js';
import { StatementFilter } from '../graphql/statement/statement-filter.input.js';
import {
  CONDITION_NAMES,
  type ConditionName,
  FILTER_ARGUMENTS,
  FILTER_NAMES,
  type FilterName,
} from './export-arguments.js';

/** The values of the arguments of a filter, as text. */
export type GivenFilter = Partial<Record<FilterName, readonly string[]>>;

const CHOICES: Partial<Record<FilterName, Readonly<Record<string, string>>>> = {
  speakerKind: SubjectKindEnum,
  aboutKind: SubjectKindEnum,
  quadClass: QuadClassEnum,
  form: StatementFormEnum,
  status: StatementStatusEnum,
};

/** A set of conditions to exclude, written like the query string of a URL. */
function excluded(text: string): { value: StatementConditions } | { problem: string } {
  const params = new URLSearchParams(text);
  const conditions = new StatementConditions();
  for (const name of new Set(params.keys())) {
    if (!(CONDITION_NAMES as string[]).includes(name)) {
      return {
        problem: `${shown(name)} is not a condition; there are ${CONDITION_NAMES.join(', ')}${didYouMean(name, CONDITION_NAMES)}`,
      };
    }
    const read = argumentValue(name as ConditionName, params.getAll(name));
    if ('problem' in read) return { problem: `${name} ${read.problem}` };
    Object.assign(conditions, { [name]: read.value });
  }
  return { value: conditions };
}

/** The value of an argument for the GraphQL input, or what is wrong with it. */
function argumentValue(name: FilterName, texts: readonly string[]): { value: unknown } | { problem: string } {
  if (name === 'not') {
    const sets = texts.map(excluded);
    return sets.find((set) => 'problem' in set) ?? { value: sets.map((set) => 'value' in set && set.value) };
  }
  const { isList, isNumber } = FILTER_ARGUMENTS[name];
  if (!isList && texts.length > 1) return { problem: 'is given twice; give it once' };
  const [text = ''] = texts;
  if (isNumber) {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    return Number.isNaN(value) ? { problem: `${JSON.stringify(text)} is not a number` } : { value };
  }
  const choices = CHOICES[name];
  const unknown = choices && texts.find((one) => !Object.hasOwn(choices, one));
  if (unknown !== undefined) {
    return {
      problem: `${JSON.stringify(unknown)} is none of ${Object.keys(choices!).join(', ')}${didYouMean(unknown, Object.keys(choices!))}`,
    };
  }
  return { value: isList ? [...texts] : text };
}

/**
 * Reads a filter from its arguments, by the rules of the GraphQL input; null if there are none. Errors: BAD_USER_INPUT with all
 * problems, under the names of the arguments.
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
