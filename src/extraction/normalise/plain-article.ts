import type { Article } from '../article.js';

const LONGEST_TITLE = 160;

/** The first line, where it reads as a headline: short, without a full stop at its end, and not all there is. */
function headlineOf(text: string): string | null {
  const end = text.indexOf('\n');
  if (end === -1) return null;
  const line = text.slice(0, end).trim();
  if (line === '' || line.length > LONGEST_TITLE || /[.:;,]["”’]?$/.test(line)) return null;
  return line;
}

/** The article of a plain text. The text stays as it is but for the byte order mark and the ends of its lines. */
export function plainArticle(content: string): Article {
  const text = content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return {
    text,
    title: headlineOf(text.trimStart()),
    publisher: null,
    url: null,
    publishedOn: null,
    language: null,
  };
}
