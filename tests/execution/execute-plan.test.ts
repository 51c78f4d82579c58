// Planned operations are answered exactly as by graphql-js, including their errors.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ExecutionResult, execute, getOperationAST, getVariableValues, parse } from 'graphql';
import { RandomOperations } from '../../bench/random-operations.js';
import { ANONYMOUS } from '../../src/access/viewer.js';
import { executePlan } from '../../src/execution/execute-plan.js';
import { OperationPlans } from '../../src/execution/operation-plans.js';
import { ArticleReader } from '../../src/extraction/article-reader.js';
import type { Graph } from '../../src/graph.js';
import { createSchema } from '../../src/graphql/schema.js';
import { ReadPlanner } from '../../src/planning/planned-reads.js';
import { GraphContext } from '../../src/server/graph-context.js';
import { describeOnEachEngine, openTestGraph, VIENNA } from '../engines.js';
import { validQuery } from './random-queries.js';

// Neo4j compiles each new form of a query, which takes time.
const RUNS = { embedded: 600, neo4j: 60 };

/** A result as text; errors sorted, since concurrent ones have no order. */
function textOf({ data, errors = [] }: ExecutionResult): string {
  return JSON.stringify({ data, errors: errors.map((error) => JSON.stringify(error)).sort() });
}

describeOnEachEngine('an operation that is executed by its plan', (config) => {
  let graph: Graph;
  const schema = createSchema();
  const plans = new OperationPlans(schema);
  let planner: ReadPlanner;
  const reading = { reader: new ArticleReader(), keepsTexts: false };
  const context = () =>
    new GraphContext(graph, graph.runner.forRequest({ count: 0, durationMs: 0 }), ANONYMOUS, reading);

  beforeAll(async () => {
    graph = await openTestGraph(config, [VIENNA]);
    planner = new ReadPlanner(schema, graph.cypher, config.kind);
  });
  afterAll(() => graph.close());

  /** The results of graphql-js and of the plan. */
  async function each(query: string | ReturnType<typeof parse>, variables: Record<string, unknown> = {}) {
    const document = typeof query === 'string' ? parse(query) : query;
    const operation = getOperationAST(document)!;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (!coerced) return null;
    const usual = await execute({ schema, document, variableValues: variables, contextValue: context() });
    const plan = plans.of(document, operation, coerced);
    return {
      usual: textOf(usual),
      planned: textOf(await executePlan(plan, coerced, context(), planner)),
    };
  }

  it('has the answer of graphql-js to random queries', async () => {
    const operations = new RandomOperations(schema);
    const numbers = fc.uint8Array({ minLength: 1, maxLength: 400, size: 'max' });
    await fc.assert(
      fc.asyncProperty(numbers, async (choices) => {
        const random = validQuery(schema, operations, choices);
        const answers = random && (await each(random.document, random.variables));
        if (answers) expect(answers.planned).toBe(answers.usual);
      }),
      { numRuns: RUNS[config.kind], endOnFailure: false },
    );
  }, 240_000);

  const STATEMENTS = 'statements(first: 2) { nodes { id about { id name } } }';

  it.each([
    ['fields under other names', '{ a: person(id: "person/robert-malley") { b: name name } }'],
    ['a name that objects take for something else', '{ __proto__: subject(id: "state/iran") { id __proto__: name } }'],
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
    ['errors beside data', `{ node(id: "x") { id } subject(id: "state/iran") { id ... on Actor { ${STATEMENTS} } } }`],
    [
      'the schema',
      '{ __schema { queryType { name } types { name kind fields(includeDeprecated: true) { name args { name defaultValue } type { name ofType { name } } } } } __type(name: "Actor") { possibleTypes { name } } }',
    ],
  ])('has its answer to %s', async (_what, query) => {
    const { usual, planned } = (await each(query))!;
    expect(planned).toBe(usual);
  });

  it('skips and includes by variables', async () => {
    const document = parse(`query ($a: Boolean!, $b: Boolean = false) {
      subject(id: "state/iran") { id name @include(if: $a) description @skip(if: $b) ... @skip(if: $a) { version } } }`);
    const answers = [];
    for (const variables of [{ a: true }, { a: false }, { a: true, b: true }]) {
      const { usual, planned } = (await each(document, variables))!;
      answers.push([planned === usual, Object.keys(JSON.parse(planned).data.subject)]);
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
    for (const n of [1, -1, 1]) given.push(JSON.parse((await each(document, { n }))!.planned).errors.length);
    expect(given).toEqual([0, 1, 0]);
  });
});

describe('a plan', () => {
  const plans = new OperationPlans(createSchema());

  it('is made once for an operation', () => {
    const document = parse('{ subject(id: "state/iran") { id } }');
    const plan = () => plans.of(document, getOperationAST(document)!, {});
    expect(plan()).toBe(plan());
  });
});
