import { daysOfEdtf, edtfProblem } from '../../domain/edtf-interval.js';
import { ServiceError } from '../../errors/service-error.js';
import { cut, shown } from '../../errors/shown.js';
import type { PlacedLine } from '../../exchange/read-lines.js';
import { type Article, labelled } from '../article.js';
import { htmlArticle } from './html-article.js';
import { plainArticle } from './plain-article.js';
import type { NamedArticle } from './read-articles.js';

const KEYS = ['id', 'text', 'html', 'title', 'publisher', 'url', 'publishedOn', 'language'] as const;

type ArticleLine = Partial<Record<(typeof KEYS)[number], string>>;

function refusal(name: string, problem: string): ServiceError {
  return new ServiceError('BAD_USER_INPUT', `${name}: ${problem}`);
}

function parsed(text: string, name: string): ArticleLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refusal(name, 'is not JSON; give an object a line, such as {"text":"…","publishedOn":"2021-10-27"}');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refusal(name, 'is not a JSON object');
  const line = Object.fromEntries(
    KEYS.filter((key) => (value as ArticleLine)[key] != null).map((key) => [key, (value as ArticleLine)[key]]),
  );
  for (const [key, given] of Object.entries(line))
    if (typeof given !== 'string') throw refusal(name, `${key}: is not text; found ${shown(given)}`);
  return line as ArticleLine;
}

function articleOf({ text, html, publishedOn, ...labels }: ArticleLine, name: string): Article {
  const content = text ?? html;
  if (content === undefined || content.trim() === '')
    throw refusal(name, "has no 'text' and no 'html'; give the article in one of them");
  if (publishedOn !== undefined && daysOfEdtf(publishedOn) === null)
    throw refusal(name, `publishedOn: '${cut(publishedOn)}' ${edtfProblem(publishedOn)}`);
  const article = text === undefined ? htmlArticle(html!) : plainArticle(text);
  return labelled(article, { ...labels, publishedOn });
}

/**
 * The articles of JSON Lines: objects with `text` or `html`, and optionally `id`, `title`, `publisher`, `url`, `publishedOn`
 * and `language`. Other keys are ignored. Errors: BAD_USER_INPUT with the number of the line.
 */
export async function* articleLines(lines: AsyncIterable<PlacedLine>): AsyncGenerator<NamedArticle> {
  for await (const { place, text } of lines) {
    const line = parsed(text, place);
    yield { name: place, id: line.id ?? null, article: articleOf(line, place) };
  }
}
