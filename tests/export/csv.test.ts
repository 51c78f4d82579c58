// The tables as neo4j-admin database import takes them.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { CsvTable } from '../../src/export/export-arguments.js';
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

  it('has an edge for each that stands between them', async () => {
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
