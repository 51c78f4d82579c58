/** An operation of the explorer by name, with the variables that a view passes. */
export type Asked = readonly [name: string, variables: Record<string, unknown>];

const [A, B] = ['state/china', 'state/japan'];
const MANY = ['china', 'japan', 'iran', 'iraq', 'france', 'south-korea', 'north-korea', 'vietnam', 'india', 'thailand'];
const STATES = MANY.map((name) => `state/${name}`);
const ACTORS = ['PERSON', 'STATE', 'ORGANIZATION', 'GROUP'];
const IS = { isPerson: false, isState: true, isOrganization: false, isAgreement: false, isEvent: false };
const PAIR = { a: A, b: B };

const months = (filter: object, counting = 'STATEMENTS'): Asked => [
  'Timeline',
  { filter, interval: 'MONTH', counting },
];
const deeds = (filter: object, first = 10): Asked => ['Deeds', { filter, first }];
const said = (filter: object, first: number): Asked => ['SaidBy', { filter, first }];
const net = (limit: number, more = {}): Asked => ['Net', { around: [A], limit, ...more }];
const speakers = (filter: object): Asked => ['Speakers', { filter, first: 12, counting: 'STATEMENTS' }];
const speakerMonths = (filter: object): Asked => {
  return ['SpeakerMonths', { filter: { ...filter, speaker: STATES }, counting: 'STATEMENTS', first: 144 }];
};

/**
 * The operations of the views of the explorer when opened, each view by the first word of its address: about everything, or about
 * the largest subject. The browser tests check that each view sends only the operations listed here.
 */
export const VIEWS: readonly { view: string; of: string; asks: readonly Asked[] }[] = [
  {
    ...{ view: '', of: 'a graph too large to count whom most is said about' },
    asks: [
      ['WhatIsHere', {}],
      ['WhoSaysMostAboutWhom', {}],
      ['NewestStatements', {}],
    ],
  },
  { view: '', of: 'a small graph', asks: [['MostSaidAbout', {}]] },
  { view: 'search', of: 'a common word', asks: [['Search', { query: 'police', first: 40 }]] },
  {
    ...{ view: 'statements', of: 'everything' },
    asks: [months({}), ['Statements', { filter: {}, orderBy: 'SAID_ON_DESC', first: 50 }], ['Names', { ids: [A] }]],
  },
  {
    ...{ view: 'statement', of: 'one of two large subjects' },
    asks: [
      ['Statement', { id: 'statement/none' }],
      ['StatementNeighbours', { sources: ['source/icews'], speaker: [A], about: [B] }],
    ],
  },
  { view: 'interaction', of: 'one', asks: [['OneDeed', { id: 'interaction/none' }]] },
  {
    ...{ view: 'state', of: 'the largest subject' },
    asks: [
      ['Subject', { id: A, ...IS }],
      net(25),
      ...[said({ speaker: [A] }, 5), months({ speaker: [A] })],
      ['SaidAbout', { filter: { about: [A] }, first: 5 }],
      ...[months({ about: [A] }), ['Counterparts', { id: A }] as const],
      ...[deeds({ source: [A] }), deeds({ target: [A] })],
    ],
  },
  {
    ...{ view: 'between', of: 'two large subjects' },
    asks: [
      ['Pair', PAIR],
      ['PairTimeline', { ...PAIR, counting: 'BOTH', interval: 'MONTH' }],
      ['PairTimeline', { ...PAIR, counting: 'BOTH', interval: 'DAY' }],
      ['PairSaid', PAIR],
      ...[deeds({ source: [A], target: [B] }), deeds({ source: [B], target: [A] })],
      ...[said({ speaker: [A], about: [B] }, 8), said({ speaker: [B], about: [A] }, 8)],
    ],
  },
  {
    ...{ view: 'source', of: 'everything' },
    asks: [
      ['Source', { id: 'source/icews' }],
      ['Passages', { filter: { evidence: ['source/icews'] } }],
      deeds({ evidence: ['source/icews'] }, 20),
    ],
  },
  { view: 'time', of: 'everything that was said', asks: [months({}), speakers({}), speakerMonths({})] },
  { view: 'time', of: 'everything, said or done', asks: [months({}, 'BOTH')] },
  {
    ...{ view: 'time', of: 'the largest subject' },
    asks: [months({ about: [A] }), speakers({ about: [A] }), speakerMonths({ about: [A] }), ['Names', { ids: [A] }]],
  },
  { view: 'deeds', of: 'everything', asks: [deeds({}, 50), ['Names', { ids: [A] }]] },
  { view: 'acts', of: 'everything', asks: [said({}, 25), deeds({}, 25), ['Names', { ids: [A] }]] },
  {
    ...{ view: 'ranking', of: 'everything' },
    asks: [
      ['Ranking', { metric: 'WEIGHTED_DEGREE', counting: 'BOTH', first: 25 }],
      ['Blocs', { counting: 'BOTH', first: 8 }],
    ],
  },
  { view: 'bloc', of: 'the largest subject', asks: [['Bloc', { actor: A, counting: 'BOTH', first: 100 }]] },
  {
    ...{ view: 'who', of: 'everything' },
    asks: [
      ['WhoToWhom', { filter: { aboutKind: ACTORS }, counting: 'STATEMENTS', first: 400 }],
      ['Names', { ids: [A] }],
    ],
  },
  {
    ...{ view: 'who', of: 'two large blocs' },
    asks: [['BlocPairs', { from: A, to: 'state/iran', isWithin: false, counting: 'BOTH', first: 100 }]],
  },
  { view: 'net', of: 'the largest subject, as large as can be', asks: [net(500)] },
  {
    ...{ view: 'net', of: 'the largest subject, with one chosen and its days slid over' },
    asks: [net(50), net(50, { during: '2014-03' }), ['Hub', { id: B, filter: { saidOn: '2014-03' } }]],
  },
  {
    ...{ view: 'paths', of: 'two large subjects' },
    asks: [
      ['Names', { ids: [A, B] }],
      ['Paths', { from: A, to: B }],
    ],
  },
];
