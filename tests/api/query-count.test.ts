import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_BOUNDS } from '../../src/bounds/bounds-config.js';
import { describeOnEachEngine, exchangeFile, VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { PERSON_PAGE, VIENNA_QUESTIONS } from './operations.js';

const COUNT = 50;
const numbers = Array.from({ length: COUNT }, (_, index) => index);
const next = (index: number) => (index + 1) % COUNT;

/** Fifty of everything: each person makes ten statements, does one thing, has one role and took part in one event. */
const FIFTY: object[] = [
  ...numbers.flatMap((index) => [
    { type: 'source', id: `source/s${index}`, title: `Source ${index}` },
    { type: 'person', id: `person/p${index}`, name: `Person ${index}` },
    { type: 'state', id: `state/s${index}`, name: `State ${index}` },
    { type: 'topic', id: `topic/t${index}`, name: `Topic ${index}` },
    { type: 'event', id: `event/e${index}`, name: `Event ${index}`, heldOn: '2021' },
    { type: 'agreement', id: `agreement/a${index}`, name: `Agreement ${index}` },
  ]),
  { type: 'organization', id: 'organization/league', name: 'League' },
  ...numbers.flatMap((index) => [
    { type: 'role', holder: `person/p${index}`, of: `state/s${index}`, title: 'Envoy', during: '2021' },
    { type: 'party', party: `person/p${index}`, agreement: `agreement/a${index}`, status: 'MEDIATOR' },
    { type: 'party', party: `state/s${index}`, agreement: 'agreement/a0', status: 'SIGNATORY' },
    { type: 'participation', participant: `person/p${index}`, event: `event/e${index}` },
    { type: 'participation', participant: `person/p${index}`, event: 'event/e0' },
    { type: 'concern', event: `event/e${index}`, subject: `topic/t${index}` },
    { type: 'membership', member: `state/s${index}`, organization: 'organization/league' },
    {
      ...{ type: 'interaction', id: `interaction/i${index}`, source: `person/p${index}`, target: `topic/t${index}` },
      ...{ act: '042', heldOn: '2021', evidence: [{ source: `source/s${index}` }] },
    },
    ...numbers.slice(0, 10).map((turn) => ({
      ...{ type: 'statement', id: `statement/p${index}-${turn}`, speaker: `person/p${index}` },
      ...{ about: [`topic/t${index}`, `state/s${turn}`], addressedTo: [`state/s${next(index)}`], act: '010' },
      ...{ onBehalfOf: [`state/s${index}`], via: `person/p${next(index)}`, form: 'CODED', saidOn: '2021' },
      evidence: [{ source: `source/s${index}` }],
    })),
  ]),
];

/** Operations on the Vienna dataset, with the number of database queries of each, and on Neo4j if reads are planned. */
const VIENNA_COUNTS: [name: string, operation: string, queries: number, planned?: number][] = [
  // The person; the statements and their count; the sources. Planned: the person with all statements; the sources.
  [...VIENNA_QUESTIONS[0]!, 4, 2],
  // The agreement; the statements and their count; the speakers. Planned: the statements with their speakers.
  [...VIENNA_QUESTIONS[1]!, 4, 3],
  // The state; the roles; the holders and the sources.
  [...VIENNA_QUESTIONS[2]!, 4],
  // The agreement; the parties; the actors.
  [...VIENNA_QUESTIONS[3]!, 3],
  // The statements and their count; everyone they name. Planned: the statements with them.
  [...VIENNA_QUESTIONS[4]!, 3, 2],
  // The event; participations, concerns, statements and their count; everyone and everything they name.
  [...VIENNA_QUESTIONS[5]!, 6],
  // The person; roles, statements and their count; the actors and subjects, and the sources.
  ['the page of a person', PERSON_PAGE, 6, 5],
  ['nothing of the graph', '{ __typename }', 0],
  ['the schema', '{ __schema { types { name } } }', 0],
  ['one node', '{ node(id: "state/iran") { id } }', 1],
  ['one node of each kind', '{ nodes(ids: ["state/iran", "person/robert-malley", "source/article"]) { id } }', 2],
  ['a count alone', '{ statements { totalCount } }', 1],
  ['a page alone', '{ statements { nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage } } }', 1],
  ['a page and its count', '{ statements(first: 1) { totalCount nodes { id } } }', 2],
  [
    ...(['the same field of three actors under aliases'] as const),
    `{ a: person(id: "person/robert-malley") { statements { nodes { id } } }
       b: person(id: "person/ali-bagheri-kani") { statements { nodes { id } } }
       c: state(id: "state/iran") { statements { nodes { id } } } }`,
    ...([2, 3] as const),
  ],
  [
    ...(['the same list twice under aliases'] as const),
    '{ a: statements(first: 3) { nodes { id } } b: statements(first: 3) { nodes { id } totalCount } }',
    2,
  ],
  [
    ...(['two filters under aliases'] as const),
    '{ a: statements(filter: { toneAtMost: 0 }) { nodes { id } } b: statements(filter: { toneAtLeast: 0 }) { nodes { id } } }',
    2,
  ],
  [
    ...(['statements and those who made them, six levels down'] as const),
    `{ statements(first: 3) { nodes { speaker { statements(first: 3) { nodes { about { statementsAbout(first: 3) {
       nodes { id } } } } } } } } }`,
    ...([5, 2] as const),
  ],
];

/** Operations on the fifty, with the number of database queries for any $n, and on Neo4j if reads are planned. */
const GROWING: [name: string, operation: string, queries: number, planned?: number][] = [
  [
    ...(['actors, their statements, and everyone these name'] as const),
    `query ($n: Int) { actors(kind: [PERSON], first: $n) { totalCount nodes { name statements(first: $n) { nodes {
       speaker { name } about { name } addressedTo { name } onBehalfOf { name } via { name }
       evidence { source { title } } } } } } }`,
    ...([5, 4] as const),
  ],
  [
    ...(['all lists of actors'] as const),
    `query ($n: Int) { actors(kind: [PERSON], first: $n) { nodes {
       statements(first: $n) { totalCount } statementsAbout(first: $n) { totalCount nodes { id } }
       interactions(first: $n) { nodes { source { id } target { id } evidence { source { id } } } }
       events(first: $n) { nodes { concerns { id } participations { role } } }
       agreements(first: $n) { nodes { agreement { id } } }
       ... on Person { roles { of { id } } represents { id } } } } }`,
    // The actors; two counts, four lists and the roles; concerns, participations, everyone they name, sources.
    12,
  ],
  [
    ...(['the parties to an agreement'] as const),
    'query ($n: Int) { agreement(id: "agreement/a0") { parties(first: $n) { nodes { party { name } } } } }',
    3,
  ],
  [
    ...(['the events and what they concern'] as const),
    'query ($n: Int) { events(first: $n) { nodes { concerns { name } participations { participant { name } } } } }',
    4,
  ],
  [
    ...(['the sources and their statements'] as const),
    'query ($n: Int) { sources(first: $n) { nodes { statements(first: $n) { nodes { speaker { name } } } } } }',
    ...([3, 2] as const),
  ],
  [
    ...(['the interactions and their ends'] as const),
    'query ($n: Int) { interactions(first: $n) { nodes { source { name } target { name } } totalCount } }',
    3,
  ],
  [
    ...(['statements a page further on'] as const),
    `query ($n: Int) { statements(first: $n, after: "${Buffer.from('["SAID_ON_DESC","2022-01-01","a"]').toString('base64url')}") {
       nodes { id } pageInfo { hasNextPage hasPreviousPage } } }`,
    2,
  ],
];

describeOnEachEngine('the number of database queries', (config) => {
  const countOf = (queries: number, planned = queries) => (config.kind === 'neo4j' ? planned : queries);

  describe('on the Vienna dataset', () => {
    let service: TestService;
    beforeAll(async () => {
      service = await TestService.start(config, [VIENNA]);
    });
    afterAll(() => service.stop());

    it.each(VIENNA_COUNTS)('is told by the answer to %s', async (_, operation, ...counts) => {
      const { response } = await service.ask(operation);
      expect(String(response.headers['server-timing'])).toMatch(
        new RegExp(`^db;dur=\\d+(\\.\\d+)?;desc="${countOf(...counts)} queries"(, \\w+;dur=\\d+(\\.\\d+)?)*$`),
      );
    });

    it('does not depend on which query comes back first', async () => {
      const [, operation] = VIENNA_QUESTIONS[5]!;
      const counts = new Set<number>();
      for (let turn = 0; turn < 20; turn += 1) counts.add((await service.ask(operation)).queries);
      expect([...counts]).toEqual([6]);
    });
  });

  describe('on fifty of everything', () => {
    let service: TestService;
    beforeAll(async () => {
      // Fifty actors with all their lists in pages of fifty exceed the default limit of one operation.
      const bounds = { ...DEFAULT_BOUNDS, maxCost: 1_000_000 };
      service = await TestService.start(config, [exchangeFile(FIFTY)], undefined, { bounds });
    });
    afterAll(() => service.stop());

    for (const [name, operation, ...counts] of GROWING) {
      const queries = countOf(...counts);
      it.each([1, 7, 50])(`is ${queries} for ${name} in pages of %i`, async (n) => {
        const answer = await service.ask(operation, { n });
        expect({ errors: answer.errors, queries: answer.queries }).toEqual({ errors: undefined, queries });
      });
    }

    it(`is ${countOf(3, 2)} for 50 actors with 10 statements each and everyone these name`, async () => {
      const { queries, data } = await service.ask(`{ actors(kind: [PERSON], first: 50) { nodes {
        statements(first: 10) { nodes { speaker { name } about { name } } } } } }`);
      const statements = data.actors.nodes.flatMap(
        (actor: { statements: { nodes: unknown[] } }) => actor.statements.nodes,
      );
      expect([statements.length, queries]).toEqual([500, countOf(3, 2)]);
    });

    it('is 3 for the members of an organization', async () => {
      const { queries, data } = await service.ask('{ organization(id: "organization/league") { members { name } } }');
      expect([data.organization.members.length, queries]).toEqual([50, 3]);
    });
  });
});
