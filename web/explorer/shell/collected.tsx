import { type Context, createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

type Add<T> = (item: T) => () => void;

/** Items that parts of a page report to the page. Two contexts, so that a part that adds one is not re-rendered by others. */
interface Collection<T> {
  adding: Context<Add<T>>;
  all: Context<readonly T[]>;
}

export function collection<T>(): Collection<T> {
  return { adding: createContext<Add<T>>(() => () => {}), all: createContext<readonly T[]>([]) };
}

/** Collects the items that its descendants add. */
export function Collected<T>({
  in: { adding: Adding, all: All },
  children,
}: {
  in: Collection<T>;
  children: ReactNode;
}) {
  const [items, setItems] = useState<readonly T[]>([]);
  const add = useCallback<Add<T>>((item) => {
    setItems((before) => [...before, item]);
    return () => setItems((before) => before.filter((other) => other !== item));
  }, []);
  return (
    <Adding value={add}>
      <All value={items}>{children}</All>
    </Adding>
  );
}

/** Adds an item for as long as it is shown; null adds nothing. */
export function useAdded<T>({ adding }: Collection<T>, item: T | null): void {
  const add = useContext(adding);
  // A re-render passes equal items that are different objects.
  const key = JSON.stringify(item);
  useEffect(() => (key === 'null' ? undefined : add(JSON.parse(key))), [key, add]);
}

export function useCollected<T>({ all }: Collection<T>): readonly T[] {
  return useContext(all);
}
