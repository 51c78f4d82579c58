import { isActorKind } from '../domain/identity.js';
import type { CsvCells } from './csv-cells.js';
import type { ExportReader } from './export-reader.js';
import { edgesOf } from './graph-edges.js';
import {
  type Columns,
  EDGE_COLUMNS,
  SOURCE_COLUMNS,
  SUBJECT_COLUMNS,
  sourceNode,
  subjectNode,
  type TableEdge,
  type TableNode,
} from './graph-tables.js';

const TYPES = { text: 'string', texts: 'string[]', whole: 'int', number: 'double' } as const;

const NODE_COLUMNS: Columns = { ...SUBJECT_COLUMNS, ...SOURCE_COLUMNS };
// The type of an edge is in a column that the import reads as such.
const { type: _, actId: __, ...OTHER_COLUMNS } = EDGE_COLUMNS;
const EDGE_PROPERTIES: Columns = { id: 'text', ...OTHER_COLUMNS };

function header(first: readonly string[], columns: Columns): string {
  const fields = Object.entries(columns).map(([name, type]) => (type === 'text' ? name : `${name}:${TYPES[type]}`));
  return `${[...first, ...fields].join(',')}\n`;
}

/** The labels of a node, as in docs/model.md: 'Subject;Actor;Person'. */
function labelsOf(kind: string): string {
  const own = `${kind[0]}${kind.slice(1).toLowerCase()}`;
  if (kind === 'SOURCE') return own;
  return isActorKind(kind) ? `Subject;Actor;${own}` : `Subject;${own}`;
}

function nodeLine(csv: CsvCells, { id, kind, cells }: TableNode): string {
  return csv.line([id, labelsOf(kind)], NODE_COLUMNS, cells);
}

function edgeLine(csv: CsvCells, { startId, endId, type, cells }: TableEdge): string {
  return csv.line([startId, endId, type], EDGE_PROPERTIES, { ...cells, id: cells.actId ?? null });
}

/** The nodes, subjects and sources, as `neo4j-admin database import` takes them. */
export async function* csvNodes(reader: ExportReader, csv: CsvCells): AsyncGenerator<string> {
  yield header(['id:ID', ':LABEL'], NODE_COLUMNS);
  for await (const subjects of reader.subjects())
    yield subjects
      .map(subjectNode)
      .map((node) => nodeLine(csv, node))
      .join('');
  for await (const sources of reader.sources())
    yield sources
      .map(sourceNode)
      .map((node) => nodeLine(csv, node))
      .join('');
}

/** The edges, as `neo4j-admin database import` takes them. */
export async function* csvEdges(reader: ExportReader, csv: CsvCells): AsyncGenerator<string> {
  yield header([':START_ID', ':END_ID', ':TYPE'], EDGE_PROPERTIES);
  for await (const edges of edgesOf(reader, false)) yield edges.map((edge) => edgeLine(csv, edge)).join('');
}
