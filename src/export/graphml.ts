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

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;
const TYPES = { text: 'string', texts: 'string', whole: 'int', number: 'double' } as const;

type Owner = 'graph' | 'node' | 'edge';

function keysOf(owner: Owner, columns: Columns): string {
  return Object.entries(columns)
    .map(
      ([name, type]) =>
        `  <key id="${owner}-${name}" for="${owner}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`,
    )
    .join('');
}

function dataOf(owner: Owner, columns: Columns, cells: Cells): string {
  let data = '';
  for (const [name, text] of cellTexts(columns, cells)) data += `<data key="${owner}-${name}">${xmlText(text)}</data>`;
  return data;
}

const LABEL = { label: 'text' } as const satisfies Columns;
/** The acts in it, unless it is the whole graph. */
const GRAPH_COLUMNS = { counting: 'text' } as const satisfies Columns;
const NODE_COLUMNS = { ...LABEL, ...SUBJECT_COLUMNS } as const satisfies Columns;

// The ids are those of every other format, with a slash. The XML schema of GraphML forbids slashes; no tool does.
function nodeText({ id, label, cells }: TableNode): string {
  return `    <node id="${xmlText(id)}">${dataOf('node', NODE_COLUMNS, { label, ...cells })}</node>\n`;
}

function edgeText({ id, startId, endId, label, weight, cells }: TableEdge, columns: Columns): string {
  const [edge, source, target] = [id, startId, endId].map(xmlText);
  const data = dataOf('edge', columns, { label, ...cells, weight });
  return `    <edge id="${edge}" source="${source}" target="${target}">${data}</edge>\n`;
}

/** The graph as GraphML: subjects are nodes, each statement an edge to each of its subjects and addressees. */
export async function* graphmlText(reader: ExportReader, isFolded: boolean): AsyncGenerator<string> {
  const columns: Columns = isFolded
    ? { ...LABEL, weight: 'whole', ...FOLDED_EDGE_COLUMNS }
    : { ...LABEL, ...EDGE_COLUMNS };
  const { counting } = reader;
  const told = counting === null ? '' : `    ${dataOf('graph', GRAPH_COLUMNS, { counting })}\n`;
  const graphKeys = counting === null ? '' : keysOf('graph', GRAPH_COLUMNS);
  yield `${HEAD}${graphKeys}${keysOf('node', NODE_COLUMNS)}${keysOf('edge', columns)}`;
  yield `  <graph id="demarche" edgedefault="directed">\n${told}`;
  for await (const subjects of reader.subjects()) yield subjects.map(subjectNode).map(nodeText).join('');
  for await (const edges of edgesOf(reader, isFolded)) yield edges.map((edge) => edgeText(edge, columns)).join('');
  yield '  </graph>\n</graphml>\n';
}
