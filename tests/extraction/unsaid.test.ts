// What an article says was not said, or only may be, is not a statement.
import { describe, expect, it } from '@jest/globals';
import { read, said } from './read.js';

async function wordsIn(text: string): Promise<string[]> {
  return said(await read(`Talks end\n\n${text}`, { publishedOn: '2022-05-20' })).map(({ words }) => words);
}

describe('words that were not said', () => {
  it.each([
    ['Ada Berg did not say that the talks had failed.'],
    ['Ada Berg never said that the talks had failed.'],
    ['Ada Berg has not said that she would resign.'],
    ['Oleg Varga did not confirm that the border was closed.'],
    ['Ada Berg left without saying that she would return.'],
    ['If Ada Berg says that the talks failed, the border will close.'],
    ['Ada Berg did not say whether the talks had failed.'],
    ['Ada Berg never said “we close the border tomorrow”.'],
    ['Ada Berg stopped short of calling the treaty “unreliable”.'],
    ['Ada Berg avoided saying that the talks had failed.'],
    ['Ada Berg stopped saying that the talks had failed.'],
    ['Neither Ada Berg nor Oleg Varga said that the talks had failed.'],
    ['Nobody in Norway has said that the talks failed.'],
    ['Ada Berg neither confirmed nor denied that the talks had failed.'],
    ['Few ministers said that the talks had failed.'],
    ['Ada Berg will say on Monday that the talks failed.'],
    ['Norway will also announce a plan.'],
    ['Ada Berg would have said that the talks had failed.'],
    ['Had Ada Berg said that the talks failed, the border would be closed.'],
    ['Why did Ada Berg say that the talks had failed?'],
    ['Who said that the talks had failed?'],
    ['There is no evidence that Ada Berg said the talks had failed.'],
    ['It is not true that Ada Berg said the talks had failed.'],
    ['It is a lie that Ada Berg said the talks had failed.'],
    ['It is unlikely that Ada Berg said the talks had failed.'],
    ['Rumours spread that Ada Berg said the talks had failed.'],
    ['Under no circumstances would Ada Berg say the talks had failed.'],
    ['Ada Berg almost said that the talks had failed.'],
    ['Suppose Ada Berg said “the talks have failed”.'],
    ['Ada Berg was misquoted as saying that the talks had failed.'],
    ['This article wrongly quoted Ada Berg as saying that the talks had failed.'],
    ['Oleg Varga imagined Ada Berg saying that the talks had failed.'],
    ['There were false reports of Ada Berg saying that the talks had failed.'],
    ['Has anyone heard Ada Berg say that the talks had failed?'],
    ['It is as though Ada Berg said “the talks have failed”.'],
    ['Until Ada Berg says “the talks have failed”, they go on.'],
  ])('are not a statement: %s', async (text) => {
    expect(await wordsIn(text)).toEqual([]);
  });

  it.each([
    ['Ada Berg said that the talks had not failed.', 'the talks had not failed'],
    ['Ada Berg not only said that the talks had failed.', 'the talks had failed'],
    ['Not only Ada Berg said that the talks had failed.', 'the talks had failed'],
    ['A few ministers said that the talks had failed.', 'the talks had failed'],
    ['Ada Berg said no talks had failed.', 'no talks had failed'],
    ['The talks had ended, but Ada Berg said that they had failed.', 'they had failed'],
    ['It is true that Ada Berg said the talks had failed.', 'the talks had failed'],
  ])('are told from a negation within them, and from emphasis: %s', async (text, words) => {
    expect(await wordsIn(text)).toEqual([words]);
  });

  it.each([
    ['Ada Berg denied saying that “the border is closed”.', 'denied saying that “the border is closed”'],
    [
      'Ada Berg denied reports that she had praised a “wise leadership”.',
      'denied reports that she had praised a “wise leadership”',
    ],
    ['Ada Berg ruled out that the border was closed.', 'ruled out that the border was closed'],
    ['Ada Berg denied that her country had closed the border.', 'denied that her country had closed the border'],
    ['Ada Berg rejected claims that Norway “begged for gas”.', 'rejected claims that Norway “begged for gas”'],
    [
      'Ada Berg rejected Oleg Varga’s claim that Norway “begged for gas”.',
      'rejected Oleg Varga’s claim that Norway “begged for gas”',
    ],
  ])('are not quoted where they are denied, and told with the denial: %s', async (text, paraphrase) => {
    const { candidates } = await read(`Talks end\n\n${text}`, { publishedOn: '2022-05-20' });
    expect(candidates.map(({ statement }) => [statement.form, statement.quote, statement.paraphrase])).toEqual([
      ['INDIRECT', undefined, paraphrase],
    ]);
  });

  it.each([
    [
      'Oleg Varga called Ada Berg’s claim that “Norway is weak” “a lie”.',
      'called Ada Berg’s claim that “Norway is weak” “a lie”',
    ],
    ['Ada Berg said she would resign if Oleg Varga said “yes”.', 'said she would resign if Oleg Varga said “yes”'],
    ['Ada Berg said Oleg Varga had called her “a liar”.', 'said Oleg Varga had called her “a liar”'],
    ['Ada Berg said Oleg Varga had told her: “Iran will pay.”', 'said Oleg Varga had told her: “Iran will pay.”'],
    [
      'Ada Berg said that Oleg Varga had warned her, “You will regret this.”',
      'said that Oleg Varga had warned her, “You will regret this.”',
    ],
    [
      'Ada Berg told reporters that Oleg Varga said, “Iran will pay.”',
      'told reporters that Oleg Varga said, “Iran will pay.”',
    ],
    ['Ada Berg said her lawyer had told her that “it is over”.', 'said her lawyer had told her that “it is over”'],
    [
      'According to Ada Berg, Oleg Varga said: “Norway is finished.”',
      'According to Ada Berg, Oleg Varga said: “Norway is finished.”',
    ],
  ])('are not quoted where somebody else said them: %s', async (text, paraphrase) => {
    const { candidates } = await read(`Talks end\n\n${text}`, { publishedOn: '2022-05-20' });
    expect(candidates.map(({ statement }) => [statement.form, statement.quote, statement.paraphrase])).toEqual([
      ['INDIRECT', undefined, paraphrase],
    ]);
  });

  it.each([
    ['Ada Berg said that she had told him: “Iran will pay.”', 'Iran will pay.'],
    ['Ada Berg said that Oleg Varga was “a liar”.', 'a liar'],
    ['Ada Berg said that Oleg Varga, who said nothing, was “a liar”.', 'a liar'],
    ['Ada Berg said of the letter she wrote: “It was a mistake.”', 'It was a mistake.'],
  ])('are quoted where they are the words of the speaker: %s', async (text, quote) => {
    const { candidates } = await read(`Talks end\n\n${text}`, { publishedOn: '2022-05-20' });
    expect(candidates.map(({ statement }) => statement.quote)).toEqual([quote]);
  });

  it('are quoted where the speaker quotes somebody else in the same quotation', async () => {
    const text = 'Talks end\n\nAda Berg said: “I will resign if Oleg Varga says ‘yes’.”';
    const { candidates } = await read(text, { publishedOn: '2022-05-20' });
    expect(candidates.map(({ statement }) => statement.quote)).toEqual(['I will resign if Oleg Varga says ‘yes’.']);
  });

  it('are quoted where they are what the speaker called it', async () => {
    const { candidates } = await read('Talks end\n\nAda Berg rejected the claim as “a lie”.', {
      publishedOn: '2022-05-20',
    });
    expect(candidates.map(({ statement }) => statement.quote)).toEqual(['a lie']);
  });

  it.each([
    ['An official, speaking on condition of anonymity, told reporters that the plan was dead.', ['the plan was dead']],
    ['An official spoke on condition of anonymity.', []],
    ['Ada Berg spoke of a mistake.', ['a mistake']],
  ])('are not what a noun before “of” belongs to: %s', async (text, words) => {
    expect(await wordsIn(text)).toEqual(words);
  });
});
