/** How many characters of documents are kept at most: some thousand operations. */
const MAX_LENGTH = 5_000_000;

/**
 * The documents that clients registered under their hashes (Apollo's automatic persisted queries), in the memory of this
 * process. Those that were not asked for longest make room for others; a client whose document is gone registers it again.
 */
export class KnownDocuments {
  readonly #maxLength: number;
  readonly #documents = new Map<string, string>();
  #length = 0;

  constructor(maxLength: number = MAX_LENGTH) {
    this.#maxLength = maxLength;
  }

  async get(hash: string): Promise<string | undefined> {
    const text = this.#documents.get(hash);
    if (text === undefined) return undefined;
    // A Map keeps the order of insertion, so the front is what was asked for longest ago.
    this.#documents.delete(hash);
    this.#documents.set(hash, text);
    return text;
  }

  async set(hash: string, text: string): Promise<void> {
    this.#remove(hash);
    this.#documents.set(hash, text);
    this.#length += hash.length + text.length;
    for (const oldest of this.#documents.keys()) {
      if (this.#length <= this.#maxLength) break;
      this.#remove(oldest);
    }
  }

  async delete(hash: string): Promise<boolean> {
    return this.#remove(hash);
  }

  #remove(hash: string): boolean {
    const text = this.#documents.get(hash);
    if (text === undefined) return false;
    this.#length -= hash.length + text.length;
    return this.#documents.delete(hash);
  }
}
