import { STATEMENTS_A_CHANGE } from '../bounds/list-sizes.js';
import { piecesOf } from '../collections/pieces-of.js';
import type { ChangeAction } from '../domain/change.js';
import type { Written } from './graph-writer.js';

/** The kinds of changes to statements that subscribers are notified of. */
const STATEMENT_CHANGE_KINDS = ['RECORDED', 'CORRECTED', 'RETRACTED', 'MERGED', 'KIND_CHANGED'] as const;

/** One of them. */
export type StatementChangeKind = (typeof STATEMENT_CHANGE_KINDS)[number];

/** A committed change to statements, with the bookmarks that a cluster must have reached to read it. */
export interface StatementChange {
  kind: StatementChangeKind;
  /** The statements as they are now; for a correction the new one first, then the one that it corrects. */
  statementIds: readonly string[];
  /** For a merge or a change of kind: the old id, and the one that replaced it. */
  merge: { from: string; into: string } | null;
  /** ISO instant. */
  changedAt: string;
  bookmarks: readonly string[];
}

type What = Pick<StatementChange, 'kind' | 'statementIds' | 'merge'>;

/** The targets of one action among some changes. */
function targetsOf({ changes }: Written, action: ChangeAction): string[] {
  return [...new Set(changes.filter((change) => change.action === action).map(({ targetId }) => targetId))];
}

function whatOf(written: Written): What[] {
  const { resultId, changes, moved } = written;
  const each = (kind: StatementChangeKind, ids: readonly string[]) =>
    ids.map((id): What => ({ kind, statementIds: [id], merge: null }));
  const corrected = targetsOf(written, 'CORRECT_STATEMENT');
  const kind = changes[0]?.action === 'CHANGE_KIND' ? 'KIND_CHANGED' : 'MERGED';
  return [
    ...each('RECORDED', targetsOf(written, 'RECORD_STATEMENT')),
    ...each('RETRACTED', targetsOf(written, 'RETRACT_STATEMENT')),
    ...(corrected.length > 0
      ? [{ kind: 'CORRECTED' as const, statementIds: [...new Set([resultId, ...corrected])], merge: null }]
      : []),
    ...(moved
      ? [...piecesOf(moved.statementIds, STATEMENTS_A_CHANGE)].map((statementIds) => ({
          ...({ kind, statementIds, merge: { from: moved.from, into: moved.into } } as const),
        }))
      : []),
  ];
}

/** The changes to notify subscribers of after a write at an instant; none if no statement changed. */
export function statementChangesOf(
  written: Written,
  changedAt: string,
  bookmarks: readonly string[],
): StatementChange[] {
  return whatOf(written).map((what) => ({ ...what, changedAt, bookmarks }));
}

/** Whether a value from outside is such a change. */
export function isStatementChange(value: unknown): value is StatementChange {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, statementIds, merge, changedAt, bookmarks } = value as Record<keyof StatementChange, unknown>;
  const areTexts = (list: unknown) => Array.isArray(list) && list.every((item) => typeof item === 'string');
  const { from, into } = (merge ?? {}) as Record<string, unknown>;
  return (
    STATEMENT_CHANGE_KINDS.some((known) => known === kind) &&
    areTexts(statementIds) &&
    areTexts(bookmarks) &&
    typeof changedAt === 'string' &&
    (merge === null || (typeof from === 'string' && typeof into === 'string'))
  );
}
