/** How many are remembered, the latest. */
const CAPACITY = 1_000;

/** Bookmarks of which this process knows that its database has come so far. */
export class SeenBookmarks {
  readonly #seen = new Set<string>();

  /** Whether each of some bookmarks has been seen. */
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
