// Writes src/query/query-types.generated.ts from the headers of the .cypher files, so that a wrong query name,
// parameter or column is a compiler error.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
// The compiler emits in spite of type errors, which an outdated generated file is bound to cause.
spawnSync('node', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'ignore' });

const { readQueryCatalogue } = await import('../dist/query/query-catalogue.js');
const { queryTypesSource } = await import('../dist/query/query-types-source.js');
writeFileSync(
  new URL('../src/query/query-types.generated.ts', import.meta.url),
  queryTypesSource(readQueryCatalogue()),
);
