// The rules of graphql-schema-linter, including those of the Relay Cursor Connections specification, on the committed schema. All
// nineteen hold: the contract conflicts with none of them.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const RULES = [
  'arguments-have-descriptions',
  'defined-types-are-used',
  'deprecations-have-a-reason',
  'descriptions-are-capitalized',
  'enum-values-all-caps',
  'enum-values-have-descriptions',
  'enum-values-sorted-alphabetically',
  'fields-are-camel-cased',
  'fields-have-descriptions',
  'input-object-fields-sorted-alphabetically',
  'input-object-values-are-camel-cased',
  'input-object-values-have-descriptions',
  'interface-fields-sorted-alphabetically',
  'relay-connection-arguments-spec',
  'relay-connection-types-spec',
  'relay-page-info-spec',
  'type-fields-sorted-alphabetically',
  'types-are-capitalized',
  'types-have-descriptions',
];

const SCHEMA = readFileSync('schema/schema.graphql', 'utf8');

/** Each broken rule with its location and the message of the linter. */
function findingsIn(schema: string): string[] {
  const linter = 'node_modules/graphql-schema-linter/lib/cli.js';
  const options = ['--stdin', '--format', 'json', '--rules', RULES.join(',')];
  const { stdout } = spawnSync(process.execPath, [linter, ...options], { input: schema, encoding: 'utf8' });
  const { errors } = JSON.parse(stdout) as {
    errors: { rule: string; message: string; location: { line: number } }[];
  };
  return errors.map(({ rule, message, location }) => `${rule}, line ${location.line}: ${message}`);
}

describe('the schema', () => {
  it('keeps every rule of the linter', () => {
    expect(findingsIn(SCHEMA)).toEqual([]);
  });

  // Otherwise a linter that reads nothing would pass.
  it.each([
    ['relay-connection-types-spec', /edges: \[StatementEdge!\]!/, 'edges: Int!'],
    ['relay-connection-arguments-spec', /\bfirst: Int\b/g, 'first: String'],
    ['relay-page-info-spec', /hasNextPage: Boolean!/, 'hasNextPage: String!'],
    ['types-have-descriptions', /"""[^"]*"""\ntype PageInfo/, 'type PageInfo'],
  ])('has what %s asks for', (rule, pattern, replacement) => {
    const broken = SCHEMA.replace(pattern, replacement);
    expect([broken === SCHEMA, findingsIn(broken).some((finding) => finding.startsWith(rule))]).toEqual([false, true]);
  });
});
