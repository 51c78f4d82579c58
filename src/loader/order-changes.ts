import type { CommittedQuery } from '../engine/graph-engine.js';
import type { EdgeEnd } from './known-orders.js';

/** What a commit did to the order of lists of current statements: what came to one of them, or what left all of them. */
export type OrderChange =
  | { kind: 'added'; end: EdgeEnd; nodeId: string; id: string; day: string }
  | { kind: 'removed'; ids: ReadonlySet<string> };

interface EdgeRow {
  speakerId: string;
  subjectId: string;
  properties: { id: string; saidFrom: string; status: string; position?: number | null; targetRole?: string | null };
}

/** Where a statement comes to by one of its edges: a statement stands once among what was said, and once for each subject. */
function addedBy({ speakerId, subjectId, properties }: EdgeRow): OrderChange[] {
  const { id, saidFrom: day, status, position, targetRole } = properties;
  if (status !== 'CURRENT') return [];
  const ends: [EdgeEnd, string, boolean][] = [
    ['speaker', speakerId, (position ?? 0) === 0],
    ['about', subjectId, (targetRole ?? 'ABOUT') === 'ABOUT'],
  ];
  return ends.filter(([, , isThere]) => isThere).map(([end, nodeId]) => ({ kind: 'added', end, nodeId, id, day }));
}

function removed(ids: string[]): OrderChange[] {
  return [{ kind: 'removed', ids: new Set(ids) }];
}

/** How the queries that write STATED edges change the order; null where the ids of nodes change, which are what it is known by. */
const CHANGES: Readonly<Record<string, ((params: CommittedQuery['params']) => OrderChange[]) | null>> = {
  recordStatementEdges: ({ rows }) => (rows as unknown as EdgeRow[]).flatMap(addedBy),
  importStatements: ({ rows }) =>
    (rows as string).split('\n').flatMap((line) => {
      const [id, speakerId, subjectId, , , saidFrom] = line.split('\t') as [
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      return addedBy({ speakerId, subjectId, properties: { id, saidFrom, status: 'CURRENT' } });
    }),
  endStatement: ({ id }) => removed([id as string]),
  linkCorrections: ({ rows }) => removed((rows as { id: string }[]).map(({ id }) => id)),
  rewriteStatements: ({ rows }) => removed((rows as { id: string }[]).map(({ id }) => id)),
  addStatementEdgeEvidence: () => [],
  renameInStatementsFor: () => [],
  renameInSharedStatements: () => [],
  renameOnStatedEdges: null,
  renameSubject: null,
  retireSubject: null,
};

/** Whether it is known what a query, which writes STATED edges or the ids of subjects, does to the order of lists. */
export function isOrderKnownAfter(name: string): boolean {
  return Object.hasOwn(CHANGES, name);
}

/** What the queries of a commit did to the order of lists, in their order; null where nothing of it can be kept. */
export function orderChangesOf(queries: readonly CommittedQuery[]): OrderChange[] | null {
  const changes: OrderChange[] = [];
  for (const { name, params } of queries) {
    if (!Object.hasOwn(CHANGES, name)) continue;
    const change = CHANGES[name]!;
    if (change === null) return null;
    changes.push(...change(params));
  }
  return changes;
}
