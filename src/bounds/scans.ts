// What reading all statements or interactions of a graph costs, in units of a returned node.
import {
  type Argument,
  anchorsOf,
  asksForText,
  filterIn,
  hasConditions,
  STARTS_OF_INTERACTIONS,
  STARTS_OF_STATEMENTS,
} from './filter-costs.js';
import type { GraphRows, Units } from './weights.js';

/** Scanning all nodes of a kind, per node: to sort, sum up, or group them. */
export const ORDER_EACH = 0.03;
export const SUM_EACH = 0.04;
export const GROUP_EACH = 0.06;
/** Starting from the ids in a filter, and from each such node, which may be a hub; at most, per node of the graph. */
const IDS_START = 100;
const ID_START = 20;
const MOST_OF_IDS_EACH = 0.1;

/**
 * Scanning the nodes of a kind that pass a filter, at `each` per node: all of them, unless the filter gives ids to start from. The
 * id of a source does not count as one, since a source may have reported all nodes.
 */
export function throughAll(
  kind: 'statements' | 'interactions',
  each: number,
  conditions = kind === 'statements' ? STARTS_OF_STATEMENTS : STARTS_OF_INTERACTIONS,
) {
  return (argument: Argument, graph: GraphRows): number => {
    // A text condition is resolved by the search, which has its own cost.
    if (kind === 'statements' && asksForText(argument)) return 0;
    const ids = anchorsOf(filterIn(argument), conditions);
    if (ids === null) return each * graph[kind];
    return Math.min(IDS_START + ID_START * ids, IDS_START + MOST_OF_IDS_EACH * graph[kind]);
  };
}

/** Scanning the counted acts that pass a filter: statements unless the argument `counting` says otherwise. */
export function throughCounted(each: number) {
  const [said, done] = [throughAll('statements', each), throughAll('interactions', each, STARTS_OF_STATEMENTS)];
  return (argument: Argument, graph: GraphRows): number => {
    const counting = argument('counting');
    const ofStatements = counting === 'INTERACTIONS' ? 0 : said(argument, graph);
    return ofStatements + (counting === 'INTERACTIONS' || counting === 'BOTH' ? done(argument, graph) : 0);
  };
}

/** Reading the counted acts again if a filter is given: those without one are read once for everyone, until the graph changes. */
export function throughFiltered(argument: Argument, graph: GraphRows): number {
  return hasConditions(filterIn(argument)) ? throughCounted(GROUP_EACH)(argument, graph) : 0;
}

/** Some units, and more that depend on the arguments and the graph. */
export function plus(units: number, more: (argument: Argument, graph: GraphRows) => number): Units {
  return (argument, graph) => units + more(argument, graph);
}
