// Writes what is generated from the .graphql files of the explorer: the operations with their types, for the pages, and their
// manifest, for a locked service.
//
//   node scripts/emit-explorer-operations.js
import { readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse } from 'graphql';
import { makeManifest } from '../dist/trusted-operations/make-manifest.js';

const FOLDER = 'web/explorer';
const MANIFEST = 'schema/explorer-operations.json';
/** The modules with operations: those of the review are loaded with it only. */
const MODULES = [
  { file: 'web/explorer/api/operations.generated.ts', operationModule: './operation.js', isOfReview: false },
  {
    file: 'web/explorer/review/api/operations.generated.ts',
    ...{ operationModule: '../../api/operation.js', isOfReview: true },
  },
];
const SUFFIX = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
// The pages have the same text as the manifest: a locked service compares it letter by letter.
const manifest = makeManifest(FOLDER, schema, { addsTypename: false });
const ofReview = new Set(
  makeManifest(`${FOLDER}/review`, schema, { addsTypename: false }).operations.map(({ id }) => id),
);

/** The text of a module with some of the operations and their types. */
async function moduleOf(file, operationModule, operations) {
  // All operations and, once, the fragments that they use.
  const definitions = new Map(
    operations
      .flatMap(({ body }) => parse(body).definitions)
      .map((definition) => [`${definition.kind} ${definition.name.value}`, definition]),
  );
  const types = await codegen({
    filename: file,
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
  const constants = operations.map(({ name, type, body }) => {
    const answer = `${name}${SUFFIX[type]}`;
    return `export const ${name}: Operation<${answer}, ${answer}Variables> = {\n  name: '${name}',\n  text: ${JSON.stringify(body)},\n};\n`;
  });
  const head = `// Made by scripts/emit-explorer-operations.js from the .graphql files; not to be edited.\nimport type { Operation } from '${operationModule}';\n`;
  return [head, types.trim(), ...constants].join('\n');
}

for (const { file, operationModule, isOfReview } of MODULES) {
  const operations = manifest.operations.filter(({ id }) => ofReview.has(id) === isOfReview);
  writeFileSync(file, await moduleOf(file, operationModule, operations));
}
writeFileSync(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
