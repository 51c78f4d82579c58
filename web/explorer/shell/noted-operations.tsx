import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import type { Operation } from '../api/operation.js';

/** An operation that the page in view has asked, with its variables. */
export interface NotedOperation {
  name: string;
  text: string;
  variables: unknown;
}

type Note = (operation: NotedOperation) => () => void;

// Apart, so that who notes an operation is not drawn again when others do.
const NoteContext = createContext<Note>(() => () => {});
const NotedContext = createContext<NotedOperation[]>([]);

/** Collects the operations that are asked below it, for "As GraphQL". */
export const NotedOperations = ({ children }: { children: ReactNode }) => {
  const [noted, setNoted] = useState<NotedOperation[]>([]);
  const note = useCallback<Note>((operation) => {
    setNoted((before) => [...before, operation]);
    return () => setNoted((before) => before.filter((other) => other !== operation));
  }, []);
  return (
    <NoteContext value={note}>
      <NotedContext value={noted}>{children}</NotedContext>
    </NoteContext>
  );
};

/** Tells the page that it asks an operation, for as long as it does. */
export function useNoteOperation<T, V>({ name, text }: Operation<T, V>, variables: V | null): void {
  const note = useContext(NoteContext);
  // A page is drawn again with equal variables that are other objects.
  const key = JSON.stringify(variables);
  useEffect(
    () => (key === 'null' ? undefined : note({ name, text, variables: JSON.parse(key) })),
    [name, text, key, note],
  );
}

/** The operations that the page in view has asked. */
export function useNotedOperations(): NotedOperation[] {
  return useContext(NotedContext);
}
