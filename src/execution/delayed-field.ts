import type { PlannedField } from './operation-plan.js';
import type { Place, Position } from './position.js';

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
