import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { wordSet } from '../../collections/word-set.js';
import { ServiceError } from '../../errors/service-error.js';
import type { Article } from '../article.js';
import { pageMetadata } from './page-metadata.js';

/** Elements that begin a paragraph of their own. */
const BLOCKS = wordSet(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P
  PRE SECTION TABLE TBODY TD TH TR UL`,
);
const LEFT_OUT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'FIGCAPTION', 'TIME']);

/** As much of a node of the page as is read here. */
interface PageNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<PageNode>;
}

const ELEMENT = 1;
const TEXT = 3;

/** The text of a page's element: one paragraph a line, a blank line between two. */
function paragraphsOf(root: PageNode): string[] {
  const paragraphs: string[] = [];
  let current = '';
  const close = () => {
    const paragraph = current.replace(/\s+/g, ' ').trim();
    if (paragraph !== '') paragraphs.push(paragraph);
    current = '';
  };
  // A stack of its own: pages can be nested deeper than calls can.
  const pending: (PageNode | 'close')[] = [root];
  while (pending.length > 0) {
    const node = pending.pop()!;
    if (node === 'close') close();
    else if (node.nodeType === TEXT) current += node.textContent ?? '';
    else if (node.nodeType === ELEMENT && !LEFT_OUT.has(node.nodeName.toUpperCase())) {
      const isBlock = BLOCKS.has(node.nodeName.toUpperCase()) || node.nodeName.toUpperCase() === 'BR';
      if (isBlock) {
        close();
        pending.push('close');
      }
      pending.push(...[...node.childNodes].reverse());
    }
  }
  close();
  return paragraphs;
}

/** Elements one within the other that are read: pages have some 50, and what finds their text takes longer the more there are. */
const MAX_DEPTH = 200;
const TAG = /<(\/?)([a-z][a-z0-9-]{0,30})\b/gi;
/** Elements that hold nothing, and those that end where the next begins, so that their end is often left out. */
const NOT_NESTING = wordSet(
  'area base br col embed hr img input link meta source track wbr p li dt dd option tr td th tbody thead tfoot',
);

/** How deep the elements of a page are nested at most, counted by the tags alone. */
function depthOf(content: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, end, name] of content.matchAll(TAG)) {
    if (NOT_NESTING.has(name!.toLowerCase())) continue;
    depth = end === '/' ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Whether a text is HTML rather than plain text. */
export function isHtml(content: string): boolean {
  return /^\s{0,100}(?:<!doctype html|<html|<head|<body|<article|<!--|<\?xml[^>]{0,200}>\s{0,20}<(?:!doctype )?html)/i.test(
    content.slice(0, 2_000),
  );
}

/**
 * The article of a web page: what Readability takes for its text, with the title first; title, day, publisher and address
 * from the page's metadata. Nothing is fetched, no script runs. Errors: BAD_USER_INPUT where its elements are nested too deep.
 */
export function htmlArticle(content: string): Article {
  const depth = depthOf(content);
  if (depth > MAX_DEPTH) {
    const message = `the page has ${depth} elements one within the other; at most ${MAX_DEPTH} are read`;
    throw new ServiceError('BAD_USER_INPUT', message);
  }
  // A piece of a page, such as a few paragraphs, has no body that the parser would find.
  const { document } = parseHTML(/<body[\s>]/i.test(content) ? content : `<html><body>${content}</body></html>`);
  const metadata = pageMetadata(document);
  const page = new Readability(document as never, { charThreshold: 100 }).parse();
  const body = page?.content ? parseHTML(`<html><body>${page.content}</body></html>`).document.body : document.body;
  const title = metadata.title ?? page?.title?.trim() ?? null;
  const paragraphs = paragraphsOf(body as unknown as PageNode);
  if (title && paragraphs[0] !== title) paragraphs.unshift(title);
  return { ...metadata, text: paragraphs.join('\n\n'), title: title || null };
}
