import type { PlannedField } from './operation-plan.js';

/** An object or a list of the answer. */
export type Place = Record<string | number, unknown>;

/** The position in the answer of a value that has fields or items: where errors within it go that it cannot hold itself. */
export interface Position {
  readonly outer: Position | null;
  readonly place: Place;
  readonly key: string | number;
  readonly isNullable: boolean;
  /** Whether an error has made it null, so that nothing below it is part of the answer. */
  isNulled: boolean;
}

/** Where a position and a key in it are in the answer. */
export function pathOf(position: Position | null, key: string | number): (string | number)[] {
  const path = [key];
  for (let at = position; at !== null; at = at.outer) path.unshift(at.key);
  return path;
}

/** Whether an error has made null what a position is in. */
export function isNulled(at: Position | null): boolean {
  for (let position = at; position !== null; position = position.outer) if (position.isNulled) return true;
  return false;
}

/** A field of an object that is to be resolved once the subjects that it gives are there. */
export interface DelayedField {
  readonly planned: PlannedField;
  readonly source: Record<string, string | readonly string[] | null>;
  readonly data: Place;
  readonly at: Position | null;
}

/** The ids of all subjects that some fields give. */
export function namedIds(fields: readonly DelayedField[]): string[] {
  const ids = new Set<string>();
  for (const { planned, source } of fields) {
    const named = source[planned.subjectIds!];
    if (typeof named === 'string') ids.add(named);
    else if (named) for (const id of named) ids.add(id);
  }
  return [...ids];
}
