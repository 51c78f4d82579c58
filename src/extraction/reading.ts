import type { ArticleReader } from './article-reader.js';

/** How articles are read, and whether their texts are kept after the review. */
export interface Reading {
  reader: ArticleReader;
  keepsTexts: boolean;
}
