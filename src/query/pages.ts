/** Which rows a page has: at most `limit`, after an id. */
export interface PageAfter {
  afterId: string;
  limit: number;
}

/** How many rows a page has by default. */
const PAGE_SIZE = 5_000;

/** Every page of a query that returns rows in the order of their ids, read one after the other; none is empty. */
export async function* pages<Row extends { id: string }>(
  read: (page: PageAfter) => Promise<Row[]>,
  limit = PAGE_SIZE,
  startId = '',
): AsyncGenerator<Row[]> {
  for (let afterId = startId; ; ) {
    const rows = await read({ afterId, limit });
    if (rows.length > 0) yield rows;
    if (rows.length < limit) return;
    afterId = rows.at(-1)!.id;
  }
}
