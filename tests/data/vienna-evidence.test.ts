import { describe, expect, it } from '@jest/globals';
import { countOccurrences, parseLines, readProjectFile, sliceCodePoints, statementsOf } from './exchange-files.js';
import { itWithShared } from './it-with-shared.js';

const lines = parseLines(readProjectFile('data/vienna.jsonl'));
const statements = statementsOf(lines);
const passages = lines.flatMap((line, index) => (line.evidence ?? []).map((item) => ({ line: index + 1, ...item })));
const CONTEXT_LENGTH = 32;

const itWithArticle = itWithShared('seed/article.txt');
const itWithFacts = itWithShared('seed/facts.md');

interface FactRow {
  speaker: string;
  via: string | undefined;
  about: string[];
  others: string[];
  form: string;
  words: RegExp;
}

/** The rows of the statement table in facts.md; dots in the words stand for any words between. */
function readFactRows(text: string): FactRow[] {
  const forms: Record<string, string> = { direct: 'DIRECT', 'partly quoted': 'PARTIAL', indirect: 'INDIRECT' };
  const section = text.slice(text.indexOf('## Statements'), text.indexOf('## Other relationships'));
  return section
    .split('\n')
    .filter((row) => /^\| \d/.test(row))
    .map((row) => {
      const [, , speaker = '', about = '', others = '', , form = '', words = ''] = row
        .split('|')
        .map((cell) => cell.trim());
      const literal = words
        .replace(' —', '—')
        .split('…')
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      return {
        speaker: speaker.split(', through ')[0]!,
        via: speaker.split(', through ')[1],
        about: about.split(', '),
        others: others.match(/[a-z]+-[a-z]+/g) ?? [],
        form: forms[form.split(',')[0]!] ?? form,
        words: new RegExp(`^${literal.join('.*')}$`, 'u'),
      };
    });
}

const slugOf = (id: string) => id.slice(id.indexOf('/') + 1);

describe('the evidence of data/vienna.jsonl', () => {
  it('gives words, offsets and context for every passage', () => {
    expect(
      passages.filter(
        ({ exact, prefix, suffix, start, end }) => !(exact && prefix && suffix && end) || start === undefined,
      ),
    ).toEqual([]);
  });

  itWithArticle('finds every passage exactly once in the article', (article) => {
    expect(passages.filter(({ exact }) => countOccurrences(article, exact!) !== 1)).toEqual([]);
  });

  itWithArticle('finds every passage at exactly its offsets', (article) => {
    const found = passages.map(({ line, start, end }) => ({ line, exact: sliceCodePoints(article, start!, end) }));
    expect(found).toEqual(passages.map(({ line, exact }) => ({ line, exact })));
  });

  itWithArticle('finds before every passage the 32 code points of its prefix', (article) => {
    const found = passages.map(({ start }) => sliceCodePoints(article, Math.max(0, start! - CONTEXT_LENGTH), start));
    expect(passages.map(({ prefix }) => prefix)).toEqual(found);
  });

  itWithArticle('finds after every passage the 32 code points of its suffix, or fewer at the end', (article) => {
    const found = passages.map(({ end }) => sliceCodePoints(article, end!, end! + CONTEXT_LENGTH));
    expect(passages.map(({ suffix }) => suffix)).toEqual(found);
  });

  itWithFacts('has the speakers of facts.md', (facts) => {
    const speakers = statements.map(({ speaker, via }) => [slugOf(speaker), via && slugOf(via)]);
    expect(speakers).toEqual(readFactRows(facts).map(({ speaker, via }) => [speaker, via]));
  });

  itWithFacts('has the subjects of facts.md, in their order', (facts) => {
    expect(statements.map(({ about }) => about.map(slugOf))).toEqual(readFactRows(facts).map(({ about }) => about));
  });

  itWithFacts('has the addressees and principals of facts.md', (facts) => {
    const others = statements.map(({ addressedTo = [], onBehalfOf = [] }) =>
      [...addressedTo, ...onBehalfOf].map(slugOf),
    );
    expect(others).toEqual(readFactRows(facts).map((row) => row.others));
  });

  itWithFacts('has the forms of facts.md', (facts) => {
    expect(statements.map(({ form }) => form)).toEqual(readFactRows(facts).map(({ form }) => form));
  });

  itWithFacts('has the words of facts.md as the first passage of every statement', (facts) => {
    const rows = readFactRows(facts);
    const differing = statements.filter(({ evidence }, index) => !rows[index]?.words.test(evidence[0]?.exact ?? ''));
    expect(differing).toEqual([]);
  });
});
