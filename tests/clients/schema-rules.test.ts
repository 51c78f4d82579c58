// The rules of graphql-eslint for schemas and for Relay, beside those of graphql-schema-linter in tests/standards.
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';

/** Single findings that stay, each with why. */
const ARGUED: Record<string, string> = {
  "Edge type's field `node` must implement `Node` interface.":
    'a counterpart is computed for the arguments of its list; its actor has an id',
  'Field "events" starts with the name of the parent type "Event"':
    'every subject has events; on Event the word is no prefix',
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
    findings = result!.messages.map(({ ruleId, message }) => ({ rule: ruleId, text: message }));
  });

  it('has no finding that is not argued', () => {
    expect(findings.filter(({ text }) => !(text in ARGUED))).toEqual([]);
  });

  it('has each finding that is argued once', () => {
    expect(findings.map(({ text }) => text).sort()).toEqual(Object.keys(ARGUED).sort());
  });
});
