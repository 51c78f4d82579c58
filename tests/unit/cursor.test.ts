import { describe, expect, it } from '@jest/globals';
import { decodeCursor, encodeCursor } from '../../src/loader/cursor.js';

const ORDER = 'SAID_ON_DESC';
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a cursor', () => {
  it.each([
    ['a day', { sortKey: '2021-10-27', id: 'statement/vienna-01' }],
    ['a number', { sortKey: -2.5, id: 'statement/vienna-01' }],
    ['an empty text', { sortKey: '', id: 'source/archive' }],
    ['letters of any script', { sortKey: 'łukasz 🕊', id: 'person/zoë-łukasz' }],
  ])('gives back %s', (_, position) => {
    const sortKeyType = typeof position.sortKey === 'number' ? 'number' : 'text';
    expect(decodeCursor('after', ORDER, sortKeyType, encodeCursor(ORDER, position))).toEqual(position);
  });

  it('can be put into a URL as it is', () => {
    expect(encodeCursor(ORDER, { sortKey: '???>>>', id: 'ÿÿÿ' })).toMatch(/^[\w-]+$/);
  });

  it.each([
    ['nothing', ''],
    ['words', 'next page'],
    ['JSON', '["SAID_ON_DESC","2021",1]'],
    ['an encoded number', encoded(12)],
    ['an encoded null', encoded(null)],
    ['an object', encoded({ sortKey: 'x', id: 'y' })],
    ['too few parts', encoded([ORDER, '2021-10-27'])],
    ['too many parts', encoded([ORDER, '2021-10-27', 'a', 'b'])],
    ['a sort key of another type', encoded([ORDER, ['2021'], 'statement/a'])],
    ['a sort key that is null', encoded([ORDER, null, 'statement/a'])],
    ['an id that is a number', encoded([ORDER, '2021', 1])],
  ])('is refused where it is %s', (_, cursor) => {
    expect(() => decodeCursor('after', ORDER, 'text', cursor)).toThrow(
      /^after: .* is not a cursor; give the endCursor/,
    );
  });

  it('of another order is refused with both orders', () => {
    const cursor = encodeCursor('TONE_ASC', { sortKey: 1, id: 'statement/a' });
    expect(() => decodeCursor('before', ORDER, 'text', cursor)).toThrow(
      'before: this cursor is of a list in the order TONE_ASC; this one is in SAID_ON_DESC',
    );
  });

  it('with a text where the order has a number is refused with both', () => {
    const cursor = encodeCursor('TONE_ASC', { sortKey: '2021', id: 'statement/a' });
    expect(() => decodeCursor('after', 'TONE_ASC', 'number', cursor)).toThrow(
      'after: this cursor holds "2021", and the order TONE_ASC has a number in its place; give the endCursor',
    );
  });

  it('with a number where the order has a text is refused with both', () => {
    const cursor = encodeCursor(ORDER, { sortKey: 7, id: 'statement/a' });
    expect(() => decodeCursor('before', ORDER, 'text', cursor)).toThrow(
      'before: this cursor holds 7, and the order SAID_ON_DESC has a text in its place; give the endCursor',
    );
  });

  it('is refused as bad input under the name of its argument', () => {
    const refusal = expect.objectContaining({
      code: 'BAD_USER_INPUT',
      fields: [expect.objectContaining({ path: 'before' })],
    });
    expect(() => decodeCursor('before', ORDER, 'text', '!')).toThrow(refusal as never);
  });

  it('is repeated in the refusal only as far as its 80th character', () => {
    const cursor = 'x'.repeat(10_000);
    expect(() => decodeCursor('after', ORDER, 'text', cursor)).toThrow(/^after: "x{80}…" is not/);
  });
});
