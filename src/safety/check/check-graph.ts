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

/** The problems of the edges of statements and interactions, in the order of those who acted. */
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

/** Which acts have a node and no edge. It is sought only where the numbers say that there are some, for it takes long. */
async function* checkEdgeless(runner: QueryRunner, tally: Tally, label: keyof typeof ACTS): AsyncGenerator<Problem> {
  if (tally.of(`${label} with edges`) >= tally.of(label)) return;
  const { list, find, start } = ACTS[label];
  for await (const page of pages((where) => runner.read(list, where))) {
    const rows = page.map(({ id, properties }) => ({ id, startId: String(properties[start] ?? '') }));
    const found = new Set((await runner.read(find, { rows })).map(({ id }) => id));
    for (const { id } of rows) if (!found.has(id)) yield { id, message: `has no edge, only its ${label} node` };
  }
}

/** Nodes that pages by id do not meet, and edges that do not lead from subject to subject. */
async function* checkTotals(runner: QueryRunner, tally: Tally): AsyncGenerator<Problem> {
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
 * Holds everything in the graph against what docs/model.md says of it, a page at a time, and gives each problem as it is
 * found; at the end, how much was looked at. What is written meanwhile may show as a problem.
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
