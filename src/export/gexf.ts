import type { ExportReader } from './export-reader.js';
import { edgesOf } from './graph-edges.js';
import {
  type Cells,
  type Columns,
  cellTexts,
  EDGE_COLUMNS,
  FOLDED_EDGE_COLUMNS,
  SUBJECT_COLUMNS,
  subjectNode,
  type TableEdge,
  type TableNode,
} from './graph-tables.js';
import { xmlText } from './xml-text.js';

// Version 1.2, which every reader supports; not all of them support 1.3 yet.
const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd" version="1.2">
  <meta><creator>Demarche</creator>`;
const GRAPH = `</meta>
  <graph defaultedgetype="directed" idtype="string" mode="dynamic" timeformat="date">
`;
const TYPES = { text: 'string', texts: 'string', whole: 'integer', number: 'double' } as const;

function attributesOf(owner: 'node' | 'edge', columns: Columns): string {
  const attributes = Object.entries(columns)
    .map(([name, type]) => `      <attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`)
    .join('');
  return `    <attributes class="${owner}" mode="static">\n${attributes}    </attributes>\n`;
}

function valuesOf(columns: Columns, cells: Cells): string {
  let values = '';
  for (const [name, text] of cellTexts(columns, cells)) values += `<attvalue for="${name}" value="${xmlText(text)}"/>`;
  return `<attvalues>${values}</attvalues>`;
}

function nodeText({ id, label, cells }: TableNode): string {
  return `      <node id="${xmlText(id)}" label="${xmlText(label)}">${valuesOf(SUBJECT_COLUMNS, cells)}</node>\n`;
}

function edgeText({ id, startId, endId, label, weight, days, cells }: TableEdge, columns: Columns): string {
  const named = { id, source: startId, target: endId, label, weight, start: days.from, end: days.to };
  const attributes = Object.entries(named)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}="${xmlText(String(value))}"`);
  return `      <edge ${attributes.join(' ')}>${valuesOf(columns, cells)}</edge>\n`;
}

/**
 * The graph as GEXF: subjects are nodes, each statement an edge to each of its subjects and addressees, present from the first to
 * the last day on which it may have been said.
 */
export async function* gexfText(reader: ExportReader, isFolded: boolean): AsyncGenerator<string> {
  const columns: Columns = isFolded ? FOLDED_EDGE_COLUMNS : EDGE_COLUMNS;
  const { counting } = reader;
  const told = counting === null ? '' : `<description>counting: ${counting}</description>`;
  yield `${HEAD}${told}${GRAPH}${attributesOf('node', SUBJECT_COLUMNS)}${attributesOf('edge', columns)}    <nodes>\n`;
  for await (const subjects of reader.subjects()) yield subjects.map(subjectNode).map(nodeText).join('');
  yield '    </nodes>\n    <edges>\n';
  for await (const edges of edgesOf(reader, isFolded)) yield edges.map((edge) => edgeText(edge, columns)).join('');
  yield '    </edges>\n  </graph>\n</gexf>\n';
}
