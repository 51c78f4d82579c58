// Articles written and annotated by hand, one for each construction that is recognized, and some texts without any.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Extraction } from '../../src/extraction/candidate.js';
import { read, said } from './read.js';

interface Annotated {
  id: string;
  text: string;
  statements: { form: string; words: string; speaker: string }[];
}

const ARTICLES = readFileSync('tests/extraction/gold.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Annotated);

describe('an article of our own gold', () => {
  const read_ = new Map<string, Extraction>();
  beforeAll(async () => {
    for (const { id, text } of ARTICLES) read_.set(id, await read(text, { publishedOn: '2022-05-20' }));
  });

  it.each(ARTICLES.map(({ id, statements }) => [id, statements] as const))(
    'gives what is said in it: %s',
    (id, statements) => {
      expect(said(read_.get(id)!)).toEqual(statements);
    },
  );

  it.each(ARTICLES.map(({ id }) => id))('has every passage of its evidence at its offsets in code points: %s', (id) => {
    const { text, candidates } = read_.get(id)!;
    const characters = [...text];
    const evidence = candidates.flatMap(({ statement }) => statement.evidence);
    const found = evidence.map(({ start, end }) => characters.slice(start, end).join(''));
    expect(found).toEqual(evidence.map(({ exact }) => exact));
  });

  it('resolves he and she to the right person in at least four of five cases', () => {
    const pronouns = ARTICLES.flatMap(({ id, statements }) =>
      read_.get(id)!.candidates.flatMap(({ speakerWords, speakers, statement }) => {
        const words = statement.evidence[0]!.exact;
        const annotated = statements.find((each) => each.words === words);
        return annotated && /^(?:he|she)$/i.test(speakerWords ?? '') ? [speakers[0]!.name === annotated.speaker] : [];
      }),
    );
    expect([pronouns.length >= 20, pronouns.filter(Boolean).length / pronouns.length >= 0.8]).toEqual([true, true]);
  });

  it('is right as often as its scores say, within a tenth', () => {
    const scored = ARTICLES.flatMap(({ id, statements }) =>
      read_.get(id)!.candidates.map(({ score, statement }) => ({
        confidence: score,
        isRight: statements.some(({ words }) => words === statement.evidence[0]!.exact),
      })),
    );
    const mean = scored.reduce((sum, { confidence }) => sum + confidence, 0) / scored.length;
    expect(scored.filter(({ isRight }) => isRight).length / scored.length).toBeGreaterThan(mean - 0.05);
  });
});
