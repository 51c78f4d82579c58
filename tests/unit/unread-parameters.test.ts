import { describe, expect, it } from '@jest/globals';
import { unreadParameters } from '../../web/explorer/address/view-parameters.js';

const unread = (path: string, search: string) =>
  unreadParameters(path, new URLSearchParams(search)).map(({ name, why }) => `${name} ${why}`);

describe('A parameter of an address', () => {
  it('is not read where it gives the other side of a comparison days of its own', () => {
    const search = 'compare=yes&other.speaker=state/iran&other.saidOn=2021&other.recordedBefore=2022-01-01T00:00:00Z';
    expect(unread('/time', search)).toEqual([
      'other.saidOn is not a parameter of this view',
      'other.recordedBefore is not a parameter of this view',
    ]);
  });

  it.each([
    ['orderBy=RELEVANCE', ['orderBy is ignored: RELEVANCE needs text beside it']],
    ['orderBy=RELEVANCE&text=talks', []],
    ['orderBy=TONE_ASC', []],
  ])('is not read where it orders by relevance to no words: %s', (search, expected) => {
    expect(unread('/statements', search)).toEqual(expected);
  });
});
