import { daysInWords } from '../words/days.js';
import { translationInWords } from '../words/translation.js';
import type { OneStatement } from './one-statement.js';

export const CITATION_STYLES = ['Text', 'BibTeX', 'RIS', 'CSL-JSON'] as const;

export type CitationStyle = (typeof CITATION_STYLES)[number];

/** A day, month or year as YYYY-MM-DD, YYYY-MM or YYYY; null for what these styles cannot express, such as a season or a span. */
function dateOf(saidOn: string): string | null {
  return /^(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?)[?~%]?$/.exec(saidOn)?.[1] ?? null;
}

/** The parts of a statement's citation, for all styles. */
function partsOf(statement: OneStatement) {
  const { id, speaker, about, quote, paraphrase, act, saidOn, evidence } = statement;
  const translation = translationInWords(statement);
  const source = evidence[0]?.source;
  const words = quote ?? paraphrase ?? act.name;
  return {
    key: id.split('/')[1]!.replace(/[^a-z0-9-]/g, ''),
    speaker: speaker.name,
    subjects: about.map(({ name }) => name).join(', '),
    words: `${quote === null ? words : `“${words}”`}${translation === null ? '' : ` (translated ${translation})`}`,
    date: dateOf(saidOn),
    dayInWords: daysInWords(saidOn),
    source: source ? { ...source, publishedInWords: source.publishedOn && daysInWords(source.publishedOn) } : null,
  };
}

type Parts = ReturnType<typeof partsOf>;

// Backslashes, braces and these signs have a special meaning in BibTeX.
const BIBTEX_SIGNS: Readonly<Record<string, string>> = { '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
const bibtexText = (text: string) =>
  text.replace(/[\\{}]/g, '').replace(/[&%$#_~^]/g, (sign) => BIBTEX_SIGNS[sign] ?? `\\${sign}`);

const risText = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ');

/** A sentence with a full stop, unless its words, or those that it ends by quoting, have a sign that ends them. */
const sentence = (text: string) => (/[.!?…][”’"')]*$/.test(text) ? text : `${text}.`);

const WRITERS: Record<CitationStyle, (parts: Parts, address: string) => string> = {
  Text: ({ speaker, words, subjects, dayInWords, source }, address) =>
    [
      sentence(`${speaker} about ${subjects}, ${dayInWords}: ${words}`),
      source && sentence(`In: ${[source.title, source.publisher, source.publishedInWords].filter(Boolean).join(', ')}`),
      address,
    ]
      .filter(Boolean)
      .join(' '),
  BibTeX: ({ key, speaker, words, subjects, date, source }, address) => {
    const fields: [string, string | null | undefined][] = [
      ['author', `{${bibtexText(speaker)}}`],
      ['title', `${bibtexText(words)}`],
      ['note', `About ${bibtexText(subjects)}`],
      ['date', date],
      ['howpublished', source && bibtexText([source.title, source.publisher].filter(Boolean).join(', '))],
      ['url', address],
    ];
    const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
    return `@misc{${key},\n${lines.join(',\n')}\n}`;
  },
  RIS: ({ speaker, words, subjects, date, source }, address) => {
    const lines: [string, string | null | undefined][] = [
      ['TY', 'GEN'],
      ['AU', speaker],
      ['TI', words],
      ['DA', date?.replaceAll('-', '/')],
      ['T2', source?.title],
      ['PB', source?.publisher],
      ['KW', subjects],
      ['UR', address],
    ];
    const text = lines.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${risText(value!)}`);
    return [...text, 'ER  - '].join('\n');
  },
  'CSL-JSON': ({ key, speaker, words, subjects, date, source }, address) =>
    JSON.stringify(
      [
        {
          id: key,
          type: 'document',
          author: [{ literal: speaker }],
          title: words,
          note: `About ${subjects}`,
          ...(date && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
          ...(source && { 'container-title': source.title }),
          ...(source?.publisher && { publisher: source.publisher }),
          URL: address,
        },
      ],
      null,
      2,
    ),
};

/** The citation of a statement in a style, with the address of its page. */
export function citationOf(statement: OneStatement, style: CitationStyle, address: string): string {
  return WRITERS[style](partsOf(statement), address);
}
