import { shown } from '../../errors/shown.js';
import { rule } from '../shared/rules.js';

/** That a text is an id of a kind; `expected` says what to give. */
export function IsIdOf(isId: (id: string) => boolean, expected: string): PropertyDecorator {
  return rule('isIdOf', (value) => (isId(value as string) ? null : `${shown(value)} is not such an id; ${expected}`))();
}

/** The same of each of a list. */
export function AreIdsOf(isId: (id: string) => boolean, expected: string): PropertyDecorator {
  return rule('areIdsOf', (value) => {
    const wrong = (value as string[]).find((id) => !isId(id));
    return wrong === undefined ? null : `${shown(wrong)} is not such an id; ${expected}`;
  })();
}

/** That a number is a share: from 0 to 1. */
export const IsShare = rule('isShare', (value) =>
  (value as number) >= 0 && (value as number) <= 1 ? null : `${shown(value)} is not a share; give a number from 0 to 1`,
);
