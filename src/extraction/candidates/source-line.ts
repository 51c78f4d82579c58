import { hash } from 'node:crypto';
import { slugOf } from '../../domain/slug.js';
import type { SourceLine } from '../../exchange/exchange-line.js';
import type { Article } from '../article.js';

const HASH_LENGTH = 8;
const SLUG_LENGTH = 60;
const LONGEST_TITLE = 200;

/**
 * The source of an article. Its id ends in a hash of the text, so that an article that is read again is the same source, and
 * two articles with the same title are different ones.
 */
export function sourceOf(article: Article, language: string): SourceLine {
  const title = (article.title ?? article.text.trim().split('\n')[0]!).slice(0, LONGEST_TITLE).trim();
  const fingerprint = hash('sha256', article.text, 'hex').slice(0, HASH_LENGTH);
  const slug = slugOf(title, SLUG_LENGTH);
  return {
    type: 'source',
    id: `source/${slug === '' ? '' : `${slug}-`}${fingerprint}`,
    title,
    ...(article.publisher !== null && { publisher: article.publisher }),
    ...(article.url !== null && { url: article.url }),
    ...(article.publishedOn !== null && { publishedOn: article.publishedOn }),
    language: article.language ?? language,
  };
}
