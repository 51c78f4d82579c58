const PAGE_SIZE = 5_000;

/** Reads all rows of a query that gives pages by id, and does something with each page. */
export async function eachPage<R extends { id: string }>(
  readPage: (where: { afterId: string; limit: number }) => Promise<R[]>,
  work: (rows: R[]) => Promise<unknown>,
): Promise<void> {
  for (let afterId = ''; ; ) {
    const page = await readPage({ afterId, limit: PAGE_SIZE });
    if (page.length > 0) await work(page);
    if (page.length < PAGE_SIZE) return;
    afterId = page.at(-1)!.id;
  }
}
