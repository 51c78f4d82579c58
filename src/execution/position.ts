import { madeOnce } from '../collections/made-once.js';
import { type NamedBy, namedIn } from '../graphql/shared/named.js';
import type { PlannedField } from './operation-plan.js';

/** An object or a list of the answer. */
export type Place = Record<string | number, unknown>;

/** The position in the answer of a value with fields or items, to which errors of non-null values within it propagate. */
export interface Position {
  readonly outer: Position | null;
  readonly place: Place;
  readonly key: string | number;
  readonly isNullable: boolean;
  /** Whether an error has made it null, so that nothing below it is part of the answer. */
  isNulled: boolean;
}

/** The path in the answer of a key in a position. */
export function pathOf(position: Position | null, key: string | number): (string | number)[] {
  const path = [key];
  for (let at = position; at !== null; at = at.outer) path.unshift(at.key);
  return path;
}

/** Whether an error has made a position, or one around it, null. */
export function isNulled(at: Position | null): boolean {
  for (let position = at; position !== null; position = position.outer) if (position.isNulled) return true;
  return false;
}

/** A field that is to be resolved once what its parent names has been loaded. */
export interface DelayedField {
  readonly planned: PlannedField;
  readonly source: unknown;
  readonly data: Place;
  readonly at: Position | null;
}

/** The ids of all that some fields return, by the loader for it. */
export function namedIds(fields: readonly DelayedField[]): ReadonlyMap<NamedBy['loader'], ReadonlySet<string>> {
  const ids = new Map<NamedBy['loader'], Set<string>>();
  for (const { planned, source } of fields) {
    const named = namedIn(planned.namedBy!, source);
    if (named.length === 0) continue;
    const known = madeOnce(ids, planned.namedBy!.loader, () => new Set());
    for (const id of named) known.add(id);
  }
  return ids;
}
