// Who speaks where words name several, and where they name one by a name that contains "and" or a full stop.
import { describe, expect, it } from '@jest/globals';
import { read } from './read.js';

const known = (id: string, name: string) => ({ id, name, aliases: [], identifiers: [], roles: [] });
const knownActors = [
  known('person/robert-malley', 'Robert Malley'),
  known('person/enrique-mora', 'Enrique Mora'),
  known('person/mara-lindqvist', 'Mara Lindqvist'),
  known('person/tomas-okafor', 'Tomas Okafor'),
  known('person/ilse-brandt', 'Ilse Brandt'),
  known('person/karl-roth', 'Karl Roth'),
  known('state/france', 'France'),
  known('state/germany', 'Germany'),
  known('organization/iaea', 'IAEA'),
  known('organization/fox-and-hill', 'Fox and Hill'),
];

async function readAll(text: string) {
  const { candidates } = await read(`Ferry news\n\n${text}`, { publishedOn: '2022-05-20', knownActors });
  return candidates.map(({ statement, speakers, checks }) => ({
    speakers: speakers.map(({ id }) => id).join(' | '),
    passes: checks.every(({ problem }) => problem === null),
    about: statement.about,
    addressedTo: statement.addressedTo,
  }));
}

describe('the speaker', () => {
  it.each([
    ['“Both of us are tired,” Malley and Mora said.', 'person/robert-malley | person/enrique-mora'],
    [
      '“Both of us are tired,” said Malley, Mora and Okafor.',
      'person/robert-malley | person/enrique-mora | person/tomas-okafor',
    ],
    ['Lindqvist and Okafor said that the ferry would run.', 'person/mara-lindqvist | person/tomas-okafor'],
    ['Lindqvist as well as Okafor said that the ferry would run.', 'person/mara-lindqvist | person/tomas-okafor'],
    ['Weil and Roth said that the ferry would run.', 'person/karl-roth | group/weil'],
    ['Brandt and Lindqvist on Monday said that the ferry would run.', 'person/ilse-brandt | person/mara-lindqvist'],
    [
      'Iran, Israel and the United States told the IAEA that the ferry would run.',
      'state/iran | state/israel | state/united-states',
    ],
    [
      'On Monday, France, Germany and Italy said that the ferry would run.',
      'state/france | state/germany | state/italy',
    ],
    ['In Vienna, France and Germany said that the ferry would run.', 'state/france | state/germany'],
    ['Both Iran and the IAEA said that the ferry would run.', 'state/iran | organization/iaea'],
    ['Fox and Hill and Lindqvist said that the ferry would run.', 'organization/fox-and-hill | person/mara-lindqvist'],
    ['Antigua and Barbuda and Iran said that the ferry would run.', 'state/antigua-and-barbuda | state/iran'],
    [
      'According to Malley, Mora and Brandt, the ferry would run.',
      'person/robert-malley | person/enrique-mora | person/ilse-brandt',
    ],
    ['The ferry, Malley and Mora said, would run.', 'person/robert-malley | person/enrique-mora'],
    [
      'Malley, Mora and Brandt met and said that the ferry would run.',
      'person/robert-malley | person/enrique-mora | person/ilse-brandt',
    ],
    [
      'Robert Malley, the US envoy, and Enrique Mora, the EU envoy, said that the ferry would run.',
      'person/robert-malley | person/enrique-mora',
    ],
    [
      'US envoy Robert Malley and EU envoy Enrique Mora said that the ferry would run.',
      'person/robert-malley | person/enrique-mora',
    ],
    [
      'Robert Malley and other officials said that the ferry would run.',
      'person/robert-malley | group/other-officials',
    ],
    [
      'The Ministry of Transport and Nordline said that the ferry would run.',
      'organization/ministry-of-transport-and-nordline | organization/ministry-of-transport | group/nordline',
    ],
    [
      'Ministers from France, Germany and Italy said that the ferry would run.',
      'state/germany | state/italy | group/ministers-from-france',
    ],
    ['Iran and other states said that the ferry would run.', 'state/iran | group/other-states'],
    ['She and Okafor said that the ferry would run.', 'person/tomas-okafor'],
  ])('is for an editor to choose: %s', async (text, speakers) => {
    expect(await readAll(text)).toMatchObject([{ speakers, passes: false, about: ['topic/ferry-news'] }]);
  });

  it.each([
    ['Bosnia and Herzegovina said that the ferry would run.', 'state/bosnia-and-herzegovina'],
    ['Trinidad and Tobago said that the ferry would run.', 'state/trinidad-and-tobago'],
    ['Fox and Hill said that the ferry would run.', 'organization/fox-and-hill'],
    ['Johnson and Johnson said that the ferry would run.', 'group/johnson-and-johnson'],
    ['The Food and Drug Administration said that the ferry would run.', 'organization/food-and-drug-administration'],
    ['Iranian and American officials said that the ferry would run.', 'group/iranian-and-american-officials'],
    ['Malley, the envoy to Iran and Israel, said that the ferry would run.', 'person/robert-malley'],
    ['Malley, Minister of Trade and Industry, said that the ferry would run.', 'person/robert-malley'],
    ['A spokesman for Iran and Israel said that the ferry would run.', 'group/spokesman-for-iran-and-israel'],
    ['Malley left for Vienna, and Mora said that the ferry would run.', 'person/enrique-mora'],
    ['“The ferry will run,” said Malley, and Mora agreed.', 'person/robert-malley'],
  ])('is one: %s', async (text, speakers) => {
    expect(await readAll(text)).toMatchObject([{ speakers, passes: true }]);
  });

  it.each([
    ['Talks were held in Bremhaven. Lindqvist said that the ferry would run.', 'person/mara-lindqvist'],
    ['Talks were held in Ostland. Okafor said that the ferry would run.', 'person/tomas-okafor'],
    ['Talks were held in Paris. Macron said that the ferry would run.', 'group/macron'],
    ['The ferry was built for the U.N. Okafor said that the ferry would run.', 'person/tomas-okafor'],
    ['Talks were held in St. Petersburg. J. Smith said that the ferry would run.', 'person/j-smith'],
    ['J.K. Rowling said that the ferry would run.', 'person/j-k-rowling'],
    ['John F. Kennedy said that the ferry would run.', 'person/john-f-kennedy'],
    ['U.S. President Joe Biden said that the ferry would run.', 'person/joe-biden'],
    ['Mr. J. Weil said that the ferry would run.', 'person/j-weil'],
  ])('has no name that runs across the end of a sentence: %s', async (text, speakers) => {
    expect(await readAll(text)).toMatchObject([{ speakers, passes: true }]);
  });

  it('is nobody who has such a name, behind a pronoun', async () => {
    const text = 'Talks were held in Bremhaven. Lindqvist said that the ferry would run. “Not with us,” he said.';
    expect((await readAll(text)).map(({ speakers }) => speakers)).toEqual([
      'person/mara-lindqvist',
      'group/unnamed-speaker',
    ]);
  });
});

describe('those who were told', () => {
  it.each([
    [
      'Mara Lindqvist told Tomas Okafor and Ilse Brandt that the ferry would run.',
      ['person/tomas-okafor', 'person/ilse-brandt'],
    ],
    ['Mara Lindqvist told Okafor that the ferry would run.', ['person/tomas-okafor']],
    [
      'Mara Lindqvist told Okafor, Brandt and the IAEA that the ferry would run.',
      ['person/tomas-okafor', 'person/ilse-brandt', 'organization/iaea'],
    ],
    ['“The ferry will run,” Mara Lindqvist told Okafor, and Brandt agreed.', ['person/tomas-okafor']],
    ['“The ferry will run,” Mara Lindqvist told Fox and Hill.', ['organization/fox-and-hill']],
    ['Mara Lindqvist told Iran that the ferry would run.', undefined],
  ])('are not what it is about: %s', async (text, addressedTo) => {
    expect(await readAll(text)).toEqual([
      { speakers: 'person/mara-lindqvist', passes: true, about: ['topic/ferry-news'], addressedTo },
    ]);
  });
});
