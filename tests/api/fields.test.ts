import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';
import { WORLD_FIXTURE } from './world-fixture.js';

const EVIDENCE = 'evidence { source { id } exact prefix suffix start end }';
const SUBJECT = '__typename id name aliases description identifiers { scheme value }';

function quoted(exact: string) {
  return [{ source: { id: 'source/daily' }, exact, prefix: null, suffix: null, start: null, end: null }];
}

/** Operations on the world fixture, each selecting every field of one type, with their results. */
const FIELDS: [subject: string, operation: string, expected: object][] = [
  [
    'a person',
    `{ person(id: "person/anna") { ${SUBJECT} } }`,
    {
      person: {
        ...{ __typename: 'Person', id: 'person/anna', name: 'Anna  Émile', aliases: ['Ann', 'Ḁnnushka'] },
        description: 'Envoy of Utopia',
        identifiers: [
          { scheme: 'wikidata', value: 'Q1' },
          { scheme: 'handle', value: 'a:nna' },
        ],
      },
    },
  ],
  [
    'a person of whom only the name is known',
    `{ person(id: "person/boris") { ${SUBJECT} } }`,
    {
      person: {
        ...{ __typename: 'Person', id: 'person/boris', name: 'Boris', aliases: [], description: null, identifiers: [] },
      },
    },
  ],
  [
    'the roles of a person, with their holders and actors',
    `{ person(id: "person/anna") { roles { title holder { id } of { __typename id } during endedOn ${EVIDENCE} } } }`,
    {
      person: {
        roles: [
          {
            ...{ title: 'Admiral', holder: { id: 'person/anna' }, of: { __typename: 'State', id: 'state/utopia' } },
            ...{ during: null, endedOn: null, evidence: [] },
          },
          {
            ...{ title: 'Chair', holder: { id: 'person/anna' }, during: '2019', endedOn: null, evidence: [] },
            of: { __typename: 'Organization', id: 'organization/league' },
          },
          {
            ...{ title: 'Envoy', holder: { id: 'person/anna' }, of: { __typename: 'State', id: 'state/utopia' } },
            ...{ during: '2021-10', endedOn: '2022/2023', evidence: quoted('envoy Anna') },
          },
        ],
      },
    },
  ],
  [
    'whom a person represents, each once',
    '{ person(id: "person/anna") { represents { __typename id name } } }',
    {
      person: {
        represents: [
          { __typename: 'State', id: 'state/utopia', name: 'Utopia' },
          { __typename: 'Organization', id: 'organization/league', name: 'League' },
        ],
      },
    },
  ],
  [
    'a state and who represents it',
    `{ state(id: "state/utopia") { ${SUBJECT} representatives { title holder { name } during } } }`,
    {
      state: {
        ...{ __typename: 'State', id: 'state/utopia', name: 'Utopia', aliases: [], description: null },
        identifiers: [{ scheme: 'cow', value: '1' }],
        representatives: [
          { title: 'Admiral', holder: { name: 'Anna  Émile' }, during: null },
          { title: 'Envoy', holder: { name: 'Boris' }, during: '2020/2021-09' },
          { title: 'Envoy', holder: { name: 'Anna  Émile' }, during: '2021-10' },
        ],
      },
    },
  ],
  [
    'an organization, its representatives and its members',
    `{ organization(id: "organization/league") { ${SUBJECT} representatives { title } members { __typename id }
      memberships { member { id } organization { __typename id } during ${EVIDENCE} } } }`,
    {
      organization: {
        ...{ __typename: 'Organization', id: 'organization/league', name: 'League', aliases: [], description: null },
        identifiers: [{ scheme: 'wikidata', value: 'Q2' }],
        representatives: [{ title: 'Chair' }],
        members: [
          { __typename: 'Person', id: 'person/boris' },
          { __typename: 'State', id: 'state/utopia' },
        ],
        memberships: [
          { member: { id: 'person/boris' }, during: null, evidence: [] },
          { member: { id: 'state/utopia' }, during: '2000/2010', evidence: [] },
          { member: { id: 'state/utopia' }, during: '2015/..', evidence: quoted('Utopia, of the League') },
        ].map((membership) => ({
          ...membership,
          organization: { __typename: 'Organization', id: 'organization/league' },
        })),
      },
    },
  ],
  [
    'a group',
    `{ group(id: "group/crowd") { ${SUBJECT} } }`,
    {
      group: {
        ...{ __typename: 'Group', id: 'group/crowd', name: 'Crowd', aliases: [], description: null },
        identifiers: [{ scheme: 'wikidata', value: 'Q3' }],
      },
    },
  ],
  [
    'an agreement',
    `{ agreement(id: "agreement/accord") { ${SUBJECT} category kind adoptedOn ${EVIDENCE} } }`,
    {
      agreement: {
        ...{ __typename: 'Agreement', id: 'agreement/accord', name: 'Accord', aliases: ['The Accord'] },
        ...{ description: 'On fishing', identifiers: [{ scheme: 'wikidata', value: 'Q4' }] },
        ...{ category: 'treaty', kind: 'treaty', adoptedOn: '2015', evidence: quoted('the accord of 2015') },
      },
    },
  ],
  [
    'an agreement of which only the name is known',
    `{ agreement(id: "agreement/charter") { kind adoptedOn ${EVIDENCE} parties { totalCount nodes { status } } } }`,
    { agreement: { kind: null, adoptedOn: null, evidence: [], parties: { totalCount: 0, nodes: [] } } },
  ],
  [
    'the parties to an agreement, those of unknown beginning first',
    `{ agreement(id: "agreement/accord") { parties { totalCount nodes {
      party { __typename id } agreement { id } status: partyStatus since until ${EVIDENCE} } } } }`,
    {
      agreement: {
        parties: {
          totalCount: 4,
          nodes: [
            {
              ...{ party: { __typename: 'Organization', id: 'organization/league' }, status: 'MEDIATOR' },
              ...{ since: null, until: null, evidence: [] },
            },
            {
              ...{ party: { __typename: 'Group', id: 'group/crowd' }, status: 'REDUCED_COMPLIANCE' },
              ...{ since: '2015', until: '2020-01/..', evidence: [] },
            },
            {
              ...{ party: { __typename: 'State', id: 'state/utopia' }, status: 'SIGNATORY' },
              ...{ since: '2015', until: null, evidence: quoted('Utopia signed') },
            },
            {
              ...{ party: { __typename: 'State', id: 'state/utopia' }, status: 'WITHDREW' },
              ...{ since: '2018-05', until: null, evidence: [] },
            },
          ].map((party) => ({ ...party, agreement: { id: 'agreement/accord' } })),
        },
      },
    },
  ],
  [
    'the agreements of an actor',
    `{ state(id: "state/utopia") { agreements { totalCount nodes { party { id } agreement { id } status since until } } } }`,
    {
      state: {
        agreements: {
          totalCount: 3,
          nodes: [
            { agreement: { id: 'agreement/accord' }, status: 'SIGNATORY', since: '2015', until: null },
            { agreement: { id: 'agreement/bond' }, status: 'RATIFIED', since: '2015', until: '2016' },
            { agreement: { id: 'agreement/accord' }, status: 'WITHDREW', since: '2018-05', until: null },
          ].map((party) => ({ ...party, party: { id: 'state/utopia' } })),
        },
      },
    },
  ],
  [
    'an event',
    `{ event(id: "event/summit") { ${SUBJECT} category kind heldOn expectedOn place ${EVIDENCE} } }`,
    {
      event: {
        ...{ __typename: 'Event', id: 'event/summit', name: 'Summit', aliases: ['The talks'] },
        ...{ description: 'On fishing', identifiers: [{ scheme: 'wikidata', value: 'Q5' }] },
        ...{
          category: 'negotiation',
          kind: 'negotiation',
          heldOn: '2021-10-27',
          expectedOn: '2021-11',
          place: 'Utopia City',
        },
        evidence: quoted('the summit'),
      },
    },
  ],
  [
    'an event of which only the name is known',
    `{ event(id: "event/rumour") { kind heldOn expectedOn place ${EVIDENCE} concerns { id } } }`,
    { event: { kind: null, heldOn: null, expectedOn: null, place: null, evidence: [], concerns: [] } },
  ],
  [
    'who took part in an event, each once, and what it concerns, by name',
    `{ event(id: "event/summit") { participants { __typename id } concerns { __typename id }
      participations { participant { id } event { id } role namedAs ${EVIDENCE} } } }`,
    {
      event: {
        participants: [
          { __typename: 'Person', id: 'person/anna' },
          { __typename: 'State', id: 'state/utopia' },
        ],
        concerns: [
          { __typename: 'Agreement', id: 'agreement/accord' },
          { __typename: 'Person', id: 'person/anna' },
          { __typename: 'Topic', id: 'topic/fishing' },
        ],
        participations: [
          {
            ...{ participant: { id: 'person/anna' }, role: 'host', namedAs: 'the envoy' },
            evidence: quoted('hosted by the envoy'),
          },
          { participant: { id: 'person/anna' }, role: 'speaker', namedAs: null, evidence: [] },
          { participant: { id: 'state/utopia' }, role: null, namedAs: null, evidence: [] },
        ].map((participation) => ({ ...participation, event: { id: 'event/summit' } })),
      },
    },
  ],
  [
    'a topic',
    `{ topic(id: "topic/fishing") { ${SUBJECT} } }`,
    {
      topic: {
        ...{ __typename: 'Topic', id: 'topic/fishing', name: 'Fishing', aliases: ['Fish'], description: 'Of herring' },
        identifiers: [{ scheme: 'wikidata', value: 'Q6' }],
      },
    },
  ],
  [
    'a source',
    '{ source(id: "source/daily") { __typename id title publisher url publishedOn language identifiers { scheme value } } }',
    {
      source: {
        ...{ __typename: 'Source', id: 'source/daily', title: 'The Daily', publisher: 'Press House' },
        ...{ url: 'https://example.org/daily', publishedOn: '2021-10-27', language: 'en-GB' },
        identifiers: [{ scheme: 'doi', value: '10.1000/182:a' }],
      },
    },
  ],
  [
    'a source of which only the title is known',
    '{ source(id: "source/weekly") { id title publisher url publishedOn language identifiers { scheme value } } }',
    {
      source: {
        ...{ id: 'source/weekly', title: 'The Weekly', publisher: null, url: null, publishedOn: null, language: null },
        identifiers: [],
      },
    },
  ],
];

describeOnEachEngine('the fields', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(WORLD_FIXTURE)]);
  });
  afterAll(() => service.stop());

  it.each(FIELDS)('tell of %s', async (_, operation, expected) => {
    expect(await service.data(operation)).toEqual(expected);
  });
});
