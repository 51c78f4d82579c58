import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

/** A table that the page in view shows, as it is written to a file. */
export interface Table {
  /** The name of the file, without its ending. */
  name: string;
  /** What it is called where the page has several, such as 'Statements'. */
  title: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

type Show = (table: Table) => () => void;

// Apart, as for noted operations: who shows a table is not drawn again when others do.
const ShowContext = createContext<Show>(() => () => {});
const ShownContext = createContext<Table[]>([]);

/** Collects the tables that are shown below it, for "Download". */
export const ShownTables = ({ children }: { children: ReactNode }) => {
  const [shown, setShown] = useState<Table[]>([]);
  const show = useCallback<Show>((table) => {
    setShown((before) => [...before, table]);
    return () => setShown((before) => before.filter((other) => other !== table));
  }, []);
  return (
    <ShowContext value={show}>
      <ShownContext value={shown}>{children}</ShownContext>
    </ShowContext>
  );
};

/** Tells the page of a table that it shows, for as long as it does; null where there is none yet. */
export function useShownTable(table: Table | null): void {
  const show = useContext(ShowContext);
  // A page is drawn again with equal tables that are other objects.
  const key = JSON.stringify(table);
  useEffect(() => (key === 'null' ? undefined : show(JSON.parse(key))), [key, show]);
}

/** The tables that the page in view shows. */
export function useShownTables(): Table[] {
  return useContext(ShownContext);
}
