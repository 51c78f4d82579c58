import { collection, useAdded } from './collected.js';

/** A table that the page in view shows, as it is written to a file. */
export interface Table {
  /** The name of the file, without its ending. */
  name: string;
  /** What it is called where the page has several, such as 'Statements'. */
  title: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** The tables of the page in view, for "Download". */
export const shownTables = collection<Table>();

/** Tells the page of a table that it shows, for as long as it does; null where there is none yet. */
export function useShownTable(table: Table | null): void {
  useAdded(shownTables, table);
}
