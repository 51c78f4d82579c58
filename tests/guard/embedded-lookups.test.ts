// Lookups of queries by a property use an index in the embedded engine: without one it scans the label for each value.

import grafeo from '@grafeo-db/js';
import { describe, expect, it } from '@jest/globals';
import { commandsOf } from '../../src/migration/migrate.js';
import { readQueryCatalogue } from '../../src/query/query-catalogue.js';

const QUERIES = [...readQueryCatalogue().values()].filter(({ header }) => header.engine !== 'neo4j');
/** There is one Import node per file ever imported. */
const MAY_SCAN = new Set(['Import.id']);

async function indexed(): Promise<Set<string>> {
  const database = grafeo.GrafeoDB.create(null);
  const migrations = QUERIES.filter(({ header }) => header.access === 'SCHEMA');
  migrations.sort((a, b) => (a.header.name < b.header.name ? -1 : 1));
  for (const command of migrations.flatMap(commandsOf)) await database.executeCypher(command);
  const rows = (await database.executeCypher('SHOW INDEXES')).rows() as string[][];
  database.close();
  return new Set(rows.map(([, , label, property]) => `${label}.${property}`));
}

function lookUpsOf(text: string): string[] {
  const matches = text
    .replace(/^\s*\/\/.*$/gm, '')
    .matchAll(/(?:MATCH|MERGE) (?:\w+ = )?\(\w*:(\w+)(?::\w+)* \{(\w+): /g);
  return [...matches].map(([, label, property]) => `${label}.${property}`);
}

describe('a query that looks up nodes by a property', () => {
  it('has an index to find them by on the embedded engine', async () => {
    const found = await indexed();
    const missing = QUERIES.flatMap(({ header, text }) =>
      lookUpsOf(text).flatMap((what) => (found.has(what) || MAY_SCAN.has(what) ? [] : [`${header.name}: ${what}`])),
    );
    expect(missing).toEqual([]);
  });
});
