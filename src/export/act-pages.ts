import { compareCodePoints } from '../domain/code-points.js';
import { pages } from '../query/pages.js';

/** How many statements or interactions are read at once. */
export interface PageSizes {
  /** Of several subjects together, roughly; processing them must not keep a service from its other work for long. */
  together: number;
  /** Of one subject. Each page of a subject with more scans all of its acts, so that small pages would be expensive. */
  ofOne: number;
}

export const PAGE_SIZES: PageSizes = { together: 500, ofOne: 2_000 };

/** A subject and the number of its acts of the kind that is read. */
export interface Start {
  id: string;
  count: number;
}

/** Reads acts of one kind: all acts of some subjects, or a page of those of one subject, by id. */
export interface ActSource<Row> {
  ofMany: (ids: string[]) => Promise<Row[]>;
  ofHub: (id: string, afterId: string, limit: number) => Promise<Row[]>;
  startOf: (row: Row) => string;
}

function byStartAndId<Row extends { id: string }>({ startOf }: ActSource<Row>) {
  return (a: Row, b: Row): number => compareCodePoints(startOf(a), startOf(b)) || compareCodePoints(a.id, b.id);
}

/**
 * The acts of some subjects, a page at a time, ordered by subject and then by id. The cost of a page grows with the acts of its
 * subjects and not with the graph, which paging all acts by id would scan each time.
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
