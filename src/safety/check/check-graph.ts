import type { QueryRunner } from '../../query/query-runner.js';
import { checkInteractions, checkStatements } from './check-acts.js';
import { checkInteractionEdges, checkStatementEdges } from './check-edges.js';
import { checkNames, checkSources, checkSubjects } from './check-subjects.js';
import { pages } from './pages.js';
import type { Problem } from './problem.js';
import { Tally } from './tally.js';

/** How many of each a check has looked at. */
export interface CheckedCounts {
  subjects: number;
  sources: number;
  statements: number;
  interactions: number;
}

/** The problems of the edges of statements and interactions, ordered by actor. */
async function* checkAllEdges(runner: QueryRunner, tally: Tally): AsyncGenerator<Problem> {
  for await (const page of pages((where) => runner.read('listSubjectsToCheck', where))) {
    const stated = page.map(({ id, statedCount }) => ({ id, count: statedCount }));
    yield* checkStatementEdges(runner, stated, tally);
    const interacted = page.map(({ id, interactedCount }) => ({ id, count: interactedCount }));
    yield* checkInteractionEdges(runner, interacted, tally);
  }
}

const ACTS = {
  Statement: { list: 'listStatementsToCheck', find: 'findStatementsWithEdges', start: 'speakerId' },
  Interaction: { list: 'listInteractionsToCheck', find: 'findInteractionsWithEdges', start: 'sourceId' },
} as const;

/** The acts that have a node and no edge. It searches only if the totals say that there are some, since that is slow. */
async function* checkEdgeless(runner: QueryRunner, tally: Tally, label: keyof typeof ACTS): AsyncGenerator<Problem> {
  if (tally.of(`${label} with edges`) >= tally.of(label)) return;
  const { list, find, start } = ACTS[label];
  for await (const page of pages((where) => runner.read(list, where))) {
    const rows = page.map(({ id, properties }) => ({ id, startId: String(properties[start] ?? '') }));
    const found = new Set((await runner.read(find, { rows })).map(({ id }) => id));
    for (const { id } of rows) if (!found.has(id)) yield { id, message: `has no edge, only its ${label} node` };
  }
}

/** Nodes that paging by id misses, and edges that do not lead from subject to subject. */
async function* checkTotals(runner: QueryRunner, tally: Tally): AsyncGenerator<Problem> {
  const [subjects] = await runner.read('countSubjectsWithoutId', {});
  if (subjects!.count > 0) yield { id: 'Subject', message: `nodes without an id: ${subjects!.count}` };
  for (const { label, count } of await runner.read('countNodesByLabel', {})) {
    const isPaged = ['Source', 'Statement', 'Interaction', 'Identifier'].includes(label);
    const missed = isPaged ? count - tally.of(label) : 0;
    if (missed > 0) yield { id: label, message: `nodes without an id: ${missed}` };
  }
  for (const { type, count } of await runner.read('countEdgesByType', {})) {
    const missed = type === 'STATED' || type === 'INTERACTED' ? count - tally.of(type) : 0;
    if (missed > 0)
      yield { id: type, message: `edges without an id, or that do not lead from a subject to a subject: ${missed}` };
  }
}

/**
 * Checks everything in the graph against docs/model.md, a page at a time; yields each problem as it is found, and returns how
 * much was checked. Concurrent writes may show up as problems.
 */
export async function* checkGraph(runner: QueryRunner): AsyncGenerator<Problem, CheckedCounts> {
  const tally = new Tally();
  yield* checkSubjects(runner, tally);
  yield* checkSources(runner, tally);
  yield* checkNames(runner, tally);
  yield* checkStatements(runner, tally);
  yield* checkInteractions(runner, tally);
  yield* checkAllEdges(runner, tally);
  yield* checkEdgeless(runner, tally, 'Statement');
  yield* checkEdgeless(runner, tally, 'Interaction');
  yield* checkTotals(runner, tally);
  return {
    subjects: tally.of('Subject'),
    sources: tally.of('Source'),
    statements: tally.of('Statement'),
    interactions: tally.of('Interaction'),
  };
}
