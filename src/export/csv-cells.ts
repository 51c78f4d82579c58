import type { CsvStyle } from './export-arguments.js';
import type { Cell, Cells, Columns } from './graph-tables.js';

/** Characters that a spreadsheet takes for the beginning of a formula, also in full width. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Writes the cells of a table; one instance per table, since it counts. */
export class CsvCells {
  readonly #listSeparator: string;
  readonly #isSpreadsheetSafe: boolean;
  /** How many texts of lists contained the separator, and were written with a comma in its place. */
  separatorsReplaced = 0;

  constructor({ listSeparator, isSpreadsheetSafe }: CsvStyle) {
    this.#listSeparator = listSeparator;
    this.#isSpreadsheetSafe = isSpreadsheetSafe;
  }

  line(first: readonly string[], columns: Columns, cells: Cells): string {
    const fields = Object.keys(columns).map((name) => this.#field(cells[name] ?? null));
    return `${[...first.map((text) => this.#quoted(text)), ...fields].join(',')}\n`;
  }

  #field(cell: Cell): string {
    if (cell === null) return '';
    if (typeof cell === 'number') return String(cell);
    if (typeof cell === 'string') return this.#quoted(this.#harmless(cell));
    return cell.length === 0 ? '' : this.#quoted(cell.map((text) => this.#item(text)).join(this.#listSeparator));
  }

  /** A text of a list. The import of Neo4j has no way to escape the separator within one. */
  #item(text: string): string {
    const harmless = this.#harmless(text);
    if (!harmless.includes(this.#listSeparator)) return harmless;
    this.separatorsReplaced += 1;
    return harmless.replaceAll(this.#listSeparator, ',');
  }

  #harmless(text: string): string {
    return this.#isSpreadsheetSafe && FORMULA.test(text) ? `'${text}` : text;
  }

  #quoted(text: string): string {
    return `"${text.replaceAll('"', '""')}"`;
  }
}
