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
    'Ada Berg urged calm ahead of talks on Friday. “We are ready,” she said.',
    'Ada Berg accused Ostland of “playing to the gallery” ahead of elections in September. “We are ready,” she said.',
    'Ada Berg promised a vote in September. “We are ready,” she said.',
    'Ada Berg demanded an answer by Friday. “We are ready,” she said.',
    'Ada Berg rejected the plan for talks in October. “We are ready,” she said.',
    'Ada Berg rejected a meeting in Vienna on Monday. “We are ready,” she said.',
    'Ada Berg condemned the attack on Friday. “We are ready,” she said.',
    'Ada Berg announced talks on Friday. “We are ready,” she said.',
    'Ada Berg pledged to act on Monday. “We are ready,” she said.',
    'Ada Berg accused Ostland of shooting at protesters on Monday. “We are ready,” she said.',
    'Ada Berg criticized the deal in September. “We are ready,” she said.',
    'Ada Berg warned of attacks on Friday. “We are ready,” she said.',
    'Ahead of talks on Friday, Ada Berg said that the treaty is a mistake.',
    'With elections in September, Ada Berg said that the treaty is a mistake.',
    'Since Monday, Ada Berg has said that the treaty is a mistake.',
    'On Friday’s vote, Ada Berg said that it is a mistake.',
    'A spokesman for the talks on Friday said that the treaty is a mistake.',
    'The border was closed on Monday and Ada Berg said that it was a mistake.',
    'Ada Berg, who went to Vienna in 2019, said that the treaty is a mistake.',
    '“We are ready,” Ada Berg told ministers before talks on Friday.',
    '“We are ready,” Ada Berg told reporters about the meeting on Monday.',
    '“We are ready,” Ada Berg said in response to the vote on Friday.',
    '“We are ready,” Ada Berg said, referring to the talks on Friday.',
    '“We are ready,” said Ada Berg, who faces elections in September.',
    '“We are ready,” Ada Berg said before the elections in 2019.',
    '“We are ready,” Ada Berg said, and on Monday the talks resumed in the city.',
    '“We are ready,” Ada Berg said as she announced elections in September.',
    '“We are ready,” said Ada Berg ahead of elections in September.',
    '“We are ready,” said a spokesman for the talks on Monday.',
    'Ada Berg defended the arrest of a mayor on Monday. “We are ready,” she said.',
    'Two days earlier, Ada Berg said that the treaty was a mistake.',
  ])('is not one of the matter or of another event: %s', async (text) => {
    const days = await daysOf(text);
    expect(days.length).toBeGreaterThan(0);
    expect(new Set(days.map(([day]) => day))).toEqual(new Set(['2022-05-20~']));
  });

  it.each([
    ['Ada Berg said Monday that the treaty is a mistake.', '2022-05-16'],
    ['Ada Berg said late on Monday that the treaty is a mistake.', '2022-05-16'],
    ['Ada Berg on Monday accused Ostland of “playing to the gallery” ahead of elections in September.', '2022-05-16'],
    ['Ada Berg accused Ostland of “playing to the gallery” on Monday.', '2022-05-16'],
    ['Ada Berg criticized the budget on Monday.', '2022-05-16'],
    ['Ada Berg warned Ostland on Monday that sanctions would follow.', '2022-05-16'],
    ['Ada Berg said on Monday that the treaty would be signed on Friday.', '2022-05-16'],
    ['Late on Monday, Ada Berg told reporters that the treaty is a mistake.', '2022-05-16'],
    ['In a statement released on Monday, Ada Berg said that the treaty is a mistake.', '2022-05-16'],
    ['In a Monday interview, Ada Berg said that the treaty is a mistake.', '2022-05-16'],
    ['At a news conference in Vienna on Monday, Ada Berg said that the treaty is a mistake.', '2022-05-16'],
    ['Speaking in Vienna on Monday, Ada Berg said that the treaty is a mistake.', '2022-05-16'],
    ['A statement on Monday said that the treaty is a mistake.', '2022-05-16'],
    ['In September, Ada Berg said that the treaty is a mistake.', '2021-09'],
    ['Ada Berg said in September that the treaty is a mistake.', '2021-09'],
    ['“We are ready,” said Ada Berg on Monday.', '2022-05-16'],
    ['“We are ready,” said the minister, Ada Berg, on Monday.', '2022-05-16'],
    ['“We are ready,” said Ada Berg in Vienna late on Monday after the vote.', '2022-05-16'],
    ['“We are ready,” said a spokesman for the ministry on Monday.', '2022-05-16'],
    ['“We are ready,” Ada Berg told parliament on Monday.', '2022-05-16'],
    ['“We are ready,” Ada Berg wrote on Twitter on Monday.', '2022-05-16'],
    ['“We are ready,” Ada Berg told the state broadcaster in an interview on Monday.', '2022-05-16'],
    ['“We are ready,” Ada Berg said in Vienna on Monday ahead of elections in September.', '2022-05-16'],
    ['“We are ready,” Ada Berg said at a meeting of the council on Monday.', '2022-05-16'],
  ])('is the one with the verb, its hearers or the medium: %s', async (text, day) => {
    expect((await daysOf(text)).map(([saidOn]) => saidOn)).toEqual([day]);
  });

  it.each([
    ['Ada Berg promised a vote in September.', 'a vote in September'],
    ['Ada Berg promised a vote on the treaty next month.', 'a vote on the treaty next month'],
    ['Ada Berg demanded an answer by Friday.', 'an answer by Friday'],
    ['Ada Berg criticized the budget for next year before the vote in December.', 'the budget for next year'],
    ['Ada Berg criticized the budget the next day.', 'the budget'],
    ['Ada Berg criticized the budget on Monday.', 'the budget'],
    [
      'Ada Berg accused Ostland of “playing to the gallery” ahead of elections in September.',
      'Ostland of “playing to the gallery” ahead of elections in September',
    ],
    [
      'Ada Berg accused Ostland on Monday of “playing to the gallery”.',
      'Ostland on Monday of “playing to the gallery”',
    ],
    ['Ada Berg warned both countries that sanctions would follow.', 'sanctions would follow'],
  ])('is left in the paraphrase if it is one of the matter: %s', async (text, paraphrase) => {
    const { candidates } = await read(text, { publishedOn: '2022-05-20' });
    expect(candidates.map(({ statement }) => statement.paraphrase)).toEqual([paraphrase]);
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
    const text = 'On Monday, the border closed and two days later Ada Berg said that it was a mistake.';
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
