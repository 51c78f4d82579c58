import { compareCodePoints } from '../domain/code-points.js';
import type { RelationLine } from '../exchange/exchange-line.js';
import { isLoop, relationRow } from '../exchange/graph-rows.js';

/**
 * The edges without an id of their own of which a merge loses something: those between the two subjects, and those that the
 * surviving one has with another value, such as another day on which a role ended, whose evidence is not lost. In the order of
 * their ids. `moved`: the same edges with their new ends.
 */
export function lostRelations(
  own: readonly RelationLine[],
  moved: readonly RelationLine[],
  kept: readonly RelationLine[],
): RelationLine[] {
  const recorded = new Map(kept.map(relationRow).map(({ id, properties }) => [id, properties]));
  const lost = own.flatMap((line, index): RelationLine[] => {
    const row = relationRow(moved[index]!);
    if (isLoop(row)) return [line];
    const { id, properties } = row;
    const isOtherwise = Object.entries(properties).some(([name, value]) => {
      const other = recorded.get(id)?.[name] ?? null;
      return value !== null && other !== null && other !== value;
    });
    const { evidence: _, ...rest } = line;
    return isOtherwise ? [rest as RelationLine] : [];
  });
  return lost.sort((a, b) => compareCodePoints(relationRow(a).id, relationRow(b).id));
}
