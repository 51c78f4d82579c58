// What the pages show of a statement of which only a part is quoted.
import { expect, it } from '@jest/globals';
import { unmarkedQuote } from '../../web/explorer/words/own-words.js';

it.each([
  [
    'its quote, if the paraphrase has no quotation marks',
    'PARTIAL',
    'The talks are in a critical phase.',
    'critical phase',
  ],
  ['nothing more, if the paraphrase marks it', 'PARTIAL', 'The talks are in a “critical phase”.', null],
  ['nothing more, if nothing is quoted', 'INDIRECT', 'The talks are in a critical phase.', null],
])('the words of a statement have %s', (_, form, paraphrase, expected) => {
  expect(unmarkedQuote(form, 'critical phase', paraphrase)).toBe(expected);
});
