// A graph in which every list has many items, so that answers come close to their cost.
const SPEAKERS = 30;

const id = (kind: string, index: number) => `${kind}/${kind}-${index}`;
const range = (length: number) => Array.from({ length }, (_, index) => index);
const evidence = (length: number) => range(length).map((index) => ({ source: id('source', index), exact: 'words' }));

const statement = (index: number) => ({
  ...{ type: 'statement', id: id('statement', index), speaker: id('person', index % SPEAKERS) },
  ...{ form: 'DIRECT', quote: `words of statement ${index}` },
  about: ['state/state-0', id('person', (index + 1) % SPEAKERS), id('person', (index + 2) % SPEAKERS)],
  addressedTo: [id('person', (index + 3) % SPEAKERS)],
  onBehalfOf: ['state/state-0'],
  ...{ act: '010', saidOn: '2021-10-27', evidence: evidence(3) },
});

/** The lines of the fixture. `statement/long`, the oldest, is about 400 persons. */
export const CROWDED_GRAPH: object[] = [
  ...range(40).map((index) => ({ type: 'source', id: id('source', index), title: `Source ${index}` })),
  ...range(400).map((index) => ({ type: 'person', id: id('person', index), name: `Person ${index}` })),
  ...range(20).map((index) => ({ type: 'agreement', id: id('agreement', index), name: `Agreement ${index}` })),
  ...range(20).map((index) => ({ type: 'event', id: id('event', index), name: `Event ${index}`, heldOn: '2021' })),
  { type: 'state', id: 'state/state-0', name: 'State' },
  { type: 'organization', id: 'organization/union', name: 'Union' },
  ...range(200).flatMap((index) => [
    { type: 'membership', member: id('person', index), organization: 'organization/union' },
    { type: 'role', holder: id('person', index), of: 'state/state-0', title: 'Envoy', evidence: evidence(2) },
    { type: 'participation', participant: id('person', index), event: 'event/event-0' },
  ]),
  ...range(20).map((index) => ({
    ...{ type: 'party', party: 'state/state-0', agreement: id('agreement', index), status: 'SIGNATORY' },
    evidence: evidence(2),
  })),
  ...range(20).map((index) => ({ type: 'concern', event: id('event', index), subject: 'state/state-0' })),
  ...range(120).map(statement),
  {
    ...statement(120),
    id: 'statement/long',
    speaker: 'person/person-399',
    saidOn: '1990-01-01',
    about: range(400).map((n) => id('person', n)),
  },
  ...range(60).map((index) => ({
    ...{ type: 'interaction', id: id('interaction', index), source: id('person', index % SPEAKERS) },
    ...{ target: 'state/state-0', act: '043', heldOn: '2021-10-27', evidence: evidence(2) },
  })),
];
