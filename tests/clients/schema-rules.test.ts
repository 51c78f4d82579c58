// The rules of graphql-eslint for schemas and for Relay, in addition to those of graphql-schema-linter in tests/standards.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';

/** Single findings that are accepted, each with the reason; those of edges, with their type. */
const ARGUED: Record<string, string> = {
  "ActorPairEdge: Edge type's field `node` must implement `Node` interface.": 'likewise; its actors have ids',
  "CommunityEdge: Edge type's field `node` must implement `Node` interface.":
    'a community is computed for the arguments of its list; its members have ids',
  "CounterpartEdge: Edge type's field `node` must implement `Node` interface.": 'likewise; its actor has an id',
  "RankedActorEdge: Edge type's field `node` must implement `Node` interface.": 'likewise; its actor has an id',
  "StatementGroupEdge: Edge type's field `node` must implement `Node` interface.": 'likewise; what it counts has ids',
  'Field "events" starts with the name of the parent type "Event"':
    'every subject has events; on Event the word is not a prefix',
  'Field "statements" starts with the name of the parent type "State"':
    'a statement is none of a state: the words begin alike',
  'Field "statementsAbout" starts with the name of the parent type "State"': 'likewise',
};

describe('the schema, by the rules of graphql-eslint', () => {
  let findings: { rule: string | null; text: string }[];
  beforeAll(async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const lint = new ESLint({ cwd: root, overrideConfigFile: `${root}tests/clients/eslint.config.js` });
    const [result] = await lint.lintFiles(['schema/schema.graphql']);
    const lines = readFileSync(`${root}schema/schema.graphql`, 'utf8').split('\n');
    findings = result!.messages.map(({ ruleId, message, line }) => {
      const edgeType = /^type (\w+Edge) /.exec(lines[line - 1]!)?.[1];
      return { rule: ruleId, text: edgeType === undefined ? message : `${edgeType}: ${message}` };
    });
  });

  it('has no finding that is not argued', () => {
    expect(findings.filter(({ text }) => !(text in ARGUED))).toEqual([]);
  });

  it('has each finding that is argued once', () => {
    expect(findings.map(({ text }) => text).sort()).toEqual(Object.keys(ARGUED).sort());
  });
});
