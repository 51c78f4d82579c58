import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Graph } from '../graph.js';
import { errorBody } from './error-body.js';

const BOOKMARK_HEADER = 'demarche-bookmark';
const MAX_HEADER_LENGTH = 4_000;
/** How many of the 32 bytes of an HMAC are sent: 128 bits. */
const SIGNATURE_BYTES = 16;

const REFUSAL = errorBody(
  `${BOOKMARK_HEADER}: this bookmark was not issued for this graph; send the value of this header from the response to your change, or leave the header out.`,
  'BAD_USER_INPUT',
);

/**
 * Signs outgoing bookmarks and accepts only those that it or another instance on the same graph has signed. The database waits
 * for the commit that a bookmark names: a forged one, ahead of every commit, would block its connections.
 */
export class BookmarkSigner {
  readonly #key: Buffer;

  /** `key`: the key of the graph, base64url. */
  constructor(key: string) {
    this.#key = Buffer.from(key, 'base64url');
  }

  /** The header value for the given bookmarks. */
  sign(bookmarks: readonly string[]): string {
    return bookmarks.map((bookmark) => `${bookmark}.${this.#signatureOf(bookmark).toString('base64url')}`).join(' ');
  }

  /** The bookmarks in a header, separated by spaces if from several answers; null if one lacks a valid signature. */
  open(header: string): string[] | null {
    if (header.length > MAX_HEADER_LENGTH) return null;
    const bookmarks: string[] = [];
    for (const signed of header.split(' ').filter((text) => text !== '')) {
      const dot = signed.lastIndexOf('.');
      const bookmark = signed.slice(0, Math.max(dot, 0));
      const given = Buffer.from(signed.slice(dot + 1), 'base64url');
      if (given.length !== SIGNATURE_BYTES || !timingSafeEqual(given, this.#signatureOf(bookmark))) return null;
      bookmarks.push(bookmark);
    }
    return bookmarks;
  }

  #signatureOf(bookmark: string): Buffer {
    return createHmac('sha256', this.#key).update(bookmark).digest().subarray(0, SIGNATURE_BYTES);
  }
}

/**
 * Lets a client read its own writes, whichever instance it asks next: it sends the header demarche-bookmark of a response back
 * with its next request. A bookmark that is not signed is refused with 400 before it reaches the database. The embedded engine
 * has one copy of the graph and no bookmarks, so it ignores the header.
 */
export function exchangeBookmarks(app: FastifyInstance, { bookmarkKey }: Graph): void {
  if (bookmarkKey === null) return;
  const signer = new BookmarkSigner(bookmarkKey);
  app.addHook('onRequest', (request, reply, done) => {
    const given = request.headers[BOOKMARK_HEADER];
    if (given === undefined) return done();
    const bookmarks = signer.open(String(given));
    if (bookmarks === null) {
      reply.code(400).send(REFUSAL);
      return;
    }
    request.scope.causality!.bookmarks = bookmarks;
    done();
  });
  app.addHook('onSend', (request, reply, _payload, done) => {
    const { bookmarks } = request.scope.causality!;
    if (bookmarks.length > 0) reply.header(BOOKMARK_HEADER, signer.sign(bookmarks));
    done();
  });
}
