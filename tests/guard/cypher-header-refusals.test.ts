// An invalid .cypher file is refused at startup, with the file and the line.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readQueryCatalogue } from '../../src/query/query-catalogue.js';

const HEADER = ['// @name findOne', '// @summary One.', '// @access READ', '// @rows 1', '// @cost one node'];
const BODY = ['MATCH (n) RETURN n.id AS id'];

/** The result of reading a folder with these files: the names of its queries, or the code and text of the error. */
function reading(files: Record<string, string[]>): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-cypher-'));
  for (const [file, lines] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
  }
  try {
    return [...readQueryCatalogue(folder).keys()].join(' ');
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return `${code} ${message}`;
  }
}

const findOne = (header: string[], body = BODY) => reading({ 'node/find-one.cypher': [...header, ...body] });
const without = (tag: string) => HEADER.filter((line) => !line.startsWith(`// @${tag}`));
const after = (count: number, line: string) => [...HEADER.slice(0, count), line, ...HEADER.slice(count)];

it('a header with every tag in order is read', () => {
  expect(findOne(HEADER)).toBe('findOne');
});

it('a meaning may go on over several lines', () => {
  const header = [
    ...after(3, '// @param id STRING NOT NULL  the id').slice(0, 4),
    '//   of a node',
    ...HEADER.slice(3),
  ];
  expect(findOne(header)).toBe('findOne');
});

it.each([
  ['an unknown tag', after(3, '// @engines neo4j'), 4, 'unknown tag @engines'],
  ['a tag in the wrong place', after(4, '// @param id STRING'), 5, '@param comes too late'],
  ['a header that starts with its summary', [HEADER[1]!, HEADER[0]!, ...HEADER.slice(2)], 2, '@name comes too late'],
  ['a missing name', without('name'), 1, '@name is missing'],
  ['a missing summary', without('summary'), 1, '@summary is missing'],
  ['a missing statement of rows', without('rows'), 1, '@rows is missing'],
  ['a missing statement of cost', without('cost'), 1, '@cost is missing'],
  ['an unknown access', [...HEADER.slice(0, 2), '// @access READ WRITE', ...HEADER.slice(3)], 3, '@access is one of'],
  ['an unknown engine', after(3, '// @engine memory'), 4, '@engine is one of neo4j, embedded'],
  ['an unknown type', after(3, '// @param id TEXT NOT NULL  the id'), 4, "found 'id TEXT NOT NULL  the id'"],
  ['a comment without a tag', after(2, '// find it'), 3, "found '// find it'"],
  ['a name that is not that of the file', ['// @name findTwo', ...HEADER.slice(1)], 1, 'its file says findOne'],
])('%s is refused with the file and the line', (_, header, line, why) => {
  expect(findOne(header)).toContain(`QUERY_HEADER_INVALID cypher/node/find-one.cypher:${line}: `);
  expect(findOne(header)).toContain(why);
});

it('an unknown fragment is refused with the file and the line', () => {
  const body = ['MATCH (n)', 'RETURN', '  // @include no-columns'];
  expect(findOne(HEADER, body)).toMatch(/^QUERY_HEADER_INVALID cypher\/node\/find-one\.cypher:8: .*no-columns/);
});

it('a line that hangs on an unknown parameter is refused with the file', () => {
  const body = ['MATCH (n)', '// @when nme', 'WHERE true', 'RETURN n.id AS id'];
  expect(findOne(HEADER, body)).toMatch(
    /^QUERY_HEADER_INVALID cypher\/node\/find-one\.cypher: .*nme, which is not a parameter of it$/,
  );
});

it('two queries of one name are refused with the file of the second', () => {
  const lines = [...HEADER, ...BODY];
  const refusal = reading({ 'a/find-one.cypher': lines, 'b/find-one.cypher': lines });
  expect(refusal).toMatch(/^QUERY_HEADER_INVALID cypher\/b\/find-one\.cypher:1: cypher\/a\/find-one\.cypher /);
});

it('a fragment brings its parameters and columns', () => {
  const fragment = [
    '// @name idColumn',
    '// @summary The id.',
    '// @access FRAGMENT',
    '// @param prefix STRING NOT NULL  what goes before',
    '// @returns id STRING NOT NULL  the id',
    '  $prefix + n.id AS id',
  ];
  const folder = mkdtempSync(join(tmpdir(), 'demarche-cypher-'));
  writeFileSync(join(folder, 'id-column.cypher'), `${fragment.join('\n')}\n`);
  writeFileSync(
    join(folder, 'find-one.cypher'),
    `${[...HEADER, 'MATCH (n)', 'RETURN', '// @include id-column'].join('\n')}\n`,
  );
  const { header, text } = readQueryCatalogue(folder).get('findOne')!;
  expect({
    params: header.params.map(({ name }) => name),
    returns: header.returns.map(({ name }) => name),
    text,
  }).toEqual({
    params: ['prefix'],
    returns: ['id'],
    text: 'MATCH (n)\nRETURN\n$prefix + n.id AS id',
  });
});
