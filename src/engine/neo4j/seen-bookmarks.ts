/** The maximum number of bookmarks kept; the oldest are evicted. */
const CAPACITY = 1_000;

/** Bookmarks that the database is known to have caught up with. */
export class SeenBookmarks {
  readonly #seen = new Set<string>();

  /** Whether all of the given bookmarks have been seen. */
  includes(bookmarks: readonly string[]): boolean {
    return bookmarks.every((bookmark) => this.#seen.has(bookmark));
  }

  add(bookmarks: readonly string[]): void {
    for (const bookmark of bookmarks) {
      this.#seen.delete(bookmark);
      this.#seen.add(bookmark);
    }
    for (const oldest of this.#seen) {
      if (this.#seen.size <= CAPACITY) return;
      this.#seen.delete(oldest);
    }
  }
}
