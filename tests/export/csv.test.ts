// The tables in the form that neo4j-admin database import requires.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { CsvCells } from '../../src/export/csv-cells.js';
import { CSV_STYLE, type CsvTable, listSeparatorOf } from '../../src/export/export-arguments.js';
import type { Graph } from '../../src/graph.js';
import { describeOnEachEngine, exchangeFile, openTestGraph, VIENNA } from '../engines.js';
import { SMALL } from '../query/parameter-sets.js';
import { exported, HARD_LINES, HARD_NAME, HARD_TEXT } from './exported.js';

type Row = Record<string, string>;

describeOnEachEngine('an export of tables', (config) => {
  let graph: Graph;
  const tables = {} as Record<CsvTable, Row[]>;
  beforeAll(async () => {
    graph = await openTestGraph(config, [VIENNA, SMALL, exchangeFile(HARD_LINES)]);
    for (const table of ['nodes', 'edges'] as const) {
      tables[table] = parse(await exported(graph, { format: 'csv', table }), { columns: true }) as Row[];
    }
  });
  afterAll(() => graph?.close());

  const node = (id: string) => tables.nodes.find((row) => row['id:ID'] === id)!;
  const edges = (id: string) => tables.edges.filter((row) => row.id === id);

  it('has a header that tells ids, labels and types', () => {
    expect(Object.keys(tables.nodes[0]!)).toEqual([
      ...['id:ID', ':LABEL', 'kind', 'name', 'aliases:string[]', 'description', 'identifiers:string[]', 'category'],
      ...['adoptedOn', 'heldOn', 'expectedOn', 'place', 'evidence', 'title', 'publisher', 'url', 'publishedOn'],
      'language',
    ]);
  });

  it('has a header of edges that tells both ends, types and numbers', () => {
    const header = Object.keys(tables.edges[0]!);
    expect([header.slice(0, 4), header.filter((name) => /:(int|double|string\[\])$/.test(name))]).toEqual([
      [':START_ID', ':END_ID', ':TYPE', 'id'],
      ['position:int', 'tone:double', 'confidence:double', 'onBehalfOfIds:string[]', 'sourceIds:string[]'],
    ]);
  });

  it('has every subject and every source', async () => {
    const ids = new Set(tables.nodes.map((row) => row['id:ID']));
    const counts = await graph.runner.read('countNodesByLabel', {});
    const kinds = ['Person', 'State', 'Organization', 'Group', 'Agreement', 'Event', 'Topic', 'Source'];
    const sum = counts.filter(({ label }) => kinds.includes(label)).reduce((total, { count }) => total + count, 0);
    expect([ids.size, tables.nodes.length]).toEqual([sum, sum]);
  });

  it('has each edge between them', async () => {
    const counts = await graph.runner.read('countEdgesByType', {});
    const types = ['STATED', 'INTERACTED', 'HAS_ROLE', 'PARTY_TO', 'PARTICIPATED_IN', 'CONCERNS', 'MEMBER_OF'];
    const found = types.map((type) => tables.edges.filter((row) => row[':TYPE'] === type).length);
    expect(found).toEqual(types.map((type) => counts.find((row) => row.type === type)!.count));
  });

  it('has no edge to a node that it lacks', () => {
    const ids = new Set(tables.nodes.map((row) => row['id:ID']));
    const ends = tables.edges.flatMap((row) => [row[':START_ID'], row[':END_ID']]);
    expect(ends.filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each([
    ['person/ada', 'Subject;Actor;Person'],
    ['agreement/jcpoa', 'Subject;Agreement'],
    ['source/a', 'Source'],
  ])('gives %s the labels of the model', (id, labels) => {
    expect(node(id)[':LABEL']).toBe(labels);
  });

  it('has a text as it is', () => {
    expect([node('person/ada').name, edges('statement/one')[0]!.quote]).toEqual([HARD_NAME, HARD_TEXT]);
  });

  it('parts lists by semicolons and has commas in their texts instead', () => {
    expect(node('person/ada')['aliases:string[]']).toBe(`A, B;${HARD_NAME.replaceAll(';', ',')}`);
  });

  it('counts the texts of lists that are not written as they are', async () => {
    const cells = new CsvCells(CSV_STYLE);
    await exported(graph, { format: 'csv', table: 'nodes', cells });
    expect(cells.separatorsReplaced).toBe(2);
  });

  it('has every text of a list as it is, parted by a character that no text holds', async () => {
    const cells = new CsvCells({ ...CSV_STYLE, listSeparator: listSeparatorOf('U+001F')! });
    const rows = parse(await exported(graph, { format: 'csv', table: 'nodes', cells }), { columns: true }) as Row[];
    const aliases = rows.find((row) => row['id:ID'] === 'person/ada')!['aliases:string[]']!;
    expect([aliases.split('\u001F'), cells.separatorsReplaced]).toEqual([['A; B', HARD_NAME], 0]);
  });

  it.each(['\t', 'U+001C', '|'])('may have its lists parted by %j', (separator) => {
    expect(listSeparatorOf(separator)).toHaveLength(1);
  });

  it.each(['\0', 'U+0000', '\b', '\n', 'U+007F', ','])('may not have its lists parted by %j', (separator) => {
    expect(listSeparatorOf(separator)).toBeNull();
  });

  it.each([...['=HYPERLINK("https://example.org")', '+1', '-1', '@sum', '＝1+1']])(
    'has %s as it is, and harmless where that is asked for',
    async (name) => {
      const lines = [{ type: 'person', id: 'person/eve', name, aliases: ['Eve', name], description: `\n${name}` }];
      const other = await openTestGraph({ kind: 'embedded', folder: null }, [exchangeFile(lines)]);
      const read = async (isSpreadsheetSafe: boolean) => {
        const cells = new CsvCells({ ...CSV_STYLE, isSpreadsheetSafe });
        const [row] = parse(await exported(other, { format: 'csv', table: 'nodes', cells }), {
          columns: true,
        }) as Row[];
        return [row!.name, row!['aliases:string[]'], row!.description];
      };
      const found = [await read(false), await read(true)];
      await other.close();
      expect(found).toEqual([
        [name, `Eve;${name}`, `\n${name}`],
        [`'${name}`, `Eve;'${name}`, `'\n${name}`],
      ]);
    },
  );

  it('has numbers as numbers also where it is made harmless', async () => {
    const cells = new CsvCells({ ...CSV_STYLE, isSpreadsheetSafe: true });
    const rows = parse(await exported(graph, { format: 'csv', table: 'edges', cells }), { columns: true }) as Row[];
    expect(rows.some((row) => /^-\d/.test(row['tone:double']!))).toBe(true);
  });

  it('has each statement once for each end, with what it holds', () => {
    const rows = edges('statement/lake-02').map((row) => [row[':END_ID'], row.targetRole, row['position:int']]);
    expect(rows).toEqual([
      ['state/graustark', 'ABOUT', '0'],
      ['person/zoë-łukasz', 'ABOUT', '1'],
      ['state/graustark', 'ADDRESSED_TO', '2'],
      ['organization/lake-union', 'ADDRESSED_TO', '3'],
    ]);
  });

  it('has nothing where nothing is known', () => {
    const [row] = edges('interaction/lake-03');
    expect([row!.quote, row!['sourceIds:string[]'], row!.evidence]).toEqual(['', '', '']);
  });
});
