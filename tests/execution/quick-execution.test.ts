// The quick way to execute a query gives what graphql-js gives, letter for letter, or nothing at all.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { execute, getOperationAST, getVariableValues, parse } from 'graphql';
import { RandomOperations } from '../../bench/random-operations.js';
import { ANONYMOUS } from '../../src/access/viewer.js';
import { OperationPlans } from '../../src/execution/operation-plans.js';
import { QuickExecution } from '../../src/execution/quick-execution.js';
import { ArticleReader } from '../../src/extraction/article-reader.js';
import type { Graph } from '../../src/graph.js';
import { createSchema } from '../../src/graphql/schema.js';
import { ReadPlanner } from '../../src/planning/planned-reads.js';
import { buildContext } from '../../src/server/build-context.js';
import { describeOnEachEngine, openTestGraph, VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { validQuery } from './random-queries.js';

// Neo4j compiles each new form of a query, which takes its time.
const RUNS = { embedded: 600, neo4j: 60 };

describeOnEachEngine('the quick way', (config) => {
  let graph: Graph;
  const schema = createSchema();
  const plans = new OperationPlans(schema);
  let planner: ReadPlanner;
  const reading = { reader: new ArticleReader(), keepsTexts: false };
  const context = () => buildContext(graph, graph.runner.forRequest({ count: 0, durationMs: 0 }), ANONYMOUS, reading);

  beforeAll(async () => {
    graph = await openTestGraph(config, [VIENNA]);
    planner = new ReadPlanner(schema, graph.cypher, config.kind);
  });
  afterAll(() => graph.close());

  /** What both ways give, the quick one with planned reads and without: the text of the data, or null where there is none, or errors. */
  async function both(query: string | ReturnType<typeof parse>, variables: Record<string, unknown> = {}) {
    const document = typeof query === 'string' ? parse(query) : query;
    const operation = getOperationAST(document)!;
    const usual = await execute({ schema, document, variableValues: variables, contextValue: context() });
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    const quickly = async (reads: ReadPlanner | null) => {
      const plan = plans.of(document, operation, coerced!);
      return JSON.stringify(await new QuickExecution(plan, coerced!, reads).run(context()));
    };
    return {
      usual: usual.errors || !usual.data ? null : JSON.stringify(usual.data),
      quick: coerced ? await quickly(null).catch(() => null) : null,
      planned: coerced ? await quickly(planner).catch(() => null) : null,
    };
  }

  it('gives the same to random queries, and nothing where there are errors', async () => {
    const operations = new RandomOperations(schema);
    const found = { answers: 0, quick: 0 };
    const numbers = fc.uint8Array({ minLength: 1, maxLength: 400, size: 'max' });
    await fc.assert(
      fc.asyncProperty(numbers, async (choices) => {
        const random = validQuery(schema, operations, choices);
        if (random === null) return;
        const { document, variables } = random;
        const { usual, quick, planned } = await both(document, variables);
        if (usual !== null) found.answers += 1;
        if (quick !== null) found.quick += 1;
        if (usual === null || quick !== null) expect(quick).toBe(usual);
        if (usual === null || planned !== null) expect(planned).toBe(usual);
      }),
      { numRuns: RUNS[config.kind], endOnFailure: false },
    );
    // What asks for the schema is for graphql-js.
    expect(found.quick).toBeGreaterThan(found.answers * 0.8);
  }, 240_000);

  const STATEMENTS = 'statements(first: 2) { nodes { id about { id name } } }';

  it.each([
    ['fields under other names', '{ a: person(id: "person/robert-malley") { b: name name } }'],
    ['lists under many parents', `{ actors(first: 8) { nodes { __typename id ${STATEMENTS} } } }`],
    [
      'a field that is selected in several places',
      `{ subject(id: "state/iran") { name ... on Actor { statements(first: 2) { totalCount } } ...Rest } }
       fragment Rest on Actor { ${STATEMENTS} name }`,
    ],
    [
      'fragments for other types',
      '{ nodes(ids: ["state/iran", "statement/vienna-01"]) { id ... on Statement { quote } } }',
    ],
    ['nulls in lists', '{ nodes(ids: ["state/iran", "person/nobody"]) { id } }'],
    [
      'edges between subjects',
      '{ paths(from: "state/iran", to: "person/robert-malley") { edges { __typename kind count } } }',
    ],
  ])('gives the same to %s', async (_what, query) => {
    const { usual, quick, planned } = await both(query);
    expect([typeof usual, quick, planned]).toEqual(['string', usual, usual]);
  });

  it('skips and includes by variables', async () => {
    const document = parse(`query ($a: Boolean!, $b: Boolean = false) {
      subject(id: "state/iran") { id name @include(if: $a) description @skip(if: $b) ... @skip(if: $a) { version } } }`);
    const answers = [];
    for (const variables of [{ a: true }, { a: false }, { a: true, b: true }]) {
      const { usual, quick } = await both(document, variables);
      answers.push([quick === usual, Object.keys(JSON.parse(quick!).subject)]);
    }
    expect(answers).toEqual([
      [true, ['id', 'name', 'description']],
      [true, ['id', 'description', 'version']],
      [true, ['id', 'name']],
    ]);
  });

  it('checks the arguments of each execution anew', async () => {
    const document = parse('query ($n: Int) { statements(first: $n) { totalCount nodes { id } } }');
    const given = [];
    for (const n of [1, -1, 1]) given.push((await both(document, { n })).quick !== null);
    expect(given).toEqual([true, false, true]);
  });
});

describeOnEachEngine('a query with an error', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA]);
  });
  afterAll(() => service.stop());

  it('is answered with it by graphql-js, which does nothing again that was done', async () => {
    const list = 'statements(first: 3) { totalCount nodes { id } }';
    const alone = await service.ask(`{ ${list} }`);
    const { data, errors, queries } = await service.ask(`{ ${list} node(id: "x") { id } }`);
    expect({ data, path: errors?.[0]?.path, queries }).toEqual({
      ...{ data: { ...alone.data, node: null }, path: ['node'] },
      queries: alone.queries,
    });
  });
});

describe('a plan', () => {
  const plans = new OperationPlans(createSchema());
  const planOf = (query: string) => {
    const document = parse(query);
    return () => plans.of(document, getOperationAST(document)!, {});
  };

  it('is made once for an operation', () => {
    const plan = planOf('{ subject(id: "state/iran") { id } }');
    expect(plan()).toBe(plan());
  });

  it.each([
    ['for the schema', '{ __schema { types { name } } }'],
    ['by a key that objects take for something else', '{ __proto__: subject(id: "state/iran") { id } }'],
  ])('is not made of what asks %s', (_what, query) => {
    expect(planOf(query)).toThrow();
  });
});
