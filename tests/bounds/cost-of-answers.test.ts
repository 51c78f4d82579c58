// The cost of an operation is computed before it runs, and is never below the size of its result.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';
import { countNodes, withTypeNames } from './answered-nodes.js';
import { CROWDED_GRAPH } from './crowded-graph.js';

const OPERATIONS: [what: string, operation: string][] = [
  ['one node', '{ person(id: "person/person-1") { name } }'],
  ['a page', '{ statements(first: 100) { nodes { quote } } }'],
  ['a page of the default size', '{ statements { edges { cursor node { id } } pageInfo { hasNextPage } } }'],
  ['a page from its end', '{ statements(last: 70) { nodes { id } totalCount } }'],
  ['nodes and edges of one page', '{ statements(first: 50) { nodes { id } edges { node { id } } } }'],
  ['one page under three names', '{ statements(first: 50) { a: nodes { id } b: nodes { id } c: nodes { id } } }'],
  [
    'a page with all ends',
    '{ statements(first: 120) { nodes { speaker { id } about { id } addressedTo { id } onBehalfOf { id } evidence { source { id } } } } }',
  ],
  ['two levels', '{ statements { nodes { about { statementsAbout(first: 20) { nodes { speaker { id } } } } } } }'],
  [
    'a page of actors with their statements',
    '{ actors(first: 100) { nodes { statements(first: 50) { nodes { id evidence { exact } } } } } }',
  ],
  [
    'a list that comes whole',
    '{ organization(id: "organization/union") { members { name } memberships { member { name } } } }',
  ],
  [
    'roles with their evidence',
    '{ state(id: "state/state-0") { representatives { holder { name } evidence { source { title } } } } }',
  ],
  [
    'an event with all that is of it',
    '{ event(id: "event/event-0") { participants { name } participations { participant { name } evidence { exact } } concerns { name } } }',
  ],
  ['a statement about 400 subjects', '{ statement(id: "statement/long") { about { name } } }'],
  [
    'agreements of a state',
    '{ state(id: "state/state-0") { agreements(first: 50) { nodes { agreement { name } evidence { exact } } } } }',
  ],
  ['events of a state', '{ state(id: "state/state-0") { events(first: 50) { nodes { name concerns { name } } } } }'],
  ['interactions', '{ interactions(first: 60) { nodes { source { id } target { id } evidence { source { id } } } } }'],
  [
    'nodes by their ids',
    '{ nodes(ids: ["person/person-1", "person/person-2", "statement/statement-3"]) { id ... on Statement { about { id } } } }',
  ],
  [
    'fragments on several types',
    '{ actors(first: 300) { nodes { ... on Person { roles { title } represents { id } } ... on State { representatives { title holder { id } } } ... on Organization { members { id } } } } }',
  ],
  [
    'paths',
    '{ paths(from: "person/person-1", to: "person/person-20", first: 20) { nodes { id } edges { from { id } to { id } statement { id } } otherEdges { from { id } } } }',
  ],
  [
    'a neighborhood',
    '{ neighborhood(around: ["state/state-0"], depth: 2) { nodes { name } edges { from { id } to { id } evidence { source { id } } } } }',
  ],
  [
    'groups of statements',
    '{ statementStats(groupBy: [SPEAKER, ABOUT], first: 200) { count key { subject { name } source { title } } } }',
  ],
  ['a ranking', '{ ranking(metric: DEGREE, first: 200) { actor { name statements(first: 3) { nodes { id } } } } }'],
  ['communities', '{ communities { members(first: 100) { actor { name } } } }'],
  ['a filter by text', '{ statements(filter: { text: "words" }, first: 100) { nodes { quote } } }'],
  ['a search', '{ search(query: "Person", first: 100) { edges { score node { __typename } } } }'],
  [
    'counterparts',
    '{ person(id: "person/person-1") { counterparts(first: 50) { nodes { subject { name } } totalCount } } }',
  ],
  [
    'a relationship',
    '{ relationship(a: "person/person-1", b: "state/state-0") { a { id } b { id } aToB { count } timeline { count } statements(first: 50) { nodes { id } } interactions(first: 50) { nodes { id } } } }',
  ],
  [
    'many root fields',
    '{ a: agreements { nodes { id } } b: events { nodes { id } } c: sources(first: 40) { nodes { statements(first: 10) { nodes { id } } } } }',
  ],
];

/** Queries whose results are read once and cached for everyone until the graph changes. */
const KEPT = /^(listOrder|countPairs$|list\w+Words$)/;

describeOnEachEngine('the cost of an operation', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(CROWDED_GRAPH)]);
  }, 120_000);
  afterAll(() => service.stop());

  const answerTo = async (operation: string) => {
    const { data, errors } = await service.ask(withTypeNames(`{ rateLimit { cost } ${operation.slice(1)}`));
    const { rateLimit, ...rest } = data ?? {};
    return { errors, cost: rateLimit?.cost as number, nodes: countNodes(rest) };
  };

  it.each(OPERATIONS)('is at least what it returns: %s', async (_, operation) => {
    const { errors, cost, nodes } = await answerTo(operation);
    expect({ errors, isEnough: nodes > 0 && cost >= nodes, cost, nodes }).toEqual({
      ...{ errors: undefined, isEnough: true, cost, nodes },
    });
  });

  it.each(OPERATIONS)('is at least what the database gives for it: %s', async (_, operation) => {
    const { engine } = service.graph;
    const { read } = engine;
    const rows: Record<string, number> = {};
    engine.read = async (query, ...call) => {
      const found = await read.call(engine, query, ...call);
      if (!KEPT.test(query.header.name)) rows[query.header.name] = (rows[query.header.name] ?? 0) + found.length;
      return found;
    };
    const { cost } = await answerTo(operation);
    engine.read = read;
    const sum = Object.values(rows).reduce((all, some) => all + some, 0);
    expect({ isEnough: sum > 0 && cost >= sum, cost, rows }).toEqual({ isEnough: true, cost, rows });
  });

  it('is that of what is below the root, where the type of the root is asked for as well', async () => {
    const { data, response } = await service.ask(withTypeNames('{ __typename viewer { canRead kind } }'));
    expect([response.headers['demarche-cost'], countNodes(data)]).toEqual(['1', 1]);
  });

  it('is the same in the header demarche-cost', async () => {
    const { data, response } = await service.ask('{ rateLimit { cost } statements { nodes { id } } }');
    expect(response.headers['demarche-cost']).toBe(String(data.rateLimit.cost));
  });

  describe('where lists are longer than it allows for', () => {
    // 100 statements about each of the 400 persons are requested, which leaves little room for long lists.
    const operation = '{ statement(id: "statement/long") { about { statementsAbout(first: 100) { nodes { id } } } } }';

    it('is kept by refusing the list', async () => {
      const { errors } = await service.ask(operation);
      expect(errors?.map(({ path, extensions: { code } }) => ({ path, code }))).toEqual([
        { path: ['statement', 'about'], code: 'OPERATION_TOO_LARGE' },
      ]);
    });

    it('is explained with the list, its length and what to do', async () => {
      const { errors } = await service.ask(operation);
      expect(errors?.[0]?.message).toMatch(
        /^about: holds 400 items so far, and the cost of this operation allows for \d+; ask for fewer of what has about/,
      );
    });
  });
});
