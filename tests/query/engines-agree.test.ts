// The same named query with the same parameters returns the same rows on both engines: values, nulls, lists and order.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { readQueryCatalogue } from '../../src/query/query-catalogue.js';
import type { QueryName } from '../../src/query/query-types.generated.js';
import { describeOnNeo4j, EMBEDDED, openTestGraph } from '../engines.js';
import { describeSet, parameterSets, SMALL } from './parameter-sets.js';

/** Random in each graph. */
const OWN_TO_A_GRAPH = 'findBookmarkKey';

const QUERIES = [...readQueryCatalogue().values()].filter(
  ({ header }) => header.access === 'READ' && header.engine === undefined && header.name !== OWN_TO_A_GRAPH,
);
const SETS = parameterSets(QUERIES.map(({ header }) => header));

/** A value as text, with the keys of maps sorted. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Rows as texts. Those of one anchor are ordered if the query orders them; anchors may come in any order. */
function comparable(rows: object[], isOrdered: boolean): string[] {
  const texts = rows.map((row) => ({ anchor: String((row as { anchor?: string }).anchor), text: textOf(row) }));
  const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return texts
    .sort((a, b) => before(a.anchor, b.anchor) || (isOrdered ? 0 : before(a.text, b.text)))
    .map(({ text }) => text);
}

describeOnNeo4j('reading queries on both engines', (config) => {
  let embedded: Graph;
  let neo4j: Graph;

  beforeAll(async () => {
    embedded = await openTestGraph(EMBEDDED, [SMALL]);
    neo4j = await openTestGraph(config, [SMALL]);
  });
  afterAll(async () => {
    await embedded?.close();
    await neo4j?.close();
  });

  it.each(QUERIES.map(({ header, text }) => [header.name, text] as const))(
    '%s gives the same rows for each set of parameters',
    async (name, text) => {
      const isOrdered = text.includes('ORDER BY');
      const different: string[] = [];
      for (const params of SETS.get(name)!) {
        const [ours, theirs] = await Promise.all(
          [embedded, neo4j].map(async ({ runner }) => {
            const rows = await runner.read(name as QueryName, params as never);
            return comparable(rows as object[], isOrdered).join('\n');
          }),
        );
        if (ours !== theirs) different.push(`${describeSet(params)}\n  embedded ${ours}\n  Neo4j    ${theirs}`);
      }
      expect(different).toEqual([]);
    },
  );
});
