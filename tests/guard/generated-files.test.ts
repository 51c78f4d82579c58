// Generated files are committed as they would be generated now.
import { describe, expect, it } from '@jest/globals';
import { createSchema, schemaText } from '../../src/graphql/schema.js';
import { readQueryCatalogue } from '../../src/query/query-catalogue.js';
import { queryTypesSource } from '../../src/query/query-types-source.js';
import { exchangeSchema } from '../../src/rules/exchange-schema.js';
import { makeManifest } from '../../src/trusted-operations/make-manifest.js';
import { textOf } from './project-files.js';

interface LockedPackage {
  version: string;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
}

/** Fails with the first differing lines and the command to run. */
function expectToBe(committed: string, made: string, command: string): void {
  const lines = made.split('\n');
  const first = committed.split('\n').findIndex((line, index) => line !== lines[index]);
  const advice = committed === made ? 'as made' : `differs from line ${first + 1} on; run \`${command}\``;
  expect(advice).toBe('as made');
}

it('src/query/query-types.generated.ts is made from the headers in cypher/', () => {
  const committed = textOf('src/query/query-types.generated.ts');
  expectToBe(committed, queryTypesSource(readQueryCatalogue()), 'npm run emit:query-types');
});

it('schema/schema.graphql is made from the types in src/graphql/', () => {
  expectToBe(textOf('schema/schema.graphql'), schemaText(createSchema()), 'npm run emit:schema');
});

describe('the operations of the explorer', () => {
  const manifest = makeManifest('web/explorer', createSchema(), { addsTypename: false });

  it('are in schema/explorer-operations.json as its .graphql files have them', () => {
    const committed = textOf('schema/explorer-operations.json');
    expectToBe(committed, `${JSON.stringify(manifest, null, 2)}\n`, 'npm run emit:explorer');
  });

  it('are in its pages with the same text', () => {
    const pages =
      textOf('web/explorer/api/operations.generated.ts') + textOf('web/explorer/review/api/operations.generated.ts');
    expect(manifest.operations.filter(({ body }) => !pages.includes(JSON.stringify(body)))).toEqual([]);
  });
});

it('schema/exchange.schema.json is made from the rules in src/rules/', () => {
  const committed = JSON.parse(textOf('schema/exchange.schema.json'));
  expectToBe(
    JSON.stringify(committed, null, 2),
    JSON.stringify(exchangeSchema(), null, 2),
    'npm run emit:exchange-schema',
  );
});

describe('package-lock.json', () => {
  const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, LockedPackage> };
  const platforms = Object.entries(packages['node_modules/@grafeo-db/js']!.optionalDependencies ?? {});

  it('knows for which platforms the embedded engine comes', () => {
    expect(platforms.length).toBeGreaterThan(3);
  });

  it.each(platforms)('lists %s, which npm leaves out: run `node scripts/complete-lockfile.js`', (name, version) => {
    expect(packages[`node_modules/${name}`]).toMatchObject({ version, optional: true });
  });

  it('names no registry but the public one, or none', () => {
    const resolved = Object.values(packages).flatMap((locked) => (locked as { resolved?: string }).resolved ?? []);
    expect(resolved.filter((url) => !url.startsWith('https://registry.npmjs.org/'))).toEqual([]);
  });
});
