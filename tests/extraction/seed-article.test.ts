// The article with which the project began, compared with its manual annotation in data/vienna.jsonl.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { StatementLine } from '../../src/exchange/exchange-line.js';
import type { Extraction } from '../../src/extraction/candidate.js';
import { read } from './read.js';

const ARTICLE = readFileSync('tests/extraction/seed-article.txt', 'utf8');
const BY_HAND = readFileSync('data/vienna.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as StatementLine)
  .filter(({ type }) => type === 'statement');
/** The manual annotation of an indirect statement is part of its clause. */
const inFull = ({ evidence, paraphrase, quote }: StatementLine) =>
  quote === undefined ? paraphrase : evidence[0]!.exact;

describe('the seed article', () => {
  let extraction: Extraction;
  beforeAll(async () => {
    extraction = await read(ARTICLE, { publishedOn: '2021-10-27' });
  });
  const statements = () => extraction.candidates.map(({ statement }) => statement);

  it('gives the fifteen statements that were read from it by hand, word for word', () => {
    expect(statements().map(inFull)).toEqual(BY_HAND.map(inFull));
  });

  it('gives their forms', () => {
    expect(statements().map(({ form }) => form)).toEqual(BY_HAND.map(({ form }) => form));
  });

  it('gives their speakers', () => {
    expect(statements().map(({ speaker }) => speaker)).toEqual(BY_HAND.map(({ speaker }) => speaker));
  });

  it('gives their days', () => {
    expect(statements().map(({ saidOn }) => saidOn)).toEqual(BY_HAND.map(({ saidOn }) => saidOn));
  });

  it('has their offsets in code points', () => {
    const starts = statements()
      .filter(({ quote }) => quote !== undefined)
      .map(({ evidence }) => evidence[0]!.start);
    const byHand = BY_HAND.filter(({ quote }) => quote !== undefined).map(({ evidence }) => evidence[0]!.start);
    expect(starts).toEqual(byHand);
  });

  it('passes every check', () => {
    const failed = extraction.candidates.flatMap(({ checks }) => checks.filter(({ problem }) => problem !== null));
    expect(failed).toEqual([]);
  });

  it('says of each act that it is a guess among several', () => {
    expect(
      extraction.candidates.filter(({ acts, statement }) => acts.length < 3 || acts[0]!.code !== statement.act),
    ).toEqual([]);
  });
});
