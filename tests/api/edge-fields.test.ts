import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile, VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { WORLD_FIXTURE } from './world-fixture.js';

const EVIDENCE = 'evidence { source { id title } exact prefix suffix start end }';
const ACT = 'act { code name root quadClass goldstein }';
const STATEMENT = `__typename id speaker { __typename id name } about { __typename id } addressedTo { __typename id }
  onBehalfOf { __typename id } via { __typename id } quote paraphrase language form ${ACT} tone saidOn saidFrom saidTo
  medium place confidence status corrects { id } correctedBy { id } ${EVIDENCE} recordedAt recordedBy`;
const INTERACTION = `__typename id source { __typename id } target { __typename id } ${ACT} tone heldOn heldFrom heldTo
  place confidence ${EVIDENCE} recordedAt recordedBy`;

const FULL_STATEMENT = {
  ...{ __typename: 'Statement', id: 'statement/full' },
  speaker: { __typename: 'Person', id: 'person/anna', name: 'Anna  Émile' },
  about: [
    { __typename: 'Topic', id: 'topic/fishing' },
    { __typename: 'Person', id: 'person/boris' },
  ],
  addressedTo: [
    { __typename: 'Organization', id: 'organization/league' },
    { __typename: 'Topic', id: 'topic/fishing' },
  ],
  onBehalfOf: [
    { __typename: 'State', id: 'state/utopia' },
    { __typename: 'Group', id: 'group/crowd' },
  ],
  via: { __typename: 'Person', id: 'person/boris' },
  ...{ quote: '“Fish, yes.”', paraphrase: 'she was for fish', language: 'en', form: 'PARTIAL', tone: 1.25 },
  act: {
    ...{ code: '013', name: 'Make optimistic comment', root: '01', quadClass: 'VERBAL_COOPERATION', goldstein: 0.4 },
  },
  ...{ saidOn: '2021-10-26/2021-10-27~', saidFrom: '2021-10-26', saidTo: '2021-10-27' },
  ...{ medium: 'tweet', place: 'Utopia City', confidence: 0.75, status: 'CURRENT' },
  ...{ corrects: { id: 'statement/bare' }, correctedBy: null },
  evidence: [
    {
      ...{ source: { id: 'source/daily', title: 'The Daily' }, exact: '“Fish, yes.”', prefix: 'said: ' },
      ...{ suffix: ', and', start: 10, end: 22 },
    },
    {
      ...{ source: { id: 'source/weekly', title: 'The Weekly' }, exact: null, prefix: null, suffix: null },
      ...{ start: null, end: null },
    },
  ],
  ...{ recordedAt: '2025-03-01T10:00:00.000Z', recordedBy: 'a clerk' },
};

const BARE_STATEMENT = {
  ...{ __typename: 'Statement', id: 'statement/bare' },
  speaker: { __typename: 'Person', id: 'person/boris', name: 'Boris' },
  about: [{ __typename: 'Topic', id: 'topic/fishing' }],
  ...{ addressedTo: [], onBehalfOf: [], via: null, quote: null, paraphrase: null, language: null, form: 'CODED' },
  act: {
    ...{ code: '1121', name: 'Accuse of crime, corruption', root: '11', quadClass: 'VERBAL_CONFLICT', goldstein: -2 },
  },
  ...{ tone: -2, saidOn: '2021', saidFrom: '2021-01-01', saidTo: '2021-12-31' },
  ...{ medium: null, place: null, confidence: null, status: 'CORRECTED' },
  ...{ corrects: null, correctedBy: { id: 'statement/full' } },
  evidence: [
    {
      ...{ source: { id: 'source/weekly', title: 'The Weekly' }, exact: null, prefix: null, suffix: null },
      ...{ start: null, end: null },
    },
  ],
  ...{ recordedAt: '2026-01-01T00:00:00.000Z', recordedBy: null },
};

const FULL_INTERACTION = {
  ...{ __typename: 'Interaction', id: 'interaction/i1' },
  source: { __typename: 'Person', id: 'person/anna' },
  target: { __typename: 'Organization', id: 'organization/league' },
  act: { code: '042', name: 'Make a visit', root: '04', quadClass: 'VERBAL_COOPERATION', goldstein: 1.9 },
  ...{ tone: 2, heldOn: '2021-10-27~', heldFrom: '2021-10-27', heldTo: '2021-10-27' },
  ...{ place: 'Utopia City', confidence: 0.5 },
  evidence: [
    {
      ...{ source: { id: 'source/daily', title: 'The Daily' }, exact: 'Anna came', prefix: null, suffix: null },
      ...{ start: null, end: null },
    },
  ],
  ...{ recordedAt: '2025-03-01T12:00:00.000Z', recordedBy: 'a clerk' },
};

const BARE_INTERACTION = {
  ...{ __typename: 'Interaction', id: 'interaction/i3' },
  source: { __typename: 'State', id: 'state/utopia' },
  target: { __typename: 'Topic', id: 'topic/fishing' },
  act: {
    ...{ code: '061', name: 'Cooperate economically', root: '06', quadClass: 'MATERIAL_COOPERATION', goldstein: 6.4 },
  },
  ...{ tone: 6.4, heldOn: '2020', heldFrom: '2020-01-01', heldTo: '2020-12-31', place: null, confidence: null },
  ...{ evidence: [], recordedAt: '2026-01-01T00:00:00.000Z', recordedBy: null },
};

/** The result of each way to reach a statement or an interaction. */
const WAYS: [way: string, operation: string, expected: object][] = [
  ['Query.statement', `{ item: statement(id: "statement/full") { ${STATEMENT} } }`, FULL_STATEMENT],
  ['Query.statement of a bare one', `{ item: statement(id: "statement/bare") { ${STATEMENT} } }`, BARE_STATEMENT],
  ['Query.node', `{ item: node(id: "statement/full") { ... on Statement { ${STATEMENT} } } }`, FULL_STATEMENT],
  [
    'Query.statements',
    `{ of: statements(filter: { act: ["013"] }) { nodes { ${STATEMENT} } } }`,
    { nodes: [FULL_STATEMENT] },
  ],
  [
    'Actor.statements',
    `{ of: person(id: "person/boris") { statements(filter: { status: [CURRENT, CORRECTED] }) { nodes { ${STATEMENT} } } } }`,
    { statements: { nodes: [BARE_STATEMENT] } },
  ],
  [
    'Subject.statementsAbout',
    `{ of: topic(id: "topic/fishing") { statementsAbout(filter: { status: [CURRENT, CORRECTED] }) { nodes { ${STATEMENT} } } } }`,
    { statementsAbout: { nodes: [FULL_STATEMENT, BARE_STATEMENT] } },
  ],
  [
    'Source.statements',
    `{ of: source(id: "source/weekly") { statements(filter: { status: [CURRENT, CORRECTED] }, orderBy: TONE_ASC) { nodes { ${STATEMENT} } } } }`,
    { statements: { nodes: [BARE_STATEMENT, FULL_STATEMENT] } },
  ],
  [
    'Statement.corrects',
    `{ of: statement(id: "statement/full") { corrects { ${STATEMENT} } } }`,
    { corrects: BARE_STATEMENT },
  ],
  [
    'Statement.correctedBy',
    `{ of: statement(id: "statement/bare") { correctedBy { ${STATEMENT} } } }`,
    { correctedBy: FULL_STATEMENT },
  ],
  ['Query.interaction', `{ item: interaction(id: "interaction/i1") { ${INTERACTION} } }`, FULL_INTERACTION],
  [
    'Query.interaction of a bare one',
    `{ item: interaction(id: "interaction/i3") { ${INTERACTION} } }`,
    BARE_INTERACTION,
  ],
  ['Query.node', `{ item: node(id: "interaction/i1") { ... on Interaction { ${INTERACTION} } } }`, FULL_INTERACTION],
  [
    'Query.interactions',
    `{ of: interactions(filter: { act: ["042"] }) { nodes { ${INTERACTION} } } }`,
    { nodes: [FULL_INTERACTION] },
  ],
  [
    'Actor.interactions',
    `{ of: state(id: "state/utopia") { interactions(filter: { act: ["06"] }) { nodes { ${INTERACTION} } } } }`,
    { interactions: { nodes: [BARE_INTERACTION] } },
  ],
];

describeOnEachEngine('every field of a statement or an interaction', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(WORLD_FIXTURE)]);
  });
  afterAll(() => service.stop());

  it.each(WAYS)('is given by %s', async (_, operation, expected) => {
    const data = await service.data(operation);
    expect(data.item ?? data.of).toEqual(expected);
  });
});

const VIENNA_07 = `{ statement(id: "statement/vienna-07") {
  speaker { id } about { id } quote form act { code } tone saidOn evidence { exact start end } } }`;

describeOnEachEngine('a statement of the seed article', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA]);
  });
  afterAll(() => service.stop());

  it('names what it is about in the order of the source', async () => {
    const { statement } = await service.data(VIENNA_07);
    expect(statement.about.map(({ id }: { id: string }) => id)).toEqual([
      'state/iran',
      'topic/iran-nuclear-program',
      'organization/iaea',
      'agreement/jcpoa',
    ]);
  });

  it('keeps the words character for character', async () => {
    const { statement } = await service.data(VIENNA_07);
    expect(statement.quote).toBe(
      'They are taking steps to expand a nuclear program and they’re putting additional obstacles on the work of the IAEA, ' +
        'all of which has been in contradiction with what they claim to be their desire to come back to the JCPOA,',
    );
  });

  it('tells through whom a state said it', async () => {
    const { statement } = await service.data('{ statement(id: "statement/vienna-01") { via { name } } }');
    expect(statement.via.name).toBe('Ali Bagheri Kani');
  });

  it('tells to whom it was said', async () => {
    const { statement } = await service.data('{ statement(id: "statement/vienna-15") { addressedTo { name } } }');
    expect(statement.addressedTo).toEqual([{ name: 'American allies' }]);
  });

  it('tells for whom it was said', async () => {
    const { statement } = await service.data('{ statement(id: "statement/vienna-14") { onBehalfOf { name } } }');
    expect(statement.onBehalfOf).toEqual([{ name: 'United States' }]);
  });

  it('is found by the words it is filtered for alone', async () => {
    const { person } = await service.data(`{ person(id: "person/robert-malley") {
      statements(filter: { about: ["agreement/jcpoa"], form: [DIRECT], toneAtMost: 0 }, orderBy: SAID_ON_ASC) {
        totalCount nodes { id } } } }`);
    expect(person.statements).toEqual({
      totalCount: 2,
      nodes: [{ id: 'statement/vienna-06' }, { id: 'statement/vienna-07' }],
    });
  });
});
