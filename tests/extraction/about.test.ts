// What statements are about if their words name nobody.
import { describe, expect, it } from '@jest/globals';
import { read } from './read.js';

async function aboutOf(text: string): Promise<string[][]> {
  const { candidates } = await read(text, { publishedOn: '2022-05-20' });
  return candidates.map(({ statement }) => statement.about);
}

describe('what a statement is about', () => {
  it('is what its words name, where they name something', async () => {
    expect(await aboutOf('Talks end\n\n“Iran has left,” Ada Berg said in China.')).toEqual([['state/iran']]);
  });

  it('is what its sentence names, where its words name nothing', async () => {
    expect(await aboutOf('Talks end\n\nOf Iran, “we have seen the last of them,” Ada Berg said.')).toEqual([
      ['state/iran'],
    ]);
  });

  it('leaves out those whom only other sentences of its paragraph name', async () => {
    const text = 'Talks end\n\nIran left on Friday. “The border will open,” Ada Berg said. China had sent an observer.';
    expect(await aboutOf(text)).toEqual([['topic/talks-end']]);
  });

  it.each([
    [
      'a state that the speaker serves',
      'Talks end\n\nAda Berg, the foreign minister of Norway, praised the mediators.',
    ],
    ['a body that the speaker speaks for', 'Talks end\n\nA spokesman for the United States said the talks could fail.'],
  ])('leaves out %s, which only the words for the speaker name', async (_, text) => {
    expect(await aboutOf(text)).toEqual([['topic/talks-end']]);
  });

  it.each([
    ['Us', 'Talks end\n\n“Us against them,” Ada Berg said.', 'topic/talks-end'],
    ['US', 'Talks end\n\n“US leads the talks,” Ada Berg said.', 'state/united-states'],
    ['Britain', 'Talks end\n\n“Britain leads the talks,” Ada Berg said.', 'state/united-kingdom'],
  ])('takes only the name of a state for one: %s', async (_, text, about) => {
    expect(await aboutOf(text)).toEqual([[about]]);
  });

  it.each([
    [', while', 'Ada Berg praised the mediators, while Oleg Varga threatened Iran.'],
    [', but', 'Ada Berg praised the mediators, but Iran left.'],
    ['a semicolon', 'Iran left; Ada Berg praised the mediators; China stayed.'],
    ['another subject with its verb', 'Iran stayed, and Ada Berg praised the mediators, and China agreed.'],
    ['a relative clause', 'Ada Berg rejected the plan, which Iran had drafted.'],
  ])('is nothing that only another clause names: %s', async (_, text) => {
    expect((await aboutOf(`Talks end\n\n${text}`))[0]).toEqual(['topic/talks-end']);
  });

  it('is what its own clause names, before another', async () => {
    const text = 'Talks end\n\nAda Berg said “we stay” in Iran and in China, while Oleg Varga threatened Norway.';
    expect((await aboutOf(text))[0]).toEqual(['state/iran', 'state/china']);
  });

  it('is the beginning of an article without a title, up to the end of a word', async () => {
    const text = `“The border will open,” Ada Berg said${' and the lake was as calm as it had ever been'.repeat(3)}.`;
    const { newSubjects } = await read(text);
    const topic = newSubjects.find(({ type }) => type === 'topic') as { name: string } | undefined;
    expect(topic?.name).toMatch(/ (and|the|lake|was|as|calm|it|had|ever|been)$/);
  });
});
