import type { CommittedQuery } from '../engine/graph-engine.js';

/** The end of its edges at which a list of statements starts. */
export type EdgeEnd = 'speaker' | 'about';

/**
 * What a commit did to the edges of statements: one was added to a node, and whether it puts its statement on the list of current
 * statements there; statements were removed from all lists; or a node got another id, or is gone (null).
 */
export type EdgeChange =
  | { kind: 'added'; end: EdgeEnd; nodeId: string; id: string; day: string; lastDay: string | null; isListed: boolean }
  | { kind: 'removed'; ids: ReadonlySet<string> }
  | { kind: 'renamed'; nodeId: string; newId: string | null };

interface EdgeRow {
  speakerId: string;
  subjectId: string;
  properties: {
    id: string;
    saidFrom: string;
    saidTo?: string | null;
    status: string;
    position?: number | null;
    targetRole?: string | null;
  };
}

/** The lists to which an edge adds a statement: that of its speaker once, by its first edge, and that of each subject. */
function addedBy({ speakerId, subjectId, properties }: EdgeRow): EdgeChange[] {
  const { id, saidFrom: day, saidTo, status, position, targetRole } = properties;
  const lastDay = saidTo && saidTo > day ? saidTo : null;
  const added = (end: EdgeEnd, nodeId: string, isListed: boolean): EdgeChange => {
    return { kind: 'added', end, nodeId, id, day, lastDay, isListed: isListed && status === 'CURRENT' };
  };
  return [
    added('speaker', speakerId, (position ?? 0) === 0),
    added('about', subjectId, (targetRole ?? 'ABOUT') === 'ABOUT'),
  ];
}

function removed(ids: string[]): EdgeChange[] {
  return [{ kind: 'removed', ids: new Set(ids) }];
}

function forgotten(id: unknown): EdgeChange {
  return { kind: 'renamed', nodeId: id as string, newId: null };
}

type ChangesOf = (params: CommittedQuery['params']) => EdgeChange[];

const NOTHING: ChangesOf = () => [];

/** The effects of the queries that write STATED edges, or the ids of the nodes by which lists are known. */
const CHANGES: Readonly<Record<string, ChangesOf>> = {
  recordStatementEdges: ({ rows }) => (rows as unknown as EdgeRow[]).flatMap(addedBy),
  importStatements: ({ rows }) =>
    (rows as string).split('\n').flatMap((line) => {
      const [id, speakerId, subjectId, , , saidFrom, , saidTo] = line.split('\t') as string[];
      const properties = { id: id!, saidFrom: saidFrom!, saidTo: saidTo || null, status: 'CURRENT' };
      return addedBy({ speakerId: speakerId!, subjectId: subjectId!, properties });
    }),
  endStatement: ({ id }) => removed([id as string]),
  linkCorrections: ({ rows }) => removed((rows as { id: string }[]).map(({ id }) => id)),
  linkCorrectionsOnEdges: NOTHING,
  addStatementEdgeEvidence: NOTHING,
  // A merge, which removes a subject, writes these edges again, between the same nodes except for the removed one.
  removeEdgesOfStatements: NOTHING,
  endStatementOnEdges: NOTHING,
  renameOnEdgesOfStatementsFor: NOTHING,
  renameInSharedStatements: NOTHING,
  renameOnStatedEdges: NOTHING,
  renameSubjects: ({ rows }) =>
    (rows as { id: string; newId: string }[]).map(({ id, newId }) => ({ kind: 'renamed', nodeId: id, newId })),
  // This changes the lists of both.
  moveStatedEdgesFrom: ({ id, keptId }) => [id, keptId].map(forgotten),
  moveStatedEdgesTo: NOTHING,
  removeSubject: ({ id }) => [forgotten(id)],
  replaceSubject: ({ id }) => [forgotten(id)],
};

/** Whether the effects of a query that writes STATED edges or the ids of subjects are known. */
export function areEdgesKnownAfter(name: string): boolean {
  return Object.hasOwn(CHANGES, name);
}

/** What the queries of a commit did to the edges of statements, in their order; what is removed one after another, as one change. */
export function edgeChangesOf(queries: readonly CommittedQuery[]): EdgeChange[] {
  const changes: EdgeChange[] = [];
  for (const { name, params } of queries) {
    for (const change of Object.hasOwn(CHANGES, name) ? CHANGES[name]!(params) : []) {
      const last = changes.at(-1);
      if (change.kind === 'removed' && last?.kind === 'removed')
        changes[changes.length - 1] = { kind: 'removed', ids: new Set([...last.ids, ...change.ids]) };
      else changes.push(change);
    }
  }
  return changes;
}
