import type { RelationLine } from '../exchange/exchange-line.js';
import { relationRow } from '../exchange/graph-rows.js';

/**
 * The edges without an id of their own of which a merge loses something: those between the two subjects, and those that the
 * surviving one has with another value, such as another day on which a role ended. `moved`: the same edges with their new ends.
 */
export function lostRelations(
  own: readonly RelationLine[],
  moved: readonly RelationLine[],
  kept: readonly RelationLine[],
): RelationLine[] {
  const recorded = new Map(kept.map(relationRow).map(({ id, properties }) => [id, properties]));
  return own.filter((_, index) => {
    const { id, ends, properties } = relationRow(moved[index]!);
    if (new Set(Object.values(ends)).size === 1) return true;
    return Object.entries(properties).some(([name, value]) => {
      const other = recorded.get(id)?.[name] ?? null;
      return value !== null && other !== null && other !== value;
    });
  });
}
