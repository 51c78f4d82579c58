import type { DocumentNode } from 'graphql';

/** How many bytes the documents that are kept may take together. */
const MAX_BYTES = 20_000_000;
/** The largest part of that which one document may take. */
const MAX_SHARE = 0.1;
/** What a word or sign of a document takes, parsed: 240 to 490 bytes were measured. */
const TOKEN_BYTES = 500;
/** What a document takes besides: its cost and what else is kept with it. */
const DOCUMENT_BYTES = 3_000;

interface Kept {
  document: DocumentNode;
  bytes: number;
}

/** About what a document takes in memory. Not its length alone: `{a a a}` takes 240 bytes for a character, a long text two. */
function bytesOf({ loc }: DocumentNode): number {
  if (!loc) return Number.POSITIVE_INFINITY;
  let bytes = DOCUMENT_BYTES + loc.source.body.length;
  for (let token: typeof loc.startToken | null = loc.startToken; token; token = token.next) bytes += TOKEN_BYTES;
  return bytes;
}

/**
 * Keeps documents that were parsed and found valid, those that were asked for last. Apollo Server asks for them by hash; what
 * it keeps by itself grows to several hundred MB. A client that writes ids into the text of its operations fills this with
 * documents that never come again, so that it has to be small.
 */
export class ParsedDocuments {
  readonly #maxBytes: number;
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  constructor(maxBytes: number = MAX_BYTES) {
    this.#maxBytes = maxBytes;
  }

  async get(key: string): Promise<DocumentNode | undefined> {
    const kept = this.#kept.get(key);
    if (!kept) return undefined;
    // A Map keeps the order in which keys were put in: the first is the one that was not asked for the longest.
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.document;
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    const bytes = bytesOf(document);
    if (this.#kept.has(key) || bytes > this.#maxBytes * MAX_SHARE) return;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes + bytes <= this.#maxBytes) break;
      this.#remove(oldest);
    }
    this.#kept.set(key, { document, bytes });
    this.#bytes += bytes;
  }

  async delete(key: string): Promise<boolean> {
    return this.#remove(key);
  }

  #remove(key: string): boolean {
    const kept = this.#kept.get(key);
    if (!kept) return false;
    this.#bytes -= kept.bytes;
    return this.#kept.delete(key);
  }
}
