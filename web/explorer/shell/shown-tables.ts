import { collection, useAdded } from './collected.js';

/** A table of the current page, as it is written to a file. */
export interface Table {
  /** The name of the file, without its extension. */
  name: string;
  /** Its title if the page has several tables, such as 'Statements'. */
  title: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** The tables of the current page, for "Download". */
export const shownTables = collection<Table>();

/** Reports a table to the page for as long as it is shown; null if there is none yet. */
export function useShownTable(table: Table | null): void {
  useAdded(shownTables, table);
}
