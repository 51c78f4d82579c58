import { type PageAfter, pages } from './pages.js';

const PAGE_SIZE = 5_000;

/** Reads all rows of a query that gives pages by id, and does something with each page. */
export async function eachPage<R extends { id: string }>(
  readPage: (where: PageAfter) => Promise<R[]>,
  work: (rows: R[]) => Promise<unknown>,
): Promise<void> {
  for await (const page of pages(readPage, PAGE_SIZE)) await work(page);
}
