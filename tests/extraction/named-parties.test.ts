// To whom and on whose behalf something was said, if the article says so and the graph has one subject of that name.
import { describe, expect, it } from '@jest/globals';
import { read } from './read.js';

const known = (id: string, name: string) => ({ id, name, aliases: [], identifiers: [], roles: [] });
const knownActors = [
  known('organization/reuters', 'Reuters'),
  known('organization/european-union', 'European Union'),
  known('organization/irna', 'IRNA'),
  known('person/peter-holt', 'Peter Holt'),
  known('organization/springfield-council', 'Council'),
  known('organization/shelbyville-council', 'Council'),
];

async function partiesOf(text: string) {
  const { candidates } = await read(text, { knownActors });
  return candidates.map(({ statement: { addressedTo, onBehalfOf } }) => ({ addressedTo, onBehalfOf }));
}

describe('a statement', () => {
  it('is addressed to the one who was told', async () => {
    expect(await partiesOf('“We will open the border on Monday,” Ada Berg told Reuters.')).toEqual([
      { addressedTo: ['organization/reuters'], onBehalfOf: undefined },
    ]);
  });

  it('is made on behalf of those for whom the speaker speaks', async () => {
    const text = 'Ada Berg, speaking on behalf of the European Union, said that the border will open on Monday.';
    expect(await partiesOf(text)).toEqual([{ addressedTo: undefined, onBehalfOf: ['organization/european-union'] }]);
  });

  it('is made on behalf of those for whom a spokesman speaks, who is somebody else', async () => {
    const speakers = [];
    for (const words of [
      ...['a spokesman for the European Union', 'a European Union spokeswoman', 'the head of the European Union'],
      ...['a lawyer for the European Union', 'European Union officials', 'a source close to the European Union'],
    ]) {
      const { candidates } = await read(`The border will open, ${words} said.`, { knownActors });
      speakers.push(...candidates.map(({ statement }) => statement.speaker));
    }
    expect(speakers).toEqual([
      ...['group/spokesman-for-the-european-union', 'group/european-union-spokeswoman'],
      ...['group/head-of-the-european-union', 'group/lawyer-for-the-european-union'],
      ...['group/european-union-officials', 'group/source-close-to-the-european-union'],
    ]);
  });

  it.each([
    ['a spokesman for the European Union, Mark Jensen, said', 'person/mark-jensen'],
    ['European Union spokesman Mark Jensen said', 'person/mark-jensen'],
    ['a spokeswoman for Peter Holt said', 'group/spokeswoman-for-peter-holt'],
    ['the European Union said', 'organization/european-union'],
    ['Reuters said', 'organization/reuters'],
  ])('is by the one whom the words name: %s', async (words, speaker) => {
    const { candidates } = await read(`“The border will open on Monday,” ${words}.`, { knownActors });
    expect(candidates.map(({ statement }) => statement.speaker)).toEqual([speaker]);
  });

  it.each([
    ['“The border will open,” Ada Berg was quoted as saying by the state news agency IRNA.', 'organization/irna'],
    ['“The border will open,” Ada Berg said in a statement carried by IRNA.', 'organization/irna'],
    ['“The border will open,” Ada Berg said, as quoted by Iran’s IRNA news agency.', 'organization/irna'],
    ['“The border will open,” Ada Berg said through a spokesman, Peter Holt.', 'person/peter-holt'],
    ['IRNA quoted Ada Berg as saying that the border will open.', 'organization/irna'],
    ['According to IRNA, Ada Berg said that the border will open.', 'organization/irna'],
    ['“The border will open,” Ada Berg said, according to IRNA.', 'organization/irna'],
  ])('names who passed it on: %s', async (text, via) => {
    const { candidates } = await read(text, { knownActors });
    expect(candidates.map(({ statement }) => [statement.speaker, statement.via])).toEqual([['person/ada-berg', via]]);
  });

  it.each([
    ['an adviser to the European Union', undefined],
    ['a spokesman for the European Union', ['organization/european-union']],
    ['a European Union spokeswoman', ['organization/european-union']],
  ])('is passed on by nobody who only describes the speaker: according to %s', async (words, onBehalfOf) => {
    const { candidates } = await read(`According to ${words}, the visit “went well”.`, { knownActors });
    expect(candidates.map(({ statement }) => [statement.via, statement.onBehalfOf])).toEqual([[undefined, onBehalfOf]]);
  });

  it.each([
    ['whom the graph lacks', '“We will open the border on Monday,” Ada Berg told Interfax.'],
    ['who is one of several', '“We will open the border on Monday,” Ada Berg told the Council.'],
    ['who has no name', '“We will open the border on Monday,” Ada Berg told reporters in Vienna.'],
  ])('names nobody %s', async (_, text) => {
    expect(await partiesOf(text)).toEqual([{ addressedTo: undefined, onBehalfOf: undefined }]);
  });
});
