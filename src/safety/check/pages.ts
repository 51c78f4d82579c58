/** How many nodes or edges a page of the check holds. */
export const PAGE_SIZE = 2_000;

/** Every page of a list in the order of ids, read one after the other. */
export async function* pages<Row extends { id: string }>(
  read: (page: { afterId: string; limit: number }) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let afterId = ''; ; ) {
    const rows = await read({ afterId, limit: PAGE_SIZE });
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE_SIZE) return;
    afterId = rows.at(-1)!.id;
  }
}
