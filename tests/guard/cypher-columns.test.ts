// The results of a query match its header: the columns by name and order (for Neo4j see neo4j-plans.test.ts), the values by type.

import grafeo from '@grafeo-db/js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import type { CypherField, CypherHeader } from '../../src/query/cypher-header.js';
import { type NamedQuery, readQueryCatalogue } from '../../src/query/query-catalogue.js';
import type { QueryName } from '../../src/query/query-types.generated.js';
import { variantOf } from '../../src/query/query-variant.js';
import { describeOnEachEngine, openTestGraph, VIENNA } from '../engines.js';
import { plainParameters, SMALL } from '../query/parameter-sets.js';
import { textOf } from './project-files.js';

const QUERIES = [...readQueryCatalogue().values()]
  .filter(({ header }) => header.access !== 'SCHEMA')
  .map((query): [string, NamedQuery] => [query.header.name, query]);

describe('the columns of the query', () => {
  const database = grafeo.GrafeoDB.create(null);

  afterAll(() => database.close());

  it.each(QUERIES.filter(([, { header }]) => header.returns.length > 0 && header.engine === undefined))(
    '%s are those of its header on the embedded engine',
    async (_, query) => {
      const params = plainParameters(query.header);
      const { columns } = await database.executeCypher(variantOf(query, params).text, params);
      expect(columns).toEqual(query.header.returns.map(({ name }) => name));
    },
  );
});

const HOLDS: Record<string, (value: unknown) => boolean> = {
  STRING: (value) => typeof value === 'string',
  INTEGER: Number.isInteger,
  FLOAT: (value) => typeof value === 'number' && Number.isFinite(value),
  BOOLEAN: (value) => typeof value === 'boolean',
  MAP: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  ANY: (value) => typeof value === 'string' || typeof value === 'number',
};

function isOfType(value: unknown, { type, isNullable }: CypherField): boolean {
  if (value === null) return isNullable;
  const list = /^LIST<(\w+)>$/.exec(type);
  return list ? Array.isArray(value) && value.every(HOLDS[list[1]!]!) : HOLDS[type]!(value);
}

describeOnEachEngine('the values of the query', (engine) => {
  const ids = [VIENNA, SMALL].flatMap((file) =>
    [...textOf(file).matchAll(/^\{"type":"[a-z]+","id":"([^"]+)"/gm)].map((match) => match[1]!),
  );
  let graph: Graph;

  beforeAll(async () => {
    graph = await openTestGraph(engine, [VIENNA, SMALL]);
  });
  afterAll(() => graph?.close());

  const isOfEngine = ({ engine: only }: CypherHeader) => only === undefined || only === engine.kind;

  it.each(QUERIES.filter(([, { header }]) => header.access === 'READ' && isOfEngine(header)))(
    '%s are of the types of its header',
    async (name, { header }) => {
      const params = plainParameters(header);
      if (Array.isArray(params.ids)) params.ids = ids;
      if (Array.isArray(params.anchors)) params.anchors = ids.map((id) => ({ key: id, ids: [id] }));
      const rows = (await graph.runner.read(name as QueryName, params as never)) as Record<string, unknown>[];
      const wrong = rows.flatMap((row) =>
        header.returns
          .filter((field) => !isOfType(row[field.name], field))
          .map(({ name: column, type }) => `${column} is ${JSON.stringify(row[column])}, not ${type}`),
      );
      expect(wrong).toEqual([]);
    },
  );
});
