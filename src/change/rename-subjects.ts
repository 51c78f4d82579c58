import { compareCodePoints } from '../domain/code-points.js';
import type { SubjectKind } from '../domain/identity.js';
import type { Subject } from '../domain/subject.js';
import { withIds } from '../exchange/exchange-line.js';
import { linkIdentifiers } from '../exchange/link-identifiers.js';
import { type RelationRow, relationLineOf } from '../exchange/relation-line.js';
import { writeRelations } from '../exchange/write-relations.js';
import type { TypedTransaction } from '../query/query-runner.js';
import type { Queries } from '../query/query-types.generated.js';
import { propertyChanges } from './change-log.js';
import type { Written } from './graph-writer.js';
import { contentChanges, type contentOf, type KindChange } from './kind-rules.js';

/** A subject that gets another id: as it is now, and what to write of it. */
export interface Renaming {
  change: KindChange;
  newId: string;
  subject: Subject;
  right: ReturnType<typeof contentOf>;
}

/** Writes the new ids of subjects, wherever they are named, and their right properties. */
export async function writeRenamings(
  transaction: TypedTransaction,
  renamings: readonly Renaming[],
  relations: readonly RelationRow[],
): Promise<Written[]> {
  const rows = renamings.map(({ change: { id }, newId }) => ({ id, newId }));
  const ids = rows.map(({ id }) => id);
  const names = Object.fromEntries(rows.map(({ id, newId }) => [id, newId]));
  const acts = await transaction.run('listActsToRename', { ids });
  const moved = relations.filter(({ startId, endId }) => startId in names || endId in names).map(relationLineOf);
  const keys = renamings.flatMap(({ newId, right }) => right.identifiers.map((key) => ({ id: newId, key })));
  const written = renamings.map(({ change: { id, kind, version }, newId, right }) => ({
    id: newId,
    kind,
    properties: { ...right, kind, ...sortDayOf(kind), fingerprint: `changed from ${id} at ${version}` },
  }));
  // Sent together, in this order: none needs the result of another.
  await Promise.all([
    ...renameInActs(transaction, names, acts),
    ...(moved.length > 0 ? [transaction.run('removeRelations', { ids })] : []),
    transaction.run('removeAliases', { ids: rows.map(({ newId }) => newId) }),
    transaction.run('renameSubjects', { rows }),
    transaction.run('upsertSubjects', { rows: written }),
    linkIdentifiers(transaction, 'linkSubjectIdentifiers', keys),
    transaction.run('mergeAliases', { rows: rows.map(({ id, newId }) => ({ id, subjectId: newId })) }),
  ]);
  await writeRelations(
    transaction,
    moved.map((line) => withIds(line, (one) => names[one] ?? one)),
  );
  return renamings.map(({ change: { id, kind }, newId, subject, right }) => {
    const properties = [
      ...propertyChanges({ id, kind: subject.kind }, { id: newId, kind }),
      ...contentChanges(subject, right),
    ];
    return {
      resultId: newId,
      moved: { from: id, into: newId, statementIds: statementsOf(acts.filter(({ subjectId }) => subjectId === id)) },
      changes: [newId, id].map((targetId) => ({ targetId, action: 'CHANGE_KIND' as const, properties })),
    };
  });
}

type Act = Queries['listActsToRename']['row'];

/** The statements among some acts, each once, by their ids. */
export function statementsOf(acts: readonly Act[]): string[] {
  return [...new Set(acts.filter(({ type }) => type !== 'INTERACTED').map(({ id }) => id))].sort(compareCodePoints);
}

/** Writes the new ids into the statements and interactions that name subjects, which are `acts`. */
export function renameInActs(
  transaction: TypedTransaction,
  names: Readonly<Record<string, string>>,
  acts: readonly Act[],
): Promise<unknown>[] {
  const ids = Object.keys(names);
  const idsOf = (wanted: string) => [...new Set(acts.filter(({ type }) => type === wanted).map(({ id }) => id))];
  const [statements, interactions] = [idsOf('STATED'), idsOf('INTERACTED')];
  return [
    // First, while the speakers of statements can still be found by the ids in these.
    ...(acts.some(({ type }) => type === 'FOR')
      ? [
          transaction.run('renameOnEdgesOfStatementsFor', { ids, names }),
          transaction.run('renameInStatementsFor', { ids, names }),
        ]
      : []),
    ...(statements.length > 0
      ? [
          transaction.run('renameOnStatedEdges', { ids, names }),
          transaction.run('renameInSharedStatements', { ids, names }),
          transaction.run('renameInStatements', { ids: statements, names }),
        ]
      : []),
    ...(interactions.length > 0
      ? [
          transaction.run('renameOnInteractedEdges', { ids, names }),
          transaction.run('renameInInteractions', { ids: interactions, names }),
        ]
      : []),
  ];
}

/** The property by which lists of events are ordered. */
function sortDayOf(kind: SubjectKind): { sortDay: string | null } {
  return { sortDay: kind === 'EVENT' ? '' : null };
}
