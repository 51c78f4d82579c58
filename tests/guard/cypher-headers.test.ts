// The header of a .cypher file is what TypeScript knows about its query; these tests compare it with the text below it.
import { describe, expect, it } from '@jest/globals';
import { parseCypherHeader } from '../../src/query/cypher-header.js';
import { readQueryCatalogue } from '../../src/query/query-catalogue.js';
import { conditionsOf } from '../../src/query/query-variant.js';
import { filesBelow, SOURCES, textOf } from './project-files.js';

const FILES = filesBelow('cypher', '.cypher');
const CATALOGUE = readQueryCatalogue();
const QUERIES = [...CATALOGUE.values()].map(({ header, text }) => [header.name, { header, text }] as const);
const CALLED = QUERIES.filter(([, { header }]) => header.access !== 'SCHEMA');

function repeatedIn(names: string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

/** The parameters in a text, without comments. */
function parametersUsedIn(text: string): string[] {
  const code = text.replace(/^\s*\/\/.*$/gm, '');
  const inCode = [...code.matchAll(/\$(\w+)/g)].map((match) => match[1]!);
  const inConditions = text.split('\n').flatMap((line) => conditionsOf(line)?.map(({ param }) => param) ?? []);
  return [...new Set([...inCode, ...inConditions])].sort();
}

describe('the files below cypher/', () => {
  it('are there', () => {
    expect(FILES.length).toBeGreaterThan(50);
  });

  it('are all in the catalogue, fragments and pieces apart', () => {
    const parts = FILES.filter((file) => file.startsWith('cypher/fragment/') || file.startsWith('cypher/piece/'));
    expect(CATALOGUE.size + parts.length).toBe(FILES.length);
  });

  it.each(FILES)('%s has a header that parses', (file) => {
    expect(() => parseCypherHeader(file, textOf(file))).not.toThrow();
  });

  it.each(FILES.filter((file) => file.startsWith('cypher/fragment/')))('%s is included by a query', (file) => {
    const line = `// @include ${file.slice('cypher/fragment/'.length, -'.cypher'.length)}`;
    expect(FILES.filter((other) => textOf(other).includes(`${line}\n`))).not.toEqual([]);
  });
});

/** The patterns of a text that start at an unbound node, although another of their nodes is bound. */
function patternsFromUnknownEnds(text: string): string[] {
  const code = text.replace(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(/MATCH \((\w*)(:\w+)?\)(<?-\[.*)$/gm)]
    .filter(([, start, , rest]) => /\(\w*(:\w+)? \{/.test(rest!) && !isBoundIn(code, start!))
    .map(([pattern]) => pattern);
}

/** Whether a text binds the first node of a pattern elsewhere. */
function isBoundIn(code: string, name: string): boolean {
  return name !== '' && new RegExp(`\\(${name}:\\w+ \\{|(WITH|CALL \\().*\\b${name}\\b`).test(code);
}

/** What a text does with the rows of each subquery before its next match. */
function behindSubqueries(text: string): string[] {
  const code = text.replace(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(/\bCALL \(/g)].map(({ index }) => {
    const end = endOfBlock(code, code.indexOf('{', index));
    return code.slice(end).split(/\bMATCH\b/)[0]!;
  });
}

/** The end of the block that opens at a given index. */
function endOfBlock(code: string, open: number): number {
  let depth = 0;
  for (let at = open; at < code.length; at++) {
    if (code[at] === '{') depth += 1;
    if (code[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return code.length;
}

describe('the query', () => {
  it.each(QUERIES)('%s declares the parameters that its text uses, and no others', (_, { header, text }) => {
    expect(header.params.map(({ name }) => name).sort()).toEqual(parametersUsedIn(text));
  });

  it.each(CALLED)('%s is called in src/', (name) => {
    // A query that counts a list is called by the name of the list.
    const names = [name, name.replace(/^count/, 'list')];
    expect(SOURCES.filter(({ text }) => names.some((one) => text.includes(`'${one}'`)))).not.toEqual([]);
  });

  it.each(CALLED)('%s writes where its header says so, and only there', (_, { header, text }) => {
    const writes = /^\s*(CREATE|MERGE|SET|DELETE|DETACH DELETE|REMOVE|FOREACH)\b/m.test(text);
    // A lock is taken by setting the label that the node was matched by.
    const isLock = /\(n:(\w+) \{id: id\}\)\s(?:\/\/.*\s)*SET n:\1$/.test(text.trimEnd());
    expect(isLock ? 'LOCK' : writes ? 'WRITE' : 'READ').toBe(header.access);
  });

  it.each(CALLED.filter(([, { header }]) => header.each))(
    '%s takes one list, and gives rows by ids or none',
    (_, { header }) => {
      const { each, params, returns } = header;
      expect([params.map(({ name }) => name), params[0]!.type.slice(0, 4)]).toEqual([[each], 'LIST']);
      expect(returns[0]?.name ?? 'id').toBe('id');
    },
  );

  // DISTINCT uses only the first 2,048 rows of a subquery on the embedded engine.
  it.each(QUERIES)('%s leaves out what comes twice within a subquery, not behind it', (_, { text }) => {
    expect(behindSubqueries(text).filter((rest) => /\b(WITH|RETURN) DISTINCT\b/.test(rest))).toEqual([]);
  });

  // After a write in the same query, the embedded engine scans all nodes of a label instead of using an index.
  it.each(CALLED)('%s looks nothing up behind what it writes', (_, { text }) => {
    const code = text.replace(/^\s*\/\/.*$/gm, '');
    const [, ...behind] = code.split(/^\s*(?:CREATE|MERGE|SET|DELETE|DETACH DELETE|REMOVE|FOREACH)\b/m);
    expect(behind.filter((part) => /\bMATCH\b/.test(part))).toEqual([]);
  });

  // The embedded engine follows a pattern from its left end, whichever end is bound.
  it.each(CALLED)('%s starts its patterns at what is known', (_, { text }) => {
    expect(patternsFromUnknownEnds(text)).toEqual([]);
  });
});

describe('no query', () => {
  it('declares a column twice', () => {
    const repeating = CALLED.filter(([, { header }]) => repeatedIn(header.returns.map(({ name }) => name)).length > 0);
    expect(repeating.map(([name]) => name)).toEqual([]);
  });

  it('leaves unsaid what a parameter or column means', () => {
    const unsaid = CALLED.flatMap(([name, { header }]) =>
      [...header.params, ...header.returns]
        .filter(({ meaning }) => meaning === '')
        .map((field) => `${name} ${field.name}`),
    );
    expect(unsaid).toEqual([]);
  });
});
