import type { DocumentNode } from 'graphql';

/**
 * How many characters the documents that are kept may have together. Parsed, a character takes about 40 bytes, so that this
 * is some 40 MB; what Apollo Server keeps by itself grows to several hundred.
 */
const MAX_CHARACTERS = 1_000_000;

function lengthOf({ loc }: DocumentNode): number {
  return loc?.end ?? MAX_CHARACTERS;
}

/** Keeps documents that were parsed and found valid, those that were asked for last. Apollo Server asks for them by hash. */
export class ParsedDocuments {
  readonly #documents = new Map<string, DocumentNode>();
  #characters = 0;

  async get(key: string): Promise<DocumentNode | undefined> {
    const document = this.#documents.get(key);
    if (!document) return undefined;
    // A Map keeps the order in which keys were put in: the first is the one that was not asked for the longest.
    this.#documents.delete(key);
    this.#documents.set(key, document);
    return document;
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    const length = lengthOf(document);
    if (this.#documents.has(key) || length > MAX_CHARACTERS / 10) return;
    for (const [oldest, { loc }] of this.#documents) {
      if (this.#characters + length <= MAX_CHARACTERS) break;
      this.#documents.delete(oldest);
      this.#characters -= loc!.end;
    }
    this.#documents.set(key, document);
    this.#characters += length;
  }

  async delete(key: string): Promise<boolean> {
    const document = this.#documents.get(key);
    if (!document) return false;
    this.#characters -= lengthOf(document);
    return this.#documents.delete(key);
  }
}
