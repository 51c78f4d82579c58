// The day on which something was said, if the article gives it: not that of the report or of anything else.
import { describe, expect, it } from '@jest/globals';
import { read } from './read.js';

async function daysOf(text: string, publishedOn: string | null = '2022-05-20') {
  const { candidates } = await read(text, { publishedOn });
  return candidates.map(({ statement, saidOnWords }) => [statement.saidOn, saidOnWords]);
}

describe('the day of a statement', () => {
  it.each([
    ['VIENNA, May 19 (Reuters) - The talks are in a critical phase, Ada Berg said on Monday.'],
    ['Vienna, 19 May 2022 – “The talks are in a critical phase,” Ada Berg said on Monday.'],
    ['ST. PÖLTEN, Austria (AP) — On Monday, Ada Berg said that the talks are in a critical phase.'],
  ])('is the one beside the verb, and not that of the dateline: %s', async (text) => {
    expect(await daysOf(text)).toEqual([['2022-05-16', expect.stringMatching(/^on monday$/i)]]);
  });

  it.each([
    ['GENEVA, Tuesday — Ada Berg said that the talks go on.', '2022-05-17~'],
    ['VIENNA, May 18 (Reuters) - “The talks go on,” Ada Berg said.', '2022-05-18~'],
    ['VIENNA (Reuters) - “The talks go on,” Ada Berg said.', '2022-05-20~'],
  ])('is approximate where a dateline alone gives it: %s', async (text, saidOn) => {
    expect((await daysOf(text)).map(([day]) => day)).toEqual([saidOn]);
  });

  it.each([
    ['quoted before it', '“We open the border on Monday,” Ada Berg said. “Nobody has anything to fear from it.”', 2],
    ['reported before it', 'Ada Berg said the border opens on Monday, and she added that nobody has to fear it.', 2],
    [
      'quoted before it by somebody else',
      '“It was opened on Monday,” Ada Berg said. “It was not opened,” Oleg Varga said.',
      2,
    ],
    ['when the speaker was elected', 'Ada Berg, who was elected on Monday, said that the treaty is a mistake.', 1],
    ['when the speaker was named', 'Ada Berg, appointed on Monday, said that the treaty is a mistake.', 1],
    ['of what is to come', 'Ada Berg said ahead of the vote on Thursday that the treaty is a mistake.', 1],
  ])('is not one %s', async (_, text, count) => {
    expect(await daysOf(text)).toEqual(Array.from({ length: count }, () => ['2022-05-20~', null]));
  });

  it.each([
    [
      'where it is counted from an earlier one',
      '“We won,” Ada Berg said on Monday. “Nobody won,” she added two days later.',
    ],
    ['where it is the next one', '“We won,” Ada Berg said on Monday. The next day, she said that nobody had won.'],
  ])('is not the one before, %s', async (_, text) => {
    expect((await daysOf(text)).map(([day]) => day)).toEqual(['2022-05-16', '2022-05-20~']);
  });

  it.each([
    ['last week', '2022-05-13~'],
    ['two weeks ago', '2022-05-06~'],
  ])('is approximate if a week gives it: %s', async (words, day) => {
    const text = `Ada Berg said ${words} that the treaty is a mistake.`;
    expect((await daysOf(text)).map(([saidOn]) => saidOn)).toEqual([day]);
  });

  it.each([
    ['Ada Berg said in 2019 that the treaty is a mistake.', '2019'],
    ['In 2019, Ada Berg said that the treaty is a mistake.', '2019'],
    ['Ada Berg said two years ago that the treaty is a mistake.', '2020'],
    ['Ada Berg, foreign minister in 2019, said that the treaty is a mistake.', '2022-05-20~'],
    ['Ada Berg said that in 2019 the treaty was a mistake.', '2022-05-20~'],
  ])('is a year if no more is given: %s', async (text, day) => {
    expect((await daysOf(text)).map(([saidOn]) => saidOn)).toEqual([day]);
  });

  it('is no year that was given for another statement', async () => {
    const text = 'Ada Berg said in 2019 that the treaty was good. “We were all wrong,” she said.';
    expect((await daysOf(text)).map(([saidOn]) => saidOn)).toEqual(['2019', '2022-05-20~']);
  });

  it('is approximate if it is given with one that is counted from it', async () => {
    const text = 'The border closed on Monday and two days later Ada Berg said that it was a mistake.';
    expect((await daysOf(text)).map(([day]) => day)).toEqual(['2022-05-16~']);
  });

  it.each([
    ['GENEVA, 12 May 2022 — “The border will open,” Ada Berg said on Wednesday.', ['2022-05-11']],
    ['Talks end\n\nVIENNA, May 12, 2022 (Reuters) - The talks go on.\n\n“We stay,” Ada Berg said.', ['2022-05-12~']],
    ['VIENNA, May 12 (Reuters) - “We stay,” Ada Berg said on Monday.', ['../2022-06-01']],
  ])(
    'goes by the dateline, if that has a year, where the article has no day of publication: %s',
    async (text, days) => {
      expect((await daysOf(text, null)).map(([day]) => day)).toEqual(days);
    },
  );

  it('is not taken from an extractor where it is after the day of reading and no day of publication is known', async () => {
    const [content, source, cue] = ['“We stay,”', 'Ada Berg', 'said'].map((exact) => ({ exact }));
    const attribution = {
      content: [content!],
      source: source!,
      cue: cue!,
      saidOn: '2022-06-02',
      rule: 'own',
      score: 0.9,
    };
    const others = [{ extractor: 'process/1', attributions: [attribution], problem: null }];
    const { problems } = await read('“We stay,” Ada Berg said. The border was closed on that day.', { others });
    expect(problems.map(({ problem }) => problem)).toEqual(['2022-06-02 is after the day of reading']);
  });

  it('is the one in a clause that says when the speaker spoke', async () => {
    const text = 'Ada Berg, who spoke in Vienna on Monday, said that the treaty is a mistake.';
    expect(await daysOf(text)).toEqual([['2022-05-16', 'on Monday']]);
  });

  it('is found beside abbreviations with full stops', async () => {
    const text = 'On Oct. 27, U.S. Sen. Ada Berg said that the treaty is a mistake.';
    expect(await daysOf(text, '2021-11-02')).toEqual([['2021-10-27', 'Oct. 27']]);
  });
});
