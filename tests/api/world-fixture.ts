// A small world in which every type has every field present once and absent once, and every list has ties.
const evidence = (exact: string) => [{ source: 'source/daily', exact }];

/** The lines of the fixture. */
export const WORLD_FIXTURE: object[] = [
  {
    ...{ type: 'source', id: 'source/daily', title: 'The Daily', publisher: 'Press House', language: 'en-GB' },
    ...{ url: 'https://example.org/daily', publishedOn: '2021-10-27' },
    identifiers: [{ scheme: 'doi', value: '10.1000/182:a' }],
  },
  { type: 'source', id: 'source/weekly', title: 'The Weekly' },
  { type: 'source', id: 'source/monthly', title: 'The Monthly', publishedOn: '2021-10' },
  { type: 'source', id: 'source/annual', title: 'The Annual', publishedOn: '2021-10-27~' },

  {
    ...{ type: 'person', id: 'person/anna', name: 'Anna  Émile', aliases: ['Ann', 'Ḁnnushka'] },
    description: 'Envoy of Utopia',
    identifiers: [
      { scheme: 'wikidata', value: 'Q1' },
      { scheme: 'handle', value: 'a:nna' },
    ],
  },
  { type: 'person', id: 'person/anna-2', name: 'ANNA EMILE' },
  { type: 'person', id: 'person/boris', name: 'Boris' },
  { type: 'state', id: 'state/utopia', name: 'Utopia', identifiers: [{ scheme: 'cow', value: '1' }] },
  {
    type: 'organization',
    id: 'organization/league',
    name: 'League',
    identifiers: [{ scheme: 'wikidata', value: 'Q2' }],
  },
  { type: 'group', id: 'group/crowd', name: 'Crowd', identifiers: [{ scheme: 'wikidata', value: 'Q3' }] },

  {
    ...{
      type: 'agreement',
      id: 'agreement/accord',
      name: 'Accord',
      aliases: ['The Accord'],
      description: 'On fishing',
    },
    ...{ kind: 'treaty', adoptedOn: '2015', evidence: evidence('the accord of 2015') },
    identifiers: [{ scheme: 'wikidata', value: 'Q4' }],
  },
  { type: 'agreement', id: 'agreement/bond', name: 'Accord' },
  { type: 'agreement', id: 'agreement/charter', name: 'Charter' },
  {
    ...{ type: 'event', id: 'event/summit', name: 'Summit', aliases: ['The talks'], description: 'On fishing' },
    ...{ kind: 'negotiation', heldOn: '2021-10-27', expectedOn: '2021-11', place: 'Utopia City' },
    evidence: evidence('the summit'),
    identifiers: [{ scheme: 'wikidata', value: 'Q5' }],
  },
  { type: 'event', id: 'event/reception', name: 'Reception', heldOn: '2021-10-27?' },
  { type: 'event', id: 'event/conference', name: 'Conference', heldOn: '2021-10' },
  { type: 'event', id: 'event/ball', name: 'Ball', heldOn: '../2019' },
  { type: 'event', id: 'event/rumour', name: 'Rumour' },
  { type: 'event', id: 'event/plan', name: 'Plan', expectedOn: '2030' },
  {
    ...{ type: 'topic', id: 'topic/fishing', name: 'Fishing', aliases: ['Fish'], description: 'Of herring' },
    identifiers: [{ scheme: 'wikidata', value: 'Q6' }],
  },

  {
    ...{ type: 'role', holder: 'person/anna', of: 'state/utopia', title: 'Envoy', during: '2021-10' },
    ...{ endedOn: '2022/2023', evidence: evidence('envoy Anna') },
  },
  { type: 'role', holder: 'person/anna', of: 'organization/league', title: 'Chair', during: '2019' },
  { type: 'role', holder: 'person/anna', of: 'state/utopia', title: 'Admiral' },
  { type: 'role', holder: 'person/boris', of: 'state/utopia', title: 'Envoy', during: '2020/2021-09' },

  {
    ...{ type: 'party', party: 'state/utopia', agreement: 'agreement/accord', status: 'SIGNATORY', since: '2015' },
    evidence: evidence('Utopia signed'),
  },
  { type: 'party', party: 'state/utopia', agreement: 'agreement/accord', status: 'WITHDREW', since: '2018-05' },
  {
    type: 'party',
    party: 'state/utopia',
    agreement: 'agreement/bond',
    status: 'RATIFIED',
    since: '2015',
    until: '2016',
  },
  { type: 'party', party: 'organization/league', agreement: 'agreement/accord', status: 'MEDIATOR' },
  {
    ...{ type: 'party', party: 'group/crowd', agreement: 'agreement/accord' },
    ...{ status: 'REDUCED_COMPLIANCE', since: '2015', until: '2020-01/..' },
  },

  {
    ...{ type: 'participation', participant: 'person/anna', event: 'event/summit', role: 'host', namedAs: 'the envoy' },
    evidence: evidence('hosted by the envoy'),
  },
  { type: 'participation', participant: 'person/anna', event: 'event/summit', role: 'speaker' },
  { type: 'participation', participant: 'state/utopia', event: 'event/summit' },
  { type: 'participation', participant: 'person/anna', event: 'event/reception' },
  { type: 'participation', participant: 'person/anna', event: 'event/rumour' },
  { type: 'concern', event: 'event/summit', subject: 'topic/fishing', evidence: evidence('on fishing') },
  { type: 'concern', event: 'event/summit', subject: 'agreement/accord' },
  { type: 'concern', event: 'event/ball', subject: 'person/anna' },
  { type: 'concern', event: 'event/summit', subject: 'person/anna' },

  { type: 'membership', member: 'state/utopia', organization: 'organization/league', during: '2000/2010' },
  {
    ...{ type: 'membership', member: 'state/utopia', organization: 'organization/league', during: '2015/..' },
    evidence: evidence('Utopia, of the League'),
  },
  { type: 'membership', member: 'person/boris', organization: 'organization/league' },

  {
    ...{ type: 'statement', id: 'statement/full', speaker: 'person/anna', about: ['topic/fishing', 'person/boris'] },
    ...{ addressedTo: ['organization/league', 'topic/fishing'], onBehalfOf: ['state/utopia', 'group/crowd'] },
    ...{ via: 'person/boris', quote: '“Fish, yes.”', paraphrase: 'she was for fish', language: 'en', form: 'PARTIAL' },
    ...{ act: '013', tone: 1.25, saidOn: '2021-10-26/2021-10-27~', medium: 'tweet', place: 'Utopia City' },
    ...{ confidence: 0.75, corrects: 'statement/bare', recordedAt: '2025-03-01T10:00:00Z', recordedBy: 'a clerk' },
    evidence: [
      { source: 'source/daily', exact: '“Fish, yes.”', prefix: 'said: ', suffix: ', and', start: 10, end: 22 },
      { source: 'source/weekly' },
    ],
  },
  {
    ...{ type: 'statement', id: 'statement/bare', speaker: 'person/boris', about: ['topic/fishing'], form: 'CODED' },
    ...{ act: '1121', saidOn: '2021', evidence: [{ source: 'source/weekly' }] },
  },

  {
    ...{ type: 'interaction', id: 'interaction/i1', source: 'person/anna', target: 'organization/league', act: '042' },
    ...{ tone: 2, heldOn: '2021-10-27~', place: 'Utopia City', confidence: 0.5, evidence: evidence('Anna came') },
    ...{ recordedAt: '2025-03-01T12:00:00Z', recordedBy: 'a clerk' },
  },
  {
    ...{ type: 'interaction', id: 'interaction/i2', source: 'organization/league', target: 'person/anna', act: '173' },
    heldOn: '2021-10',
  },
  {
    ...{ type: 'interaction', id: 'interaction/i3', source: 'state/utopia', target: 'topic/fishing', act: '061' },
    heldOn: '2020',
  },
  {
    ...{ type: 'interaction', id: 'interaction/i4', source: 'person/boris', target: 'person/boris', act: '043' },
    heldOn: '2021-10-28',
  },
  {
    ...{ type: 'interaction', id: 'interaction/i5', source: 'person/anna', target: 'person/boris', act: '043' },
    heldOn: '../2018-05',
  },
  {
    ...{ type: 'interaction', id: 'interaction/i6', source: 'state/utopia', target: 'organization/league', act: '190' },
    ...{ heldOn: '2021-10-27', evidence: [{ source: 'source/daily' }, { source: 'source/weekly' }] },
  },
];
