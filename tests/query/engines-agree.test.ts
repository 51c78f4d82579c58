// The same named query with the same parameters gives the same rows on both engines: values, nulls, lists and order.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { readQueryCatalogue } from '../../src/query/query-catalogue.js';
import type { QueryName } from '../../src/query/query-types.generated.js';
import { ENGINES, openTestGraph } from '../engines.js';
import { describeSet, parameterSets, SMALL } from './parameter-sets.js';

const HEADERS = [...readQueryCatalogue().values()].map(({ header }) => header).filter(({ access }) => access === 'READ');
const SETS = parameterSets(HEADERS);

/** Rows that a header declares to be in no order are compared in one of ours. */
function comparable(rows: object[], isOrdered: boolean): object[] {
  return isOrdered ? rows : [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** Rows of one anchor are in order; those of different anchors come as the engine likes. */
function byAnchor(rows: object[]): object[] {
  return [...rows].sort((a, b) => {
    const [one, other] = [a, b].map((row) => String((row as { anchor?: string }).anchor));
    return one! < other! ? -1 : one! > other! ? 1 : 0;
  });
}

const neo4jConfig = ENGINES.find(([name]) => name === 'Neo4j')?.[1];
const onBoth = neo4jConfig ? describe : describe.skip;

onBoth(`reading queries on both engines${neo4jConfig ? '' : ' (skipped: NEO4J_URI is not set)'}`, () => {
  let embedded: Graph;
  let neo4j: Graph;

  beforeAll(async () => {
    embedded = await openTestGraph(ENGINES[0]![1], [SMALL]);
    neo4j = await openTestGraph(neo4jConfig!, [SMALL]);
  });
  afterAll(async () => {
    await embedded?.close();
    await neo4j?.close();
  });

  it.each(HEADERS.map((header) => [header.name, header] as const))(
    '%s gives the same rows for each set of parameters',
    async (name, header) => {
      const isOrdered = !header.rows.includes('in no order');
      const different: string[] = [];
      for (const params of SETS.get(name)!) {
        const [ours, theirs] = await Promise.all(
          [embedded, neo4j].map(async ({ runner }) => {
            const rows = await runner.read(name as QueryName, params as never);
            return JSON.stringify(byAnchor(comparable(rows as object[], isOrdered)));
          }),
        );
        if (ours !== theirs) different.push(`${describeSet(params)}\n  embedded ${ours}\n  Neo4j    ${theirs}`);
      }
      expect(different).toEqual([]);
    },
  );
});
