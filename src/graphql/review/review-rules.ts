import { reviewIdProblem } from '../../domain/review-ids.js';
import { shown } from '../../errors/shown.js';
import { rule } from '../shared/rules.js';

type Kind = Parameters<typeof reviewIdProblem>[1];

/** Checks that a text is an id of a kind. */
export function IsIdOf(kind: Kind): PropertyDecorator {
  return rule('isIdOf', (value) => reviewIdProblem(value as string, kind))();
}

/** The same for each text of a list. */
export function AreIdsOf(kind: Kind): PropertyDecorator {
  return rule('areIdsOf', (value) => {
    const problems = (value as string[]).map((id) => reviewIdProblem(id, kind));
    return problems.find((problem) => problem !== null) ?? null;
  })();
}

/** Checks that a number is a share: from 0 to 1. */
export const IsShare = rule('isShare', (value) =>
  (value as number) >= 0 && (value as number) <= 1 ? null : `${shown(value)} is not a share; give a number from 0 to 1`,
);
