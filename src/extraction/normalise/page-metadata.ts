import { isIsoDay } from '../../domain/edtf-interval.js';
import type { Article } from '../article.js';

interface Page {
  querySelector(selector: string): { getAttribute(name: string): string | null; textContent: string | null } | null;
  querySelectorAll(selector: string): Iterable<{ textContent: string | null }>;
  documentElement: { getAttribute(name: string): string | null };
}

type Structured = Record<string, unknown>;

/** The first article that the page describes in JSON-LD. */
function structuredArticle(page: Page): Structured {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const parsed = JSON.parse(script.textContent ?? '') as unknown;
      const items = (Array.isArray(parsed) ? parsed : [parsed]) as Structured[];
      const all = items.flatMap((item) =>
        Array.isArray(item?.['@graph']) ? (item['@graph'] as Structured[]) : [item],
      );
      const article = all.find((item) => /Article|Report|BlogPosting/.test(String(item?.['@type'])));
      if (article) return article;
    } catch {
      // Invalid metadata is treated as missing.
    }
  }
  return {};
}

function text(value: unknown): string | null {
  const found = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return found === '' ? null : found;
}

/** The day of a timestamp as written: in the publisher's time zone. */
function dayOf(value: string | null): string | null {
  const day = value?.trim().slice(0, 10) ?? '';
  return isIsoDay(day) ? day : null;
}

function addressOf(value: string | null): string | null {
  return value !== null && /^https?:\/\/\S+$/.test(value) ? value : null;
}

function languageOf(value: string | null): string | null {
  return value !== null && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/i.test(value) ? value : null;
}

/** The metadata of a page: Open Graph, JSON-LD, Dublin Core and plain HTML, in this order of trust for each value. */
export function pageMetadata(page: Page): Omit<Article, 'text'> {
  const structured = structuredArticle(page);
  const meta = (...names: string[]) => {
    for (const name of names) {
      const found = text(
        page
          .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
          ?.getAttribute('content'),
      );
      if (found !== null) return found;
    }
    return null;
  };
  const days = [
    text(structured.datePublished),
    meta(
      'article:published_time',
      'og:published_time',
      'datePublished',
      'date',
      'dc.date',
      'DC.date.issued',
      'parsely-pub-date',
      'pubdate',
    ),
    text(page.querySelector('time[datetime]')?.getAttribute('datetime')),
  ];
  const publisher = structured.publisher as Structured | undefined;
  return {
    title:
      meta('og:title') ??
      text(structured.headline) ??
      text(page.querySelector('h1')?.textContent) ??
      text(page.querySelector('title')?.textContent),
    publisher: meta('og:site_name') ?? text(publisher?.name) ?? meta('dc.publisher', 'publisher'),
    url:
      addressOf(text(page.querySelector('link[rel="canonical"]')?.getAttribute('href'))) ??
      addressOf(meta('og:url')) ??
      addressOf(text(structured.url)),
    publishedOn: days.map(dayOf).find((day) => day !== null) ?? null,
    language: languageOf(text(page.documentElement?.getAttribute('lang'))),
  };
}
