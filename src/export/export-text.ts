import type { QueryRunner } from '../query/query-runner.js';
import { csvEdges, csvNodes } from './csv.js';
import { CsvCells } from './csv-cells.js';
import { CSV_STYLE, type CsvTable, type ExportFormat } from './export-arguments.js';
import type { ExportReader } from './export-reader.js';
import { gexfText } from './gexf.js';
import { graphmlText } from './graphml.js';
import { jsonLdText } from './json-ld.js';
import { exchangeText } from './json-lines.js';

/** In which form a graph is written. */
export interface ExportForm {
  format: ExportFormat;
  /** Which table, in the format csv. */
  table: CsvTable | null;
  /** Whether all statements of one subject about another become one edge, in the formats that can. */
  isFolded: boolean;
  /** How the cells of csv are written; as neo4j-admin takes them if left out. */
  cells?: CsvCells;
}

function pieces(
  { format, table, isFolded, cells = new CsvCells(CSV_STYLE) }: ExportForm,
  reader: ExportReader,
  runner: QueryRunner,
) {
  switch (format) {
    case 'graphml':
      return graphmlText(reader, isFolded);
    case 'gexf':
      return gexfText(reader, isFolded);
    case 'csv':
      return table === 'edges' ? csvEdges(reader, cells) : csvNodes(reader, cells);
    case 'jsonl':
      return exchangeText(reader, runner);
    case 'jsonld':
      return jsonLdText(reader);
  }
}

/** The text of an export, piece by piece: what is not asked for is not read. */
export async function* exportText(form: ExportForm, reader: ExportReader, runner: QueryRunner): AsyncGenerator<string> {
  for await (const piece of pieces(form, reader, runner)) if (piece !== '') yield piece;
}
