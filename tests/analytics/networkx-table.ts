// The results of networkx for a graph, as written by scripts/networkx/make-table.py.
import { readFileSync } from 'node:fs';

/** The rows of a table: what was computed, for which actor or other key, and the value. */
export interface NetworkxTable {
  /** The one value of a row, such as 'graph' 'actors' or 'PAGERANK.sum' 'all'. */
  value(what: string, of: string): number;
  /** The top actors by a metric with their scores, in descending order; all if there are at most fifty. */
  top(metric: string): [actor: string, score: number][];
  /** The modularity that Louvain reached with each of several seeds. */
  modularities: number[];
}

/** Reads a table from a file. */
export function readNetworkxTable(file: string): NetworkxTable {
  const rows = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t') as [what: string, of: string, value: string]);
  const under = (name: string) => rows.filter(([what]) => what === name);
  return {
    value: (what, of) => Number(under(what).find((row) => row[1] === of)![2]),
    top: (metric) => under(metric).map(([, actor, score]) => [actor, Number(score)]),
    modularities: under('modularity').map(([, , value]) => Number(value)),
  };
}

/** Whether two numbers agree to six digits. Values close to zero count as zero. */
export function agrees(one: number, other: number): boolean {
  return Math.abs(one - other) <= 5e-7 * Math.abs(other) + 1e-9;
}
