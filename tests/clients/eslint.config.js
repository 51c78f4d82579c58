// The rules of graphql-eslint for schemas and for Relay, over schema/schema.graphql. Rules that do not hold are justified here;
// single findings that no option can name are justified in schema-rules.test.ts.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import graphql from '@graphql-eslint/eslint-plugin';

const { rules: schemaRules } = graphql.configs['flat/schema-recommended'];
const { rules: relayRules } = graphql.configs['flat/schema-relay'];

/** The types without an id according to docs/clients.md, each with the reason. */
const [, , withoutId] = readFileSync(new URL('../../docs/clients.md', import.meta.url), 'utf8').split(
  /^\| type \|.*\n/m,
);
const types = withoutId
  .split('\n\n')[0]
  .split('\n')
  .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name));

export default [
  {
    files: ['**/*.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: {
        graphQLConfig: { schema: fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url)) },
      },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...schemaRules,
      ...relayRules,
      '@graphql-eslint/strict-id-in-types': [
        'error',
        { exceptions: { types, suffixes: ['Connection', 'Edge', 'Payload'] } },
      ],
      // Lists with only one sensible direction page forward only; statements page both ways.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // Short unpaged lists, such as the subjects of a statement, need neither pages nor edges.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
    },
  },
];
