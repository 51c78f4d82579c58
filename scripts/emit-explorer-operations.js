// Writes what is made from the .graphql files of the explorer: the operations with their types, for the pages, and the
// manifest of them, for a service that is locked.
//
//   node scripts/emit-explorer-operations.js
import { readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse } from 'graphql';
import { makeManifest } from '../dist/operations/make-manifest.js';

const FOLDER = 'web/explorer';
const MANIFEST = 'schema/explorer-operations.json';
const MODULE = 'web/explorer/api/operations.generated.ts';

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
// The same text in the pages as in the manifest: a locked service takes it letter by letter.
const manifest = makeManifest(FOLDER, schema, { addsTypename: false });

/** All operations and, once, the fragments that they use. */
const definitions = new Map(
  manifest.operations
    .flatMap(({ body }) => parse(body).definitions)
    .map((definition) => [`${definition.kind} ${definition.name.value}`, definition]),
);

const types = await codegen({
  filename: MODULE,
  schema: parse(readFileSync('schema/schema.graphql', 'utf8')),
  schemaAst: schema,
  documents: [{ location: FOLDER, document: { kind: 'Document', definitions: [...definitions.values()] } }],
  config: {
    skipTypename: false,
    nonOptionalTypename: false,
    enumType: 'string-literal',
    scalars: { ID: 'string', Date: 'string', DateTime: 'string', EDTF: 'string', JSON: 'unknown' },
    avoidOptionals: false,
    useTypeImports: true,
  },
  skipDocumentsValidation: true,
  plugins: [{ typescriptOperations: {} }],
  pluginMap: { typescriptOperations },
});
const SUFFIX = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };
const operations = manifest.operations.map(({ name, type, body }) => {
  const answer = `${name}${SUFFIX[type]}`;
  return `export const ${name}: Operation<${answer}, ${answer}Variables> = {\n  name: '${name}',\n  text: ${JSON.stringify(body)},\n};\n`;
});
const head = `// Made by scripts/emit-explorer-operations.js from the .graphql files of this folder; not to be edited.\nimport type { Operation } from './operation.js';\n`;
writeFileSync(MODULE, [head, types.trim(), ...operations].join('\n'));
writeFileSync(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
