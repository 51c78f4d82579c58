/** An article to be read: its text, and what is known about its publication. */
export interface Article {
  /** The stored text: every offset of the extraction points into it. The headline, if there is one, is its first paragraph. */
  text: string;
  title: string | null;
  publisher: string | null;
  /** A label: nothing is ever fetched from it. */
  url: string | null;
  /** EDTF. */
  publishedOn: string | null;
  /** BCP 47, as the article itself declares. */
  language: string | null;
}

/** Metadata from the caller, which overrides that of the article itself; null and undefined leave it unchanged. */
export type Labels = { [Key in keyof Omit<Article, 'text'>]?: Article[Key] | undefined };

/** The article with these labels. */
export function labelled(article: Article, { title, publisher, url, publishedOn, language }: Labels): Article {
  return {
    text: article.text,
    title: title ?? article.title,
    publisher: publisher ?? article.publisher,
    url: url ?? article.url,
    publishedOn: publishedOn ?? article.publishedOn,
    language: language ?? article.language,
  };
}

/** The maximum length of an article, in code points: some 35,000 words. */
export const MAX_ARTICLE_LENGTH = 200_000;
