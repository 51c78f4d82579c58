import type { Analytics } from '../analytics/analytics.js';
import type { Counting } from '../domain/counting.js';
import { type CountedActs, DEFAULT_CRITERIA, type StatementCriteria } from '../loader/act-criteria.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { AnalysisOptions } from './analysis-options.js';
import { AnalysisReader } from './analysis-reader.js';
import { csvEdges, csvNodes } from './csv.js';
import { CsvCells } from './csv-cells.js';
import { CSV_STYLE, type CsvTable, type ExportFormat } from './export-arguments.js';
import { ExportReader } from './export-reader.js';
import { gexfText } from './gexf.js';
import { graphmlText } from './graphml.js';
import { jsonLdText } from './json-ld.js';
import { exchangeText } from './json-lines.js';
import type { PanelOptions } from './panel-options.js';
import { PanelReader } from './panel-reader.js';
import { panelText } from './panel-text.js';

/** The form in which a graph is written. */
export interface ExportForm {
  format: ExportFormat;
  /** Which table, in the format csv. */
  table: CsvTable | null;
  /** Whether all statements of one subject about another become one edge, in the formats that can. */
  isFolded: boolean;
  /** How the cells of csv are written; by default as neo4j-admin takes them. */
  cells?: CsvCells;
  /** Which acts are counted; null if not given. */
  counting?: Counting | null;
  /** The options of the panel, if one is written instead of nodes and edges. */
  panel?: PanelOptions | null;
  /** What is computed of the graph of actors, if that is written instead. */
  analysis?: AnalysisOptions | null;
}

/** The source of an export: the graph, counts of it, or what was computed of it. */
export type ExportSource = ExportReader | PanelReader | AnalysisReader;

/** The source of an export of what meets the criteria, or of all if null. Errors: BAD_USER_INPUT, those of the engine. */
export function openExport(
  runner: QueryRunner,
  analytics: Analytics,
  criteria: StatementCriteria | null,
  { panel, analysis, counting = null }: Pick<ExportForm, 'panel' | 'analysis' | 'counting'>,
): Promise<ExportSource> {
  if (analysis) return AnalysisReader.open(runner, analytics, criteria, analysis);
  return panel ? PanelReader.open(runner, criteria, panel) : ExportReader.open(runner, chosenActs(criteria, counting));
}

/** The acts in an export of nodes and edges: statements unless interactions are requested; null for the whole graph. */
export function chosenActs(criteria: StatementCriteria | null, counting: Counting | null): CountedActs | null {
  if (criteria === null && counting === null) return null;
  return { criteria: criteria ?? DEFAULT_CRITERIA, counting: counting ?? 'STATEMENTS' };
}

/** The acts that an export counts; null for the whole graph, which has more than acts. */
export function countingOf(source: ExportSource): Counting | null {
  return source instanceof ExportReader ? source.counting : source.options.counting;
}

function pieces({ format, table, isFolded, cells = new CsvCells(CSV_STYLE) }: ExportForm, reader: ExportReader) {
  switch (format) {
    case 'graphml':
      return graphmlText(reader, isFolded);
    case 'gexf':
      return gexfText(reader, isFolded);
    case 'csv':
      return table === 'edges' ? csvEdges(reader, cells) : csvNodes(reader, cells);
    case 'jsonl':
      return exchangeText(reader);
    case 'jsonld':
      return jsonLdText(reader);
  }
}

function tableText({ cells = new CsvCells(CSV_STYLE) }: ExportForm, source: PanelReader | AnalysisReader) {
  return source instanceof PanelReader ? panelText(source) : source.text(cells);
}

/** The text of an export, piece by piece: what is not requested is not read. */
export async function* exportText(form: ExportForm, source: ExportSource): AsyncGenerator<string> {
  const text = source instanceof ExportReader ? pieces(form, source) : tableText(form, source);
  for await (const piece of text) if (piece !== '') yield piece;
}
