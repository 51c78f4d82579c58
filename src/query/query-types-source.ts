import type { CypherField } from './cypher-header.js';
import type { NamedQuery } from './query-catalogue.js';

const TYPESCRIPT: Record<string, string> = {
  STRING: 'string',
  INTEGER: 'number',
  FLOAT: 'number',
  BOOLEAN: 'boolean',
  MAP: '{ [key: string]: QueryValue }',
  ANY: 'string | number',
};

function typeOf({ type, isNullable }: CypherField): string {
  const list = /^LIST<(\w+)>$/.exec(type);
  const plain = list ? `${TYPESCRIPT[list[1]!]}[]` : TYPESCRIPT[type]!;
  return isNullable ? `${plain} | null` : plain;
}

function shapeOf(fields: readonly CypherField[]): string {
  if (fields.length === 0) return 'Record<string, never>';
  return `{ ${fields.map((field) => `${field.name}: ${typeOf(field)}`).join('; ')} }`;
}

/** The TypeScript source of `query-types.generated.ts`: for each named query its parameters and its row. */
export function queryTypesSource(catalogue: ReadonlyMap<string, NamedQuery>): string {
  const entries = [...catalogue.values()]
    .filter(({ header }) => header.access !== 'SCHEMA')
    .map(
      ({ header }) =>
        `  /** ${header.summary} */\n  ${header.name}: {\n    params: ${shapeOf(header.params)};\n    row: ${shapeOf(header.returns)};\n  };\n`,
    );
  return (
    '// Made from the headers of cypher/**/*.cypher by `npm run emit:query-types`; do not edit.\n' +
    "import type { QueryValue } from '../engine/graph-engine.js';\n\n" +
    `export interface Queries {\n${entries.join('')}}\n\nexport type QueryName = keyof Queries;\n`
  );
}
