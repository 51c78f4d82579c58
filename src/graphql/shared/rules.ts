import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isActPrefix } from '../../domain/act.js';
import { daysOfEdtf, EDTF_EXPECTED, isIsoDay } from '../../domain/edtf-interval.js';
import { ACTOR_KINDS, ID_EXPECTED, prefixOfId } from '../../domain/identity.js';

/** The most that one page may hold. */
export const MAX_PAGE_SIZE = 500;
/** What a page holds where neither `first` nor `last` is given. */
export const DEFAULT_PAGE_SIZE = 20;
/** The most values that one list in an argument may hold. */
export const MAX_LIST_LENGTH = 500;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** A property rule; null and absent values pass. `problem` says what is wrong with a value, or null where nothing is. */
function rule(name: string, problem: (value: unknown, object: Record<string, unknown>) => string | null) {
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
  return typeof id === 'string' && prefixOfId(id) !== null ? null : `${shown(id)} is no id; ${ID_EXPECTED}`;
}

export const IsNodeId = rule('isNodeId', idProblem);
export const AreNodeIds = rule('areNodeIds', eachOf(idProblem));

export const IsEdtf = rule('isEdtf', (value) =>
  daysOfEdtf(value as string) === null ? `${shown(value)} is no EDTF date; ${EDTF_EXPECTED}` : null,
);

export const IsDay = rule('isDay', (value) =>
  isIsoDay(value as string) ? null : `${shown(value)} is no calendar day; give one such as '2021-10-27'`,
);

export const AreActCodes = rule(
  'areActCodes',
  eachOf((code) =>
    isActPrefix(code)
      ? null
      : `${shown(code)} is no CAMEO code; give one such as '111', or a root from '01' to '20' for all below it`,
  ),
);

export const IsTone = rule('isTone', (value) =>
  (value as number) >= -10 && (value as number) <= 10
    ? null
    : `${shown(value)} is no tone; give a number from -10 (hostile) to 10 (friendly)`,
);

/** The upper bound of a range whose lower bound is another property. */
export function IsNotBelow(lower: string): PropertyDecorator {
  return rule('isNotBelow', (value, object) =>
    typeof object[lower] === 'number' && (value as number) < (object[lower] as number)
      ? `${shown(value)} is below ${lower}, which is ${shown(object[lower])}; nothing can be both`
      : null,
  )();
}

export const IsShortText = rule('isShortText', (value) => {
  const { length } = value as string;
  return length >= 1 && length <= 200 ? null : `has ${length} characters; give 1 to 200`;
});

export const AreTexts = rule(
  'areTexts',
  eachOf((value) => (value.length <= 200 ? null : `${shown(value)} is too long; give at most 200 characters`)),
);
export const IsNotTooLong = rule(
  'isNotTooLong',
  eachOf(() => null),
);

export const IsPageSize = rule('isPageSize', (value) =>
  (value as number) >= 0 && (value as number) <= MAX_PAGE_SIZE
    ? null
    : `${shown(value)} is no page size; give 0 to ${MAX_PAGE_SIZE}`,
);

/** That an argument does not stand beside another one. */
export function IsNotWith(other: string, why: string): PropertyDecorator {
  return rule('isNotWith', (_, object) => (object[other] === null || object[other] === undefined ? null : why))();
}

export const AreActorKinds = rule(
  'areActorKinds',
  eachOf((kind) =>
    (ACTOR_KINDS as readonly string[]).includes(kind)
      ? null
      : `${kind} makes no statements; give kinds among ${ACTOR_KINDS.join(', ')}`,
  ),
);
