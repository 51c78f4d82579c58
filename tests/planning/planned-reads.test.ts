// Reads planned from the selection of an operation return exactly what the loaders return, in fewer queries.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { execute, getOperationAST, getVariableValues, parse } from 'graphql';
import neo4j, { type ProfiledPlan } from 'neo4j-driver';
import { ANONYMOUS } from '../../src/access/viewer.js';
import type { EngineConfig } from '../../src/config.js';
import { toNeo4jParams } from '../../src/engine/neo4j/neo4j-values.js';
import { ServiceError } from '../../src/errors/service-error.js';
import { executePlan } from '../../src/execution/execute-plan.js';
import { OperationPlans } from '../../src/execution/operation-plans.js';
import { ArticleReader } from '../../src/extraction/article-reader.js';
import type { Graph } from '../../src/graph.js';
import { createSchema } from '../../src/graphql/schema.js';
import { ReadPlanner } from '../../src/planning/planned-reads.js';
import { GraphContext } from '../../src/server/graph-context.js';
import { describeOnNeo4j, exchangeFile, openTestGraph, VIENNA } from '../engines.js';
import { EVIDENCE, MORE } from './planning-fixture.js';

const FIELDS = 'id saidOn tone act { code }';

const EVERYBODY = 'speaker { id name } about { id } addressedTo { name } onBehalfOf { name version } via { name }';

/** The total number of database hits of all operators of a query. */
function hitsOf({ dbHits, children }: ProfiledPlan): number {
  return Number(dbHits) + children.reduce((sum, child) => sum + hitsOf(child), 0);
}

describeOnNeo4j('a planned read', (config) => {
  let graph: Graph;
  let planner: ReadPlanner;
  const reading = { reader: new ArticleReader(), keepsTexts: false };
  const schema = createSchema();
  const plans = new OperationPlans(schema);

  beforeAll(async () => {
    graph = await openTestGraph(config, [VIENNA, exchangeFile(MORE)]);
    planner = new ReadPlanner(schema, graph.cypher, 'neo4j');
  });
  afterAll(() => graph.close());

  /** The results of the loaders and of the planned reads, and the number of queries of the latter. */
  async function both(query: string | ReturnType<typeof parse>, variables: Record<string, unknown> = {}) {
    const document = typeof query === 'string' ? parse(query) : query;
    const operation = getOperationAST(document)!;
    const context = (tally = { count: 0, durationMs: 0 }) =>
      new GraphContext(graph, graph.runner.forRequest(tally), ANONYMOUS, reading);
    const usual = await execute({ schema, document, variableValues: variables, contextValue: context() });
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    const tally = { count: 0, durationMs: 0 };
    const planned = async () => {
      const plan = plans.of(document, operation, coerced!);
      const { errors, data } = await executePlan(plan, coerced!, context(tally), planner);
      return errors ? null : JSON.stringify(data);
    };
    return {
      usual: usual.errors || !usual.data ? null : JSON.stringify(usual.data),
      planned: coerced ? await planned() : null,
      queries: tally.count,
    };
  }

  const LIST = `nodes { ${FIELDS} about { id name } }`;

  it.each([
    ['a look-up', 1, '{ subject(id: "state/iran") { id name aliases description } }'],
    [
      'all that is known of it',
      1,
      '{ person(id: "person/robert-malley") { name identifiers { scheme value } version } }',
    ],
    // It could have been merged meanwhile, which takes a second query to find out.
    ['one that is not there', 2, '{ subject(id: "state/nowhere") { name } }'],
    ['one of another kind', 1, '{ person(id: "state/iran") { name } }'],
    ['its statements', 1, `{ subject(id: "state/iran") { id ... on Actor { statements(first: 3) { ${LIST} } } } }`],
    [
      'two hops, each with its words and speaker',
      1,
      `{ state(id: "state/iran") { statements(first: 4) { edges { cursor node { quote speaker { name }
        about { __typename name ... on Actor { statements(first: 2) { ${LIST} pageInfo { hasNextPage endCursor } } } } } } } } }`,
    ],
    [
      'three hops',
      1,
      `{ state(id: "state/iran") { statements(first: 2) { nodes { about { ... on Actor { statements(first: 2) { nodes { about {
        ... on Actor { name statements(first: 2) { ${LIST} } } } } } } } } } } }`,
    ],
    [
      'many at once',
      1,
      `{ nodes(ids: ["state/iran", "person/robert-malley", "agreement/jcpoa"]) { id ... on Actor { name statements(first: 2) { ${LIST} } } } }`,
    ],
    [
      'two lists under other names',
      1,
      `{ state(id: "state/iran") { a: statements(first: 2) { nodes { id } } b: statements(first: 2) { nodes { quote about { name } } } } }`,
    ],
    [
      'six lists, of which the first four are read at once',
      3,
      `{ state(id: "state/iran") { ${[1, 2, 3, 4, 5, 6].map((size) => `a${size}: statements(first: ${size}) { ${LIST} }`).join(' ')} } }`,
    ],
    [
      'a list in each of several lists, of which the first four are read at once',
      4,
      `{ state(id: "state/iran") { ${[2, 3, 4].map((size) => `a${size}: statements(first: ${size}) { nodes { id about { ... on Actor { statements(first: 2) { ${LIST} } } } } }`).join(' ')} } }`,
    ],
    [
      'one field that types select differently',
      1,
      `{ nodes(ids: ["state/iran", "person/robert-malley"]) { ... on Actor { statements(first: 2) { nodes { id } } }
        ... on Person { statements(first: 2) { nodes { quote about { aliases } } } } } }`,
    ],
    ['orders', 1, `{ state(id: "state/iran") { statements(first: 3, orderBy: TONE_DESC) { ${LIST} } } }`],
    [
      'the day on which most was said',
      1,
      `{ state(id: "state/iran") { statements(first: 3, orderBy: SAID_ON_ASC) { ${LIST} } } }`,
    ],
    [
      'the last page',
      1,
      `{ state(id: "state/iran") { statements(last: 3) { ${LIST} pageInfo { hasPreviousPage } } } }`,
    ],
    [
      'filters',
      1,
      `{ state(id: "state/iran") { statements(first: 9, filter: { about: ["state/united-states"], toneAtLeast: -5, recordedBefore: "2027-01-01T00:00:00Z" }) { ${LIST} } } }`,
    ],
    [
      'an end of its own',
      1,
      `{ state(id: "state/iran") { statements(first: 1) { nodes { about { name } speaker { aliases } } } } }`,
    ],
    [
      'what two said about each other, and how often',
      1,
      `{ statements(filter: { between: ["state/iran", "person/robert-malley"], saidOn: "2021" }, first: 20) { totalCount ${LIST} } }`,
    ],
    [
      'a page of that, and how often',
      1,
      `{ statements(filter: { between: ["state/iran", "person/robert-malley"] }, first: 1) { totalCount nodes { id } pageInfo { hasNextPage } } }`,
    ],
    [
      'pages of that from both ends, one of them counted',
      2,
      `{ newest: statements(filter: { between: ["state/iran", "person/robert-malley"] }, first: 1) { totalCount nodes { id } }
        oldest: statements(filter: { between: ["state/iran", "person/robert-malley"] }, last: 1) { nodes { id } } }`,
    ],
    [
      'what each of three said about another',
      1,
      `{ statements(filter: { between: ["state/iran", "person/robert-malley", "state/united-states"] }) { ${LIST} } }`,
    ],
    [
      'the newest, and what one, several and a source say',
      4,
      `{ all: statements(first: 4) { edges { cursor node { quote speaker { name } } } }
        one: statements(filter: { speaker: ["state/iran"] }, first: 4) { ${LIST} }
        several: statements(filter: { speaker: ["state/iran", "person/robert-malley"] }, last: 4) { ${LIST} }
        source: statements(filter: { evidence: ["source/article"] }, first: 4) { ${LIST} } }`,
    ],
    [
      'what was said about some, with what those who said it said else',
      1,
      `{ statements(filter: { about: ["state/iran", "state/united-states"] }, first: 4) { nodes { speaker { name ... on Actor {
        statements(first: 2) { ${LIST} } } } about { name } } } }`,
    ],
    [
      'everybody whom statements name',
      3,
      `{ all: statements(first: 4) { nodes { id ${EVERYBODY} } }
        about: statements(filter: { about: ["person/robert-malley"] }, first: 4) { nodes { id ${EVERYBODY} } }
        state(id: "state/iran") { statements(first: 4) { nodes { ${EVERYBODY} addressedTo { ... on Actor {
          statements(first: 2) { nodes { ${EVERYBODY} } } } } } } } }`,
    ],
    [
      'what was said about each of them',
      2,
      `{ nodes(ids: ["state/iran", "state/united-states"]) { ... on Subject { name statementsAbout(first: 3) { ${LIST} pageInfo { hasNextPage } } } } }`,
    ],
    ['those with some words', 4, `{ statements(filter: { text: "ideas" }, first: 4) { ${LIST} } }`],
    [
      'what those said who count for a state',
      8,
      `{ statements(filter: { within: ["state/iran"] }, first: 4) { ${LIST} }
        state(id: "state/iran") { statements(first: 2, filter: { aboutWithin: ["state/united-states"] }) { ${LIST} } } }`,
    ],
    [
      'what two have between them',
      3,
      `{ relationship(a: "state/iran", b: "person/robert-malley") { statements(first: 5) { totalCount ${LIST} } } }`,
    ],
    [
      'a count that the page tells',
      1,
      `{ nodes(ids: ["state/iran", "organization/iaea"]) { ... on Actor { name statements(first: 100) { totalCount nodes { id } } } } }`,
    ],
    ['a count beside it', 2, '{ state(id: "state/iran") { name statements(first: 1) { totalCount nodes { id } } } }'],
  ])('gives the same to %s, in %d query', async (_, most, query) => {
    const { usual, planned, queries } = await both(query);
    expect([typeof usual, planned]).toEqual(['string', usual]);
    expect(queries).toBeLessThanOrEqual(most);
  });

  it('gives each page behind a cursor, whichever way it is read', async () => {
    const page = (args: string) =>
      `query ($cursor: String) { state(id: "state/iran") { statements(${args}) { nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } } }`;
    let cursor: string | null = null;
    const seen: string[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const { usual, planned } = await both(page(cursor ? 'first: 2, after: $cursor' : 'first: 2'), { cursor });
      expect(planned).toBe(usual);
      const { nodes, pageInfo } = JSON.parse(planned!).state.statements;
      seen.push(...nodes.map(({ id }: { id: string }) => id));
      cursor = pageInfo.endCursor;
      const back = await both(page('last: 2, before: $cursor'), { cursor });
      expect(back.planned).toBe(back.usual);
    }
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('is asked for once where it fails', async () => {
    let asked = 0;
    const runner = graph.runner.forRequest({ count: 0, durationMs: 0 });
    runner.readComposed = () => {
      asked += 1;
      return Promise.reject(new ServiceError('SERVICE_UNAVAILABLE', 'Neo4j is away.'));
    };
    const asking = new GraphContext(graph, runner, ANONYMOUS, reading);
    const document = parse('{ state(id: "state/iran") { name } }');
    const plan = plans.of(document, getOperationAST(document)!, {});
    const { errors } = await executePlan(plan, {}, asking, planner);
    expect([errors?.map(({ message }) => message), asked]).toEqual([['Neo4j is away.'], 1]);
  });

  it('leaves lists with wrong arguments to the resolver that refuses them', async () => {
    const { usual, planned } = await both('{ state(id: "state/iran") { statements(first: 501) { nodes { id } } } }');
    expect([usual, planned]).toEqual([null, null]);
  });

  it('holds what a client sends in parameters alone', async () => {
    const texts: string[] = [];
    const runner = graph.runner.forRequest({ count: 0, durationMs: 0 });
    const read = runner.readComposed.bind(runner);
    runner.readComposed = (query, params) => {
      texts.push(query.text);
      return read(query, params);
    };
    const document = parse(
      'query ($id: ID!, $about: [ID!]) { subject(id: $id) { ... on Actor { a: statements(filter: { about: $about }) { nodes { id } } } } }',
    );
    const variables = { id: "state/iran'}) DETACH DELETE n //", about: ['state/x"}]'] };
    const plan = plans.of(document, getOperationAST(document)!, variables);
    for (const given of [variables, { ...variables, id: 'state/iran' }])
      await executePlan(plan, given, new GraphContext(graph, runner, ANONYMOUS, reading), planner);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.join(' ')).not.toMatch(/DELETE|state\/x|state\/iran/);
  });

  it('reads of a page in the order of days no more than that page, however much its speaker said', async () => {
    const many = Array.from({ length: 400 }, (_, index) => ({
      ...{ type: 'statement', id: `statement/hub-${index}`, speaker: 'organization/iaea', form: 'CODED', act: '010' },
      ...{ about: ['state/iran'], saidOn: `20${10 + (index % 80)}-01-01`, evidence: EVIDENCE },
    }));
    await graph.load(exchangeFile(many));
    const runner = graph.runner.forRequest({ count: 0, durationMs: 0 });
    const read = runner.readComposed.bind(runner);
    let hits = Number.NaN;
    const driver = neo4j.driver((config as Extract<EngineConfig, { kind: 'neo4j' }>).uri);
    runner.readComposed = async (query, params) => {
      const { summary } = await driver.executeQuery(`PROFILE ${query.text}`, toNeo4jParams(query, params));
      hits = hitsOf(summary.profile as ProfiledPlan);
      return read(query, params);
    };
    const document = parse('{ organization(id: "organization/iaea") { statements(first: 5) { nodes { id } } } }');
    const plan = plans.of(document, getOperationAST(document)!, {});
    await executePlan(plan, {}, new GraphContext(graph, runner, ANONYMOUS, reading), planner);
    await driver.close();
    expect(hits).toBeLessThan(400);
  });
});
