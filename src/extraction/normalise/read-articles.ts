import { open, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { ServiceError } from '../../errors/service-error.js';
import { unreadable } from '../../errors/unreadable.js';
import { placedLines } from '../../exchange/read-lines.js';
import type { Article } from '../article.js';
import { boundedBytes, TooLong } from '../bounded-bytes.js';
import { decodeText } from './decode-text.js';
import { htmlArticle, isHtml } from './html-article.js';
import { articleLines } from './json-articles.js';
import { plainArticle } from './plain-article.js';

/** The maximum size of a file, in bytes: a page is larger than its article, but not without limit. */
const LARGEST_FILE = 10_000_000;
const READ_EXTENSIONS = new Set(['.txt', '.text', '.md', '.htm', '.html', '.xhtml', '.jsonl', '.ndjson']);

/** An article and its origin, for messages: 'report.html', or 'articles.jsonl line 3'. */
export interface NamedArticle {
  name: string;
  /** The id given in its JSON line. */
  id: string | null;
  article: Article;
}

function tooLarge(name: string): ServiceError {
  return new ServiceError(
    'BAD_USER_INPUT',
    `${name}: is larger than ${LARGEST_FILE / 1_000_000} MB; give one article a file, or JSON Lines with one a line`,
  );
}

async function wholeOf(name: string, stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  try {
    return await boundedBytes(stream, LARGEST_FILE);
  } catch (error) {
    throw error instanceof TooLong ? tooLarge(name) : error;
  }
}

/** The content of a file as a stream; the file is closed when reading stops. */
async function* piecesOf(file: string): AsyncGenerator<Buffer> {
  if (file === '-') {
    yield* process.stdin as AsyncIterable<Buffer>;
    return;
  }
  try {
    const handle = await open(file);
    try {
      yield* handle.createReadStream({ autoClose: false });
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof ServiceError ? error : unreadable(file, error);
  }
}

/** The first chunk of a stream, and the whole stream including it. */
async function peeked(stream: AsyncGenerator<Buffer>): Promise<{ first: Buffer; all: AsyncGenerator<Buffer> }> {
  const { value, done } = await stream.next();
  const first = done ? Buffer.alloc(0) : value;
  async function* all() {
    yield first;
    yield* stream;
  }
  return { first, all: all() };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && READ_EXTENSIONS.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(folder, entry.name))
    .sort();
  if (files.length > 0) return files;
  throw new ServiceError(
    'BAD_USER_INPUT',
    `${folder}: holds no article; files that end in ${[...READ_EXTENSIONS].join(', ')} are read`,
  );
}

const BEGINS_LIKE_JSON = /^\s{0,100}\{\s{0,100}"/;

async function* articlesOf(content: string, name: string): AsyncGenerator<NamedArticle> {
  if (content.trim() === '') throw new ServiceError('BAD_USER_INPUT', `${name}: is empty; give the text of an article`);
  if (/\.(?:jsonl|ndjson)$/i.test(name) || BEGINS_LIKE_JSON.test(content.slice(0, 300)))
    yield* articleLines(placedLines([Buffer.from(content)], name));
  else if (/\.x?html?$/i.test(name) || isHtml(content)) yield { name, id: null, article: htmlArticle(content) };
  else yield { name, id: null, article: plainArticle(content) };
}

/** Whether a file's first chunk shows that it is JSON Lines in UTF-8, which is read line by line. */
function isJsonLines(first: Buffer): boolean {
  return BEGINS_LIKE_JSON.test(first.toString('latin1', 0, 300).replace(/^\xEF\xBB\xBF/, ''));
}

/**
 * The articles of a file, of the files in a folder, or of standard input ('-'): plain text, HTML, or JSON Lines of articles.
 * Errors: BAD_USER_INPUT if something cannot be read, is empty, too large or not text.
 */
export async function* readArticles(path: string): AsyncGenerator<NamedArticle> {
  const isFolder =
    path !== '-' && (await stat(path).catch((error) => Promise.reject(unreadable(path, error)))).isDirectory();
  for (const file of isFolder ? await filesIn(path) : [path]) {
    const name = file === '-' ? 'standard input' : file;
    const { first, all } = await peeked(piecesOf(file));
    if (isJsonLines(first)) yield* articleLines(placedLines(all, name));
    else yield* articlesOf(decodeText(await wholeOf(name, all), name), name);
  }
}
