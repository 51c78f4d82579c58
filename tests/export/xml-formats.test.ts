// GraphML and GEXF: valid according to their schemas, with the right nodes and edges.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { validateXML } from 'xmllint-wasm';
import type { Graph } from '../../src/graph.js';
import { describeOnEachEngine, exchangeFile, openTestGraph, VIENNA } from '../engines.js';
import { SMALL } from '../query/parameter-sets.js';
import { STATEMENT_LINE } from '../statement-line.js';
import { exported, HARD_LINES } from './exported.js';

type XmlFormat = 'graphml' | 'gexf';

const SCHEMAS: Record<XmlFormat, [schema: string, imported: string]> = {
  graphml: ['graphml.xsd', 'xlink.xsd'],
  gexf: ['gexf.xsd', 'viz.xsd'],
};

const fileOf = (fileName: string) => ({
  fileName,
  contents: readFileSync(new URL(`schemas/${fileName}`, import.meta.url), 'utf8'),
});

/** Ids without the characters that the GraphML schema forbids, but no tool rejects. */
function withTokens(text: string): string {
  const token = (id: string) => [...id].map((one) => (/[-.:\w]/.test(one) ? one : `_${one.codePointAt(0)}_`)).join('');
  return text.replace(/ (id|source|target)="([^"]*)"/g, (_, name, id) => ` ${name}="${token(id)}"`);
}

async function problemsIn(format: XmlFormat, text: string): Promise<string[]> {
  const [schema, imported] = SCHEMAS[format];
  const { errors } = await validateXML({
    xml: { fileName: `export.${format}`, contents: format === 'graphml' ? withTokens(text) : text },
    schema: fileOf(schema),
    preload: fileOf(imported),
  });
  return errors.map(({ message }) => message);
}

/** The elements of a name, each with its content. */
function elements(name: string, text: string): string[] {
  return [...text.matchAll(new RegExp(`<${name} [^>]*>[\\s\\S]*?</${name}>`, 'g'))].map(([element]) => element);
}

/** A value of a node or edge, in either format. */
function valueIn(element: string, name: string): string | undefined {
  const graphml = new RegExp(`<data key="(?:node|edge)-${name}">([^<]*)</data>`).exec(element)?.[1];
  return graphml ?? new RegExp(`<attvalue for="${name}" value="([^"]*)"/>`).exec(element)?.[1];
}

const FORMATS: XmlFormat[] = ['graphml', 'gexf'];

describeOnEachEngine('an export of the whole graph', (config) => {
  let graph: Graph;
  const texts = {} as Record<XmlFormat, string>;
  beforeAll(async () => {
    graph = await openTestGraph(config, [VIENNA, SMALL, exchangeFile(HARD_LINES)]);
    for (const format of FORMATS) texts[format] = await exported(graph, { format });
  });
  afterAll(() => graph?.close());

  it('is valid gexf', async () => {
    expect(await problemsIn('gexf', texts.gexf)).toEqual([]);
  });

  it.each(FORMATS)('is valid %s when it is folded', async (format) => {
    expect(await problemsIn(format, await exported(graph, { format, isFolded: true }))).toEqual([]);
  });

  it.each(FORMATS)('has in %s a node for each subject', async (format) => {
    const counts = await graph.runner.read('countNodesByLabel', {});
    const count = (label: string) => counts.find((row) => row.label === label)!.count;
    const kinds = ['Person', 'State', 'Organization', 'Group', 'Agreement', 'Event', 'Topic'];
    expect(elements('node', texts[format]).length).toBe(kinds.reduce((sum, kind) => sum + count(kind), 0));
  });

  it.each(FORMATS)('has in %s as many edges of each type as the graph', async (format) => {
    const counts = await graph.runner.read('countEdgesByType', {});
    const types = ['STATED', 'INTERACTED', 'HAS_ROLE', 'PARTY_TO', 'PARTICIPATED_IN', 'CONCERNS', 'MEMBER_OF'];
    const found = elements('edge', texts[format]).map((edge) => valueIn(edge, 'type'));
    expect(types.map((type) => [type, found.filter((one) => one === type).length])).toEqual(
      types.map((type) => [type, counts.find((row) => row.type === type)!.count]),
    );
  });

  it.each(FORMATS)('gives in %s every edge an id of its own', (format) => {
    const ids = elements('edge', texts[format]).map((edge) => /^<edge id="([^"]*)"/.exec(edge)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is valid graphml but for the slashes in ids', async () => {
    expect(await problemsIn('graphml', texts.graphml)).toEqual([]);
  });

  it('has the same ids in both formats', () => {
    const idsIn = (text: string) => [...text.matchAll(/<(?:node|edge) id="([^"]*)"/g)].map(([, id]) => id);
    expect(idsIn(texts.graphml)).toEqual(idsIn(texts.gexf));
  });

  it('has in GraphML the label that GEXF has, of each node and edge', () => {
    const labelsIn = (text: string) =>
      [...text.matchAll(/<(?:node|edge) [^>]* label="([^"]*)"/g)].map(([, one]) => one);
    const values = ['node', 'edge'].flatMap((name) =>
      elements(name, texts.graphml).map((one) => valueIn(one, 'label')),
    );
    expect(values).toEqual(labelsIn(texts.gexf));
  });

  it('says in GEXF on which days a statement may have been said', () => {
    const edge = elements('edge', texts.gexf).find((one) => one.includes('id="statement/lake-06.0"'))!;
    expect([/ start="([^"]*)"/.exec(edge)?.[1], / end="([^"]*)"/.exec(edge)?.[1]]).toEqual([undefined, '2021-12-31']);
  });
});

describe('a text in an export', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph({ kind: 'embedded', folder: null }, [exchangeFile(HARD_LINES)]);
  });
  afterAll(() => graph.close());

  it.each(FORMATS)('is in %s as it was', async (format) => {
    const [edge] = elements('edge', await exported(graph, { format }));
    expect(valueIn(edge!, 'quote')).toBe("a &quot;quote&quot; &amp; &lt;tag&gt;, it's&#9;a;b&#13;&#10;É 🕊 ]]&gt; \\");
  });
});

/** Statements by Ada about two states, of which the second one replies once. */
const SAID = [
  { type: 'source', id: 'source/a', title: 'A' },
  { type: 'person', id: 'person/ada', name: 'Ada' },
  { type: 'state', id: 'state/ruritania', name: 'Ruritania' },
  { type: 'state', id: 'state/graustark', name: 'Graustark' },
  { ...STATEMENT_LINE, id: 'statement/s1', tone: 2, saidOn: '2022-03-10' },
  { ...STATEMENT_LINE, id: 'statement/s2', tone: -1, saidOn: '2022-05' },
  { ...STATEMENT_LINE, id: 'statement/s3', tone: 0.5, about: ['state/graustark'], addressedTo: ['state/ruritania'] },
  { ...STATEMENT_LINE, id: 'statement/s4', tone: 3, speaker: 'state/ruritania', about: ['person/ada'] },
];

describeOnEachEngine('a folded export', (config) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph(config, [exchangeFile(SAID)]);
  });
  afterAll(() => graph?.close());

  const NAMES = ['targetRole', 'count', 'meanTone', 'firstDay', 'lastDay'];
  const foldsOf = async (pages?: { together: number; ofOne: number }) => {
    const edges = elements('edge', await exported(graph, { format: 'gexf', isFolded: true }, {}, pages));
    return edges.map((edge) => [
      ...[/ source="([^"]*)"/.exec(edge)?.[1], / target="([^"]*)"/.exec(edge)?.[1]],
      ...NAMES.map((name) => valueIn(edge, name)),
    ]);
  };
  const FOLDS = [
    ['person/ada', 'state/ruritania', 'ABOUT', '2', '0.5', '2022-03-10', '2022-05-31'],
    ['person/ada', 'state/graustark', 'ABOUT', '1', '0.5', '2022-03-10', '2022-03-10'],
    ['person/ada', 'state/ruritania', 'ADDRESSED_TO', '1', '0.5', '2022-03-10', '2022-03-10'],
    ['state/ruritania', 'person/ada', 'ABOUT', '1', '3', '2022-03-10', '2022-03-10'],
  ];

  it('has one edge for all statements of one about another', async () => {
    expect(await foldsOf()).toEqual(FOLDS);
  });

  it('is the same however few statements are read at once', async () => {
    expect(await foldsOf({ together: 1, ofOne: 1 })).toEqual(FOLDS);
  });

  it('has the count as the weight of the edge', async () => {
    const [edge] = elements('edge', await exported(graph, { format: 'gexf', isFolded: true }));
    expect(/ weight="([^"]*)"/.exec(edge!)?.[1]).toBe('2');
  });

  it('leaves the end open where that of one of its statements is, and so the beginning', async () => {
    const open = [
      ...SAID.slice(0, 4),
      { ...STATEMENT_LINE, id: 'statement/o1', saidOn: '2022-03-10/..' },
      { ...STATEMENT_LINE, id: 'statement/o2', saidOn: '2022-05' },
      { ...STATEMENT_LINE, id: 'statement/o3', saidOn: '../2020', about: ['state/graustark'] },
      { ...STATEMENT_LINE, id: 'statement/o4', saidOn: '2019', about: ['state/graustark'] },
    ];
    const other = await openTestGraph({ kind: 'embedded', folder: null }, [exchangeFile(open)]);
    const edges = elements('edge', await exported(other, { format: 'gexf', isFolded: true }));
    await other.close();
    const daysIn = (edge: string) => [/ start="([^"]*)"/, / end="([^"]*)"/].map((part) => part.exec(edge)?.[1]);
    expect(edges.map(daysIn)).toEqual([
      ['2022-03-10', undefined],
      [undefined, '2020-12-31'],
    ]);
  });

  it('has parallel edges where it is not folded', async () => {
    expect(elements('edge', await exported(graph, { format: 'gexf' })).length).toBe(5);
  });
});
