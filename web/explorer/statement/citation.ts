import { daysInWords } from '../words/days.js';
import { translationInWords } from '../words/translation.js';
import type { OneStatement } from './statement-page.js';

export const CITATION_STYLES = ['Text', 'BibTeX', 'RIS', 'CSL-JSON'] as const;

export type CitationStyle = (typeof CITATION_STYLES)[number];

/** The parts of a statement's citation, for all styles. */
function partsOf(statement: OneStatement) {
  const { id, speaker, about, quote, paraphrase, act, saidOn, saidFrom, evidence } = statement;
  const translation = translationInWords(statement);
  const source = evidence[0]?.source;
  const words = quote ?? paraphrase ?? act.name;
  return {
    key: id.split('/')[1]!.replace(/[^a-z0-9-]/g, ''),
    speaker: speaker.name,
    subjects: about.map(({ name }) => name).join(', '),
    words: `${quote === null ? words : `“${words}”`}${translation === null ? '' : ` (translated ${translation})`}`,
    // 0001 and 9999 mean that a day is not known.
    day: /^(0001|9999)/.test(saidFrom) ? null : saidFrom,
    dayInWords: daysInWords(saidOn),
    source: source ? { title: source.title, publisher: source.publisher, url: source.url } : null,
  };
}

type Parts = ReturnType<typeof partsOf>;

// Backslashes, braces and these signs have a special meaning in BibTeX.
const bibtexText = (text: string) => text.replace(/[\\{}]/g, '').replace(/[&%$#_~^]/g, (sign) => `\\${sign}`);

const risText = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ');

const WRITERS: Record<CitationStyle, (parts: Parts, address: string) => string> = {
  Text: ({ speaker, words, subjects, dayInWords, source }, address) =>
    [
      `${speaker} about ${subjects}, ${dayInWords}: ${words}.`,
      source && `In: ${[source.title, source.publisher].filter(Boolean).join(', ')}.`,
      address,
    ]
      .filter(Boolean)
      .join(' '),
  BibTeX: ({ key, speaker, words, subjects, day, source }, address) => {
    const fields: [string, string | null | undefined][] = [
      ['author', `{${bibtexText(speaker)}}`],
      ['title', `${bibtexText(words)}`],
      ['note', `About ${bibtexText(subjects)}`],
      ['date', day],
      ['howpublished', source && bibtexText([source.title, source.publisher].filter(Boolean).join(', '))],
      ['url', address],
    ];
    const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
    return `@misc{${key},\n${lines.join(',\n')}\n}`;
  },
  RIS: ({ speaker, words, subjects, day, source }, address) => {
    const lines: [string, string | null | undefined][] = [
      ['TY', 'GEN'],
      ['AU', speaker],
      ['TI', words],
      ['DA', day?.replaceAll('-', '/')],
      ['T2', source?.title],
      ['PB', source?.publisher],
      ['KW', subjects],
      ['UR', address],
    ];
    const text = lines.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${risText(value!)}`);
    return [...text, 'ER  - '].join('\n');
  },
  'CSL-JSON': ({ key, speaker, words, subjects, day, source }, address) =>
    JSON.stringify(
      [
        {
          id: key,
          type: 'document',
          author: [{ literal: speaker }],
          title: words,
          note: `About ${subjects}`,
          ...(day && { issued: { 'date-parts': [day.split('-').map(Number)] } }),
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
