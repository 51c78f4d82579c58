// To whom something was said and for whom, where the article says so and the graph knows one by that name.
import { describe, expect, it } from '@jest/globals';
import { read } from './read.js';

const known = (id: string, name: string) => ({ id, name, aliases: [], identifiers: [], roles: [] });
const knownActors = [
  known('organization/reuters', 'Reuters'),
  known('organization/european-union', 'European Union'),
  known('organization/springfield-council', 'Council'),
  known('organization/shelbyville-council', 'Council'),
];

async function partiesOf(text: string) {
  const { candidates } = await read(text, { knownActors });
  return candidates.map(({ statement: { addressedTo, onBehalfOf } }) => ({ addressedTo, onBehalfOf }));
}

describe('a statement', () => {
  it('is addressed to whom it was told', async () => {
    expect(await partiesOf('“We will open the border on Monday,” Ada Berg told Reuters.')).toEqual([
      { addressedTo: ['organization/reuters'], onBehalfOf: undefined },
    ]);
  });

  it('is made on behalf of whom the speaker speaks for', async () => {
    const text = 'Ada Berg, speaking on behalf of the European Union, said that the border will open on Monday.';
    expect(await partiesOf(text)).toEqual([{ addressedTo: undefined, onBehalfOf: ['organization/european-union'] }]);
  });

  it.each([
    ['whom the graph lacks', '“We will open the border on Monday,” Ada Berg told Interfax.'],
    ['who is one of several', '“We will open the border on Monday,” Ada Berg told the Council.'],
    ['who has no name', '“We will open the border on Monday,” Ada Berg told reporters in Vienna.'],
  ])('names nobody %s', async (_, text) => {
    expect(await partiesOf(text)).toEqual([{ addressedTo: undefined, onBehalfOf: undefined }]);
  });
});
