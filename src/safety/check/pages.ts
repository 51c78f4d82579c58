import { type PageAfter, pages as pagesOf } from '../../query/pages.js';

/** How many nodes or edges are on a page of the check. */
export const PAGE_SIZE = 2_000;

/** Every page of a list in the order of ids. */
export function pages<Row extends { id: string }>(read: (page: PageAfter) => Promise<Row[]>): AsyncGenerator<Row[]> {
  return pagesOf(read, PAGE_SIZE);
}
