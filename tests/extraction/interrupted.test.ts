// What an attribution interrupts is one statement, with an ellipsis in place of the attribution.
import { describe, expect, it } from '@jest/globals';
import { wordsBetween } from '../../src/extraction/verify/words-at.js';
import { quoteProblem } from '../../src/review/check-quote.js';
import { read } from './read.js';

async function statementsIn(text: string) {
  const { candidates } = await read(`Talks end\n\n${text}`, { publishedOn: '2022-05-20' });
  for (const { checks, statement } of candidates) {
    expect(checks.filter(({ name, problem }) => problem !== null && name !== 'SPEAKER')).toEqual([]);
    expect(quoteProblem(statement)).toBeNull();
  }
  return candidates.map(({ statement: { form, quote, paraphrase } }) => [form, quote ?? null, paraphrase ?? null]);
}

describe('a quotation that its attribution interrupts', () => {
  it.each([
    ['"I will not," he said, "be lectured."', 'I will not … be lectured.'],
    ['“We have,” said Robert Malley, the US envoy, “no plan.”', 'We have … no plan.'],
    ['“If Iran returns,” Ada Berg said, “Norway will host talks.”', 'If Iran returns … Norway will host talks.'],
  ])('is one: %s', async (text, quote) => {
    expect(await statementsIn(text)).toEqual([['DIRECT', quote, null]]);
  });

  it.each([
    ['“We will stay in Vienna,” Ada Berg said. “This is our home.”', 'We will stay in Vienna,'],
    ['“Will we stay in Vienna?” Ada Berg asked. “This is our home.”', 'Will we stay in Vienna?'],
    ['“We will stay in Vienna,” Ada Berg said, adding: “This is our home.”', 'We will stay in Vienna,'],
  ])('is two where the second begins a sentence: %s', async (text, first) => {
    expect(await statementsIn(text)).toEqual([
      ['DIRECT', first, null],
      ['DIRECT', 'This is our home.', null],
    ]);
  });

  it('is a part of the clause that it goes on in', async () => {
    expect(await statementsIn('That, Ada Berg said, “would be good for Norway”.')).toEqual([
      ['PARTIAL', 'would be good for Norway', 'That … “would be good for Norway”'],
    ]);
  });

  it('is also one where an editor joins its parts', () => {
    const text = '“We will not,” Ada Berg said, “sign.” Then she left.';
    const between = (start: number, end: number) =>
      wordsBetween(text, { start, end }, { sourceId: 'source/x', clause: null });
    expect(between(1, text.indexOf('”', 20))).toMatchObject({ form: 'DIRECT', quote: 'We will not … sign.' });
    expect(between(1, text.length)).toMatchObject({ form: 'INDIRECT', quote: null });
  });
});

describe('a condition', () => {
  it.each([
    ['If Iran, Ada Berg said, returns, Norway will sign.', 'If Iran … returns, Norway will sign'],
    ['The deal, Ada Berg said, would hold if Iran returned.', 'The deal … would hold if Iran returned'],
    ['If Iran returns, Ada Berg said, Norway will sign.', 'If Iran returns … Norway will sign'],
    ['If Iran returns, Ada Berg said Norway would sign.', 'If Iran returns … Norway would sign'],
    ['If Iran returns, according to Ada Berg, Norway will sign.', 'If Iran returns … Norway will sign'],
    ['Norway will sign the deal, Ada Berg said, if Iran returns.', 'Norway will sign the deal … if Iran returns'],
    ['Norway will sign, Ada Berg said, but only after a truce.', 'Norway will sign … but only after a truce'],
    ['Ada Berg promised to sign if Ruritania withdrew.', 'to sign if Ruritania withdrew'],
  ])('stays with what was said: %s', async (text, paraphrase) => {
    expect(await statementsIn(text)).toEqual([['INDIRECT', null, paraphrase]]);
  });

  it('stays beside a quotation, too', async () => {
    expect(await statementsIn('“We will lift sanctions,” Ada Berg said, if Iran returns.')).toEqual([
      ['PARTIAL', 'We will lift sanctions,', '“We will lift sanctions,” … if Iran returns'],
    ]);
  });
});
