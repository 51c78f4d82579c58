import { MAX_LIST_LENGTH, MAX_PAGE_SIZE } from '../../bounds/list-sizes.js';
import { isActPrefix } from '../../domain/act.js';
import { didYouMeanAct } from '../../domain/act-names.js';
import { daysOfEdtf, edtfProblem, isIsoDay } from '../../domain/edtf-interval.js';
import { ID_EXPECTED, isActorId, prefixOfId } from '../../domain/identity.js';
import { nodeKeyOf } from '../../domain/node-id.js';
import { shown } from '../../errors/shown.js';
import { cursorProblem } from '../../loader/cursor.js';
import { idProblem as problemOfId, SUBJECT_EXPECTED, SUBJECT_TYPES } from '../../rules/id-rules.js';
import { MAX_LENGTH } from '../../rules/limits.js';
import { lengthOf, SCHEME } from '../../rules/text-rules.js';
import { textQueryProblem } from '../../search/text-query.js';
import { ValidateBy, type ValidationOptions } from './class-validator.js';

/** A property rule; null and absent values pass. `problem` returns what is wrong with a value, or null if nothing is. */
export function rule(name: string, problem: (value: unknown, object: Record<string, unknown>) => string | null) {
  return (options?: ValidationOptions): PropertyDecorator =>
    ValidateBy(
      {
        name,
        validator: {
          validate: (value, context) =>
            value === null ||
            value === undefined ||
            problem(value, context!.object as Record<string, unknown>) === null,
          defaultMessage: (context) => problem(context!.value, context!.object as Record<string, unknown>) ?? '',
        },
      },
      options,
    );
}

/** The first problem among the values of a list that is not too long. */
function eachOf(problem: (value: string) => string | null) {
  return (list: unknown): string | null => {
    const values = list as string[];
    if (values.length > MAX_LIST_LENGTH) return `holds ${values.length} values; give at most ${MAX_LIST_LENGTH}`;
    for (const value of values) {
      const found = problem(value);
      if (found !== null) return found;
    }
    return null;
  };
}

/** What is wrong with an id, or null. */
export function idProblem(id: unknown): string | null {
  return typeof id === 'string' && prefixOfId(id) !== null ? null : `${shown(id)} is not an id; ${ID_EXPECTED}`;
}

/** What is wrong with an id of anything that has one, or null. */
export function anyIdProblem(id: unknown): string | null {
  return typeof id === 'string' && nodeKeyOf(id) !== null ? null : idProblem(id);
}

export const IsAnyId = rule('isAnyId', anyIdProblem);
export const IsNodeId = rule('isNodeId', idProblem);
export const AreNodeIds = rule('areNodeIds', eachOf(idProblem));

/** What is said of an id that is not that of a state. */
export function notOfState(id: string): string {
  return `${shown(id)} is not an id of a state; give one such as 'state/iran'`;
}

/** Ids that states may have: also one from before a merge or a change of kind, which only the graph can tell. */
export const MayBeStateIds = rule(
  'mayBeStateIds',
  eachOf((id) => (isActorId(id) ? null : notOfState(id))),
);

export const IsEdtf = rule('isEdtf', (value) =>
  daysOfEdtf(value as string) === null ? `${shown(value)} ${edtfProblem(value as string)}` : null,
);

export const IsDay = rule('isDay', (value) =>
  isIsoDay(value as string) ? null : `${shown(value)} is not a calendar day; give one such as '2021-10-27'`,
);

export const IsInstant = rule('isInstant', (value) =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(value as string) &&
  // Date.parse moves 30 February on to March.
  isIsoDay((value as string).slice(0, 10)) &&
  !Number.isNaN(Date.parse(value as string))
    ? null
    : `${shown(value)} is not an instant; give one such as '2026-01-01T00:00:00Z'`,
);

export const AreActCodes = rule(
  'areActCodes',
  eachOf((code) =>
    isActPrefix(code)
      ? null
      : `${shown(code)} is not a CAMEO code; give one such as '111', or a root from '01' to '20' for all below it${didYouMeanAct(code)}`,
  ),
);

export const IsTone = rule('isTone', (value) =>
  (value as number) >= -10 && (value as number) <= 10
    ? null
    : `${shown(value)} is not a tone; give a number from -10 (hostile) to 10 (friendly)`,
);

/** Checks the upper bound of a range whose lower bound is another property. */
export function IsNotBelow(lower: string): PropertyDecorator {
  return rule('isNotBelow', (value, object) =>
    typeof object[lower] === 'number' && (value as number) < (object[lower] as number)
      ? `${shown(value)} is below ${lower}, which is ${shown(object[lower])}; nothing can be both`
      : null,
  )();
}

export const IsShortText = rule('isShortText', (value) => {
  if ((value as string).trim() === '') return `is blank; give 1 to ${MAX_LENGTH.name} characters`;
  const length = lengthOf(value as string);
  return length <= MAX_LENGTH.name ? null : `has ${length} characters; give 1 to ${MAX_LENGTH.name}`;
});

export const IsSearchText = rule('isSearchText', (value) => textQueryProblem(value as string));

export const IsScheme = rule('isScheme', (value) => {
  let problem: string | null = null;
  SCHEME.read(value, (_, message) => {
    problem = message;
  });
  return problem;
});

export const AreTexts = rule(
  'areTexts',
  eachOf((value) =>
    lengthOf(value) <= MAX_LENGTH.name
      ? null
      : `${shown(value)} is too long; give at most ${MAX_LENGTH.name} characters`,
  ),
);
export const IsNotTooLong = rule(
  'isNotTooLong',
  eachOf(() => null),
);

export const IsCursor = rule('isCursor', (value) => cursorProblem(value as string));

/** Checks that an argument is not given together with another one. */
export function IsNotWith(other: string, why: string): PropertyDecorator {
  // Two rules with the same name on one property would be reported as one.
  return rule(`isNotWith:${other}`, (_, object) =>
    object[other] === null || object[other] === undefined ? null : why,
  )();
}

const subjectIdProblem = (id: unknown) => problemOfId(String(id), SUBJECT_TYPES, SUBJECT_EXPECTED);

export const IsSubjectId = rule('isSubjectId', subjectIdProblem);
export const AreSubjectIds = rule('areSubjectIds', eachOf(subjectIdProblem));

export const IsNotEmptyList = rule('isNotEmptyList', (value) =>
  (value as unknown[]).length > 0 ? null : 'is empty; give at least one',
);

/** Checks that an integer is within bounds. `what` names it, such as 'length'. */
export function IsBetween(least: number, most: number, what: string): PropertyDecorator {
  return rule('isBetween', (value) =>
    (value as number) >= least && (value as number) <= most
      ? null
      : `${shown(value)} is not a ${what}; give ${least} to ${most}`,
  )();
}

export function IsPageSize(): PropertyDecorator {
  return IsBetween(0, MAX_PAGE_SIZE, 'page size');
}
