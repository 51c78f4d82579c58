// A name that ends a modifier, or that is excluded, is not the speaker.
import { describe, expect, it } from '@jest/globals';
import { read, said } from './read.js';

async function saidIn(text: string): Promise<[speaker: string, words: string][]> {
  const found = said(await read(`Talks end\n\n${text}`, { publishedOn: '2022-05-20' }));
  return found.map(({ speaker, words }) => [speaker, words]);
}

describe('a name in a modifier', () => {
  it.each([
    ['The man accused of killing Ada Berg', 'Man accused of killing Ada Berg'],
    ['Protesters against Ada Berg', 'Protesters against Ada Berg'],
    ['A reporter near Ada Berg', 'Reporter near Ada Berg'],
    ['The judge who sentenced Ada Berg', 'Judge who sentenced Ada Berg'],
    ['Prosecutors investigating Ada Berg', 'Prosecutors investigating Ada Berg'],
    ['The woman suing Ada Berg', 'Woman suing Ada Berg'],
    ['Lawmakers opposed to Ada Berg', 'Lawmakers opposed to Ada Berg'],
    ['A report on Ada Berg', 'Report on Ada Berg'],
    ['A tweet about Ada Berg', 'Tweet about Ada Berg'],
    ['Protesters against Ada Berg, the minister,', 'Protesters against Ada Berg'],
    ['A forged letter signed by Ada Berg', 'Forged letter signed by Ada Berg'],
    ['The party of Ada Berg', 'party of Ada Berg'],
    ['The army that invaded Norway', 'Army that invaded Norway'],
    ['Countries opposing Norway', 'Countries opposing Norway'],
  ])('is not the speaker: %s', async (subject, speaker) => {
    expect(await saidIn(`${subject} said that the talks had failed.`)).toEqual([[speaker, 'the talks had failed']]);
  });

  it.each([
    ['Foreign Minister of Norway Ada Berg', 'Ada Berg'],
    ['The president of Ruritania, Ada Berg,', 'Ada Berg'],
    ['A spokesman for Ada Berg', 'Spokesman for Ada Berg'],
    ['The government of Norway', 'government of Norway'],
    ['A statement issued by Ada Berg', 'Ada Berg'],
    ['Asked about Norway, Ada Berg', 'Ada Berg'],
    ['The acting president Ada Berg', 'Ada Berg'],
    ['The lawyer representing Oleg Varga, Ada Berg,', 'Ada Berg'],
    ['Ada Berg, the lawyer representing Oleg Varga,', 'Ada Berg'],
    ['Oleg Varga left after Ada Berg', 'Ada Berg'],
  ])('is told from the subject: %s', async (subject, speaker) => {
    expect(await saidIn(`${subject} said that the talks had failed.`)).toEqual([[speaker, 'the talks had failed']]);
  });
});

it.each([
  ['It was Oleg Varga, not Ada Berg, who said'],
  ['Oleg Varga rather than Ada Berg said'],
  ['Norway instead of Sweden said'],
  ['Everyone except Ada Berg said'],
  ['Ministers other than Ada Berg said'],
  ['Nobody but Ada Berg said'],
  ['Not even Ada Berg said'],
  ['Ada Berg or Oleg Varga said'],
])('somebody excluded did not say it: %s', async (attribution) => {
  expect(await saidIn(`${attribution} that the talks had failed.`)).toEqual([]);
});
