import { grouped } from '../../collections/grouped.js';
import type { QueryRunner } from '../../query/query-runner.js';
import { wholeInteraction, wholeStatement } from './left-out.js';
import { PAGE_SIZE } from './pages.js';
import { differences, type Problem, type Properties, textsOf } from './problem.js';
import type { Tally } from './tally.js';

/** An edge of a statement or an interaction. */
export interface ActEdge {
  id: string | null;
  startId: string;
  endId: string;
  properties: Properties;
}

/** A subject and the number of edges of the kind being checked that start there. */
export interface Start {
  id: string;
  count: number;
}

/** Reads the edges of one kind and their nodes. */
interface EdgeSource {
  ofSubjects: (ids: string[]) => Promise<ActEdge[]>;
  ofHub: (startId: string, afterId: string, limit: number) => Promise<ActEdge[]>;
  nodes: (ids: string[]) => Promise<{ id: string; properties: Properties }[]>;
  /** Fills in what the graph leaves out of a node and of an edge. */
  whole: (properties: Properties) => Properties;
}

/** The edges that start at some subjects, a manageable number at a time; those of one act stay together. */
async function* edgesOf(source: EdgeSource, starts: readonly Start[]): AsyncGenerator<ActEdge[]> {
  let ids: string[] = [];
  let total = 0;
  for (const { id, count } of starts) {
    if (count === 0) continue;
    if (count > PAGE_SIZE) {
      yield* edgesOfHub(source, id);
      continue;
    }
    if (total + count > PAGE_SIZE) {
      yield await source.ofSubjects(ids);
      ids = [];
      total = 0;
    }
    ids.push(id);
    total += count;
  }
  if (ids.length > 0) yield await source.ofSubjects(ids);
}

async function* edgesOfHub(source: EdgeSource, startId: string): AsyncGenerator<ActEdge[]> {
  for (let afterId = ''; ; ) {
    const edges = await source.ofHub(startId, afterId, PAGE_SIZE);
    if (edges.length < PAGE_SIZE) {
      if (edges.length > 0) yield edges;
      return;
    }
    // The last act may continue after the page; it is read again with the next one, unless it fills the page.
    const last = edges.at(-1)!.id;
    const whole = edges.filter(({ id }) => id !== last);
    const taken = whole.length > 0 ? whole : edges;
    yield taken;
    afterId = taken.at(-1)!.id!;
  }
}

/** What is wrong with the edges of one act whose node is known. */
type Compare = (edges: readonly ActEdge[], node: Properties) => string[];

async function* checkEdges(
  source: EdgeSource,
  starts: readonly Start[],
  tally: Tally,
  words: { type: string; label: string; startName: string },
  compare: Compare,
): AsyncGenerator<Problem> {
  for await (const rows of edgesOf(source, starts)) {
    const edges = rows.map((edge) => ({ ...edge, properties: source.whole(edge.properties) }));
    tally.count(words.type, edges.length);
    const acts = grouped(edges, ({ id, startId }) => JSON.stringify([id, startId]));
    const ids = [...new Set(edges.flatMap(({ id }) => id ?? []))];
    const nodes = new Map((await source.nodes(ids)).map(({ id, properties }) => [id, source.whole(properties)]));
    for (const group of acts.values()) {
      const { id, startId, endId } = group[0]!;
      const node = id === null ? undefined : nodes.get(id);
      if (id === null) {
        yield {
          id: startId,
          message: `has ${words.type} edges without an id: ${group.length}, the first to ${endId}`,
        };
      } else if (!node) {
        yield { id, message: `has an edge from ${startId} to ${endId} and no ${words.label} node` };
      } else if (node[words.startName] !== startId) {
        yield { id, message: `has an edge from ${startId}; its ${words.startName} is ${node[words.startName]}` };
      } else {
        tally.count(`${words.label} with edges`, 1);
        yield* compare(group, node).map((message) => ({ id, message }));
      }
    }
  }
}

function differenceProblems(edges: readonly ActEdge[], node: Properties, ignored: readonly string[]): string[] {
  return edges.flatMap(({ endId, properties }) => {
    const names = differences(properties, node, ignored);
    return names.length === 0 ? [] : [`differs from its edge to ${endId} in ${names.join(', ')}`];
  });
}

function statementEdgeProblems(edges: readonly ActEdge[], node: Properties): string[] {
  const expected = [
    ...textsOf(node.aboutIds).map((endId) => ({ endId, targetRole: 'ABOUT' })),
    ...textsOf(node.addressedToIds).map((endId) => ({ endId, targetRole: 'ADDRESSED_TO' })),
  ];
  const problems = differenceProblems(edges, node, ['fingerprint', 'words', 'targetRole', 'position']);
  const byPosition = grouped(edges, ({ properties }) => String(properties.position));
  for (const [position, { endId, targetRole }] of expected.entries()) {
    const found = byPosition.get(String(position)) ?? [];
    byPosition.delete(String(position));
    const [edge] = found;
    if (!edge) problems.push(`has no edge with position ${position}, which leads to ${endId} (${targetRole})`);
    else if (found.length > 1) problems.push(`has ${found.length} edges with position ${position}`);
    else if (edge.endId !== endId) {
      problems.push(`has an edge with position ${position} to ${edge.endId}; ${endId} is there`);
    } else if (edge.properties.targetRole !== targetRole) {
      problems.push(`has an edge to ${endId} with targetRole ${edge.properties.targetRole}; it is ${targetRole}`);
    }
  }
  for (const [position, [edge]] of byPosition) {
    problems.push(`has an edge to ${edge!.endId} with position ${position}, beyond its ${expected.length} ends`);
  }
  return problems;
}

/** The problems of the STATED edges that start at some subjects, compared with their nodes. */
export function checkStatementEdges(runner: QueryRunner, starts: readonly Start[], tally: Tally) {
  const source: EdgeSource = {
    ofSubjects: (ids) => runner.read('findStatementEdgesToCheck', { ids }),
    ofHub: (startId, afterId, limit) => runner.read('listStatementEdgesToCheck', { startId, afterId, limit }),
    nodes: (ids) => runner.read('findStatementsToCheck', { ids }),
    whole: wholeStatement,
  };
  const words = { type: 'STATED', label: 'Statement', startName: 'speakerId' };
  return checkEdges(source, starts, tally, words, statementEdgeProblems);
}

/** The problems of the INTERACTED edges that start at some subjects, compared with their nodes. */
export function checkInteractionEdges(runner: QueryRunner, starts: readonly Start[], tally: Tally) {
  const source: EdgeSource = {
    ofSubjects: (ids) => runner.read('findInteractionEdgesToCheck', { ids }),
    ofHub: (startId, afterId, limit) => runner.read('listInteractionEdgesToCheck', { startId, afterId, limit }),
    nodes: (ids) => runner.read('findInteractionsToCheck', { ids }),
    whole: wholeInteraction,
  };
  const words = { type: 'INTERACTED', label: 'Interaction', startName: 'sourceId' };
  return checkEdges(source, starts, tally, words, (edges, node) => {
    const problems = differenceProblems(edges, node, ['fingerprint']);
    if (edges.length > 1) problems.push(`has ${edges.length} edges; it has one`);
    const astray = edges.find(({ endId }) => endId !== node.targetId);
    if (astray) problems.push(`has an edge to ${astray.endId}; its targetId is ${node.targetId}`);
    return problems;
  });
}
