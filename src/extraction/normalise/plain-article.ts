import { recordableText } from '../../rules/text-rules.js';
import type { Article } from '../article.js';

const LONGEST_TITLE = 160;

/** The first line, if it looks like a headline: short, not ending in a full stop, colon or comma, and followed by more lines. */
function headlineOf(text: string): string | null {
  const end = text.indexOf('\n');
  if (end === -1) return null;
  const line = text.slice(0, end).trim();
  if (line === '' || line.length > LONGEST_TITLE || /[.:;,]["”’]?$/.test(line)) return null;
  return line;
}

/**
 * The article of a plain text. The text is unchanged except for the byte order mark, line endings, and characters that cannot be
 * recorded: a control character is a space, and combining marks beyond 30 in a row are left out.
 */
export function plainArticle(content: string): Article {
  const text = recordableText(content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  return {
    text,
    title: headlineOf(text.trimStart()),
    publisher: null,
    url: null,
    publishedOn: null,
    language: null,
  };
}
