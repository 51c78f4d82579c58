import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Article } from '../article.js';
import { pageMetadata } from './page-metadata.js';

/** Elements that begin a paragraph of their own. */
const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P
  PRE SECTION TABLE TBODY TD TH TR UL`.split(/\s+/),
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

/** Whether a text is HTML rather than plain text. */
export function isHtml(content: string): boolean {
  return /^\s{0,100}(?:<!doctype html|<html|<head|<body|<article|<!--|<\?xml[^>]{0,200}>\s{0,20}<(?:!doctype )?html)/i.test(
    content.slice(0, 2_000),
  );
}

/**
 * The article of a web page: what Readability takes for its text, with the title first; title, day, publisher and address
 * from the page's metadata. Nothing is fetched, no script runs.
 */
export function htmlArticle(content: string): Article {
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
