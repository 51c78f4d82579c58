import { pages } from '../query/pages.js';

/** How many statements or interactions are read at once. */
export interface PageSizes {
  /** Of several subjects together, about; what is made of them must not keep a service from its other work for long. */
  together: number;
  /** Of one subject. Each page of one that has more looks at all that it has, so that small ones would cost much. */
  ofOne: number;
}

export const PAGE_SIZES: PageSizes = { together: 500, ofOne: 2_000 };

/** A subject and how many acts of the kind that is read are its own. */
export interface Start {
  id: string;
  count: number;
}

/** How acts of one kind are read: all of some subjects, or a page of those of one, by id. */
export interface ActSource<Row> {
  ofMany: (ids: string[]) => Promise<Row[]>;
  ofHub: (id: string, afterId: string, limit: number) => Promise<Row[]>;
  startOf: (row: Row) => string;
}

function byStartAndId<Row extends { id: string }>({ startOf }: ActSource<Row>) {
  return (a: Row, b: Row): number => {
    const [first, second] = startOf(a) === startOf(b) ? [a.id, b.id] : [startOf(a), startOf(b)];
    return first < second ? -1 : 1;
  };
}

/**
 * The acts of some subjects, a page at a time, in the order of the subjects and then of ids. What a page reads grows with
 * the acts of its subjects and not with the graph, which pages by id over all acts would search each time.
 */
export async function* actPages<Row extends { id: string }>(
  source: ActSource<Row>,
  starts: readonly Start[],
  { together, ofOne }: PageSizes,
): AsyncGenerator<Row[]> {
  let ids: string[] = [];
  let total = 0;
  const readTogether = async () => (await source.ofMany(ids)).sort(byStartAndId(source));
  for (const { id, count } of starts) {
    if (count === 0) continue;
    if (ids.length > 0 && (total + count > together || count > ofOne)) {
      yield await readTogether();
      [ids, total] = [[], 0];
    }
    if (count > ofOne) {
      yield* pages(({ afterId, limit }) => source.ofHub(id, afterId, limit), ofOne);
      continue;
    }
    ids.push(id);
    total += count;
  }
  if (ids.length > 0) yield await readTogether();
}
