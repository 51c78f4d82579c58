import { describe, expect, it } from '@jest/globals';
import { toneNumber, toneSide, toneWord } from '../../web/explorer/words/tone.js';

describe('A tone on the pages', () => {
  it.each([
    [0.54, '+0.5', 'neutral', 'neutral'],
    [-0.54, '−0.5', 'neutral', 'neutral'],
    [-0.56, '−0.6', 'critical', 'hostile'],
    [-4.96, '−5', 'hostile', 'hostile'],
    [0.56, '+0.6', 'friendly', 'friendly'],
    [4.96, '+5', 'very friendly', 'friendly'],
    [0.04, '0', 'neutral', 'neutral'],
  ])('has the word and the colour of the number that is shown: %d', (tone, number, word, side) => {
    expect([toneNumber(tone), toneWord(tone), toneSide(tone)]).toEqual([number, word, side]);
  });
});
