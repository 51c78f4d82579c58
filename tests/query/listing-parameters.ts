// Parameters of listing queries that match everything, for tests to narrow, and ways to read a list.
import type { QueryParams } from '../../src/engine/graph-engine.js';
import type { Graph } from '../../src/graph.js';
import { cursorParams } from '../../src/loader/cursor.js';
import { readQueryCatalogue } from '../../src/query/query-catalogue.js';
import type { Queries, QueryName } from '../../src/query/query-types.generated.js';

const CATALOGUE = readQueryCatalogue();

/** The parameters of the first page of a list, ascending and long, or of a count; filters that are not given are null. */
const ADMIT_ALL: QueryParams = {
  anchors: [{ key: 'all' }],
  status: ['CURRENT', 'CORRECTED', 'RETRACTED'],
  earliest: '0001-01-01',
  latest: '9999-12-31',
  byTone: false,
  byRecordedAt: false,
  byRelevance: false,
  keyFalls: false,
  idFalls: false,
  isJoint: true,
  withoutStatements: false,
  withInteractions: false,
  isInclusive: false,
  isWide: false,
  hasTextKey: false,
  limit: 100,
};

/** The parameters of a query: those given, otherwise those that match everything. */
export function parametersOf<N extends QueryName>(
  name: N,
  given: Partial<Queries[N]['params']> = {},
): Queries[N]['params'] {
  const names = CATALOGUE.get(name)!.header.params.map((field) => field.name);
  const values = { ...ADMIT_ALL, ...(given as QueryParams) };
  return Object.fromEntries(names.map((param) => [param, values[param] ?? null])) as unknown as Queries[N]['params'];
}

/** The rows of a listing query with these parameters, with the others matching everything. */
export function readRows<N extends QueryName>(
  graph: Graph,
  name: N,
  given: Partial<Queries[N]['params']> = {},
): Promise<Queries[N]['row'][]> {
  return graph.runner.read(name, parametersOf(name, given));
}

/** The ids of the rows of a listing query. */
export async function readIds<N extends QueryName>(
  graph: Graph,
  name: N,
  given: Partial<Queries[N]['params']> = {},
): Promise<string[]> {
  return (await readRows(graph, name, given)).map((row) => (row as unknown as { id: string }).id);
}

/** An anchor for each id, with the id as its key. */
export function anchorsOf(...ids: string[]): { key: string; ids: string[] }[] {
  return ids.map((id) => ({ key: id, ids: [id] }));
}

/** The ids of a whole list, read page by page with the cursor of the previous page. */
export async function readByPages<N extends QueryName>(
  graph: Graph,
  name: N,
  given: Partial<Queries[N]['params']>,
  size: number,
): Promise<string[]> {
  const ids: string[] = [];
  let cursor: QueryParams = {};
  for (;;) {
    const rows = (await readRows(graph, name, { ...given, limit: size, ...cursor })) as unknown as {
      id: string;
      sortKey: string | number;
    }[];
    ids.push(...rows.map(({ id }) => id));
    if (rows.length < size || ids.length > 1_000) return ids;
    cursor = cursorParams(rows.at(-1)!);
  }
}
