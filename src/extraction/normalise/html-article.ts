import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { wordSet } from '../../collections/word-set.js';
import { ServiceError } from '../../errors/service-error.js';
import { recordableText } from '../../rules/text-rules.js';
import type { Article } from '../article.js';
import { pageMetadata } from './page-metadata.js';

/** Elements that begin a new paragraph. */
const BLOCKS = wordSet(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P
  PRE SECTION TABLE TBODY TD TH TR UL`,
);
const LEFT_OUT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'FIGCAPTION', 'TIME']);

/** The properties of a page's node that are read here. */
interface PageNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<PageNode>;
}

const ELEMENT = 1;
const TEXT = 3;

/** The paragraphs of a page's element, with white space collapsed. */
function paragraphsOf(root: PageNode): string[] {
  const paragraphs: string[] = [];
  let current = '';
  const close = () => {
    const paragraph = current.replace(/\s+/g, ' ').trim();
    if (paragraph !== '') paragraphs.push(paragraph);
    current = '';
  };
  // An explicit stack: pages can be nested deeper than recursive calls can.
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

/** The maximum nesting of elements: pages have some 50 levels, and Readability takes longer the deeper they are. */
const MAX_DEPTH = 200;
const TAG = /<(\/?)([a-z][a-z0-9-]{0,30})\b/gi;
/** Void elements, and those that end where the next begins, so that their end tag is often omitted. */
const NOT_NESTING = wordSet(
  'area base br col embed hr img input link meta source track wbr p li dt dd option tr td th tbody thead tfoot',
);

/** The maximum depth of a page's elements, counted from the tags alone. */
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
 * The article of a web page: the text that Readability finds, with the title first; title, day, publisher and address
 * from the page's metadata. Nothing is fetched, no script runs. Errors: BAD_USER_INPUT if its elements are nested too deeply.
 */
export function htmlArticle(content: string): Article {
  const depth = depthOf(content);
  if (depth > MAX_DEPTH) {
    const message = `the page has ${depth} elements one within the other; at most ${MAX_DEPTH} are read`;
    throw new ServiceError('BAD_USER_INPUT', message);
  }
  // A fragment of a page, such as a few paragraphs, has no body for the parser to find.
  const { document } = parseHTML(/<body[\s>]/i.test(content) ? content : `<html><body>${content}</body></html>`);
  const metadata = pageMetadata(document);
  const page = new Readability(document as never, { charThreshold: 100 }).parse();
  const body = page?.content ? parseHTML(`<html><body>${page.content}</body></html>`).document.body : document.body;
  const title = metadata.title ?? page?.title?.trim() ?? null;
  const paragraphs = paragraphsOf(body as unknown as PageNode);
  if (title && paragraphs[0] !== title) paragraphs.unshift(title);
  return { ...metadata, text: recordableText(paragraphs.join('\n\n')), title: title || null };
}
