import type { CommittedQuery } from '../engine/graph-engine.js';
import type { EdgeEnd } from './known-orders.js';

/**
 * What a commit did to the order of lists of current statements: what came to one of them, what left all of them, or which node
 * got another id, or is gone (null).
 */
export type OrderChange =
  | { kind: 'added'; end: EdgeEnd; nodeId: string; id: string; day: string }
  | { kind: 'removed'; ids: ReadonlySet<string> }
  | { kind: 'renamed'; nodeId: string; newId: string | null };

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

function forgotten(id: unknown): OrderChange {
  return { kind: 'renamed', nodeId: id as string, newId: null };
}

type ChangesOf = (params: CommittedQuery['params']) => OrderChange[];

const NOTHING: ChangesOf = () => [];

/** How the queries that write STATED edges, or the ids of the nodes by which lists are known, change the order. */
const CHANGES: Readonly<Record<string, ChangesOf>> = {
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
  linkCorrectionsOnEdges: NOTHING,
  addStatementEdgeEvidence: NOTHING,
  // A merge writes these edges again, between the same nodes but for the one that is given up.
  removeEdgesOfStatements: NOTHING,
  endStatementOnEdges: NOTHING,
  renameOnEdgesOfStatementsFor: NOTHING,
  renameInSharedStatements: NOTHING,
  renameOnStatedEdges: NOTHING,
  renameSubjects: ({ rows }) =>
    (rows as { id: string; newId: string }[]).map(({ id, newId }) => ({ kind: 'renamed', nodeId: id, newId })),
  // The lists of both are others then.
  moveStatedEdgesFrom: ({ id, keptId }) => [id, keptId].map(forgotten),
  moveStatedEdgesTo: NOTHING,
  removeSubject: ({ id }) => [forgotten(id)],
  replaceSubject: ({ id }) => [forgotten(id)],
};

/** Whether it is known what a query, which writes STATED edges or the ids of subjects, does to the order of lists. */
export function isOrderKnownAfter(name: string): boolean {
  return Object.hasOwn(CHANGES, name);
}

/** What the queries of a commit did to the order of lists, in their order. */
export function orderChangesOf(queries: readonly CommittedQuery[]): OrderChange[] {
  return queries.flatMap(({ name, params }) => (Object.hasOwn(CHANGES, name) ? CHANGES[name]!(params) : []));
}
