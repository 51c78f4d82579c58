// How many texts the plans of operations make.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { ANONYMOUS } from '../../src/access/viewer.js';
import { executePlan } from '../../src/execution/execute-plan.js';
import { OperationPlans } from '../../src/execution/operation-plans.js';
import { ArticleReader } from '../../src/extraction/article-reader.js';
import type { Graph } from '../../src/graph.js';
import { createSchema } from '../../src/graphql/schema.js';
import { ReadPlanner } from '../../src/planning/planned-reads.js';
import { GraphContext } from '../../src/server/graph-context.js';
import { describeOnNeo4j, exchangeFile, openTestGraph, VIENNA } from '../engines.js';
import { MORE } from './planning-fixture.js';

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

  describe('makes few texts', () => {
    /** The number of texts for some operations. */
    async function textsOf(operations: readonly string[]): Promise<number> {
      const texts = new Set<string>();
      for (const operation of operations) {
        const runner = graph.runner.forRequest({ count: 0, durationMs: 0 });
        const read = runner.readComposed.bind(runner);
        runner.readComposed = (query, params) => {
          texts.add(query.text);
          return read(query, params);
        };
        const document = parse(operation);
        const plan = plans.of(document, getOperationAST(document)!, {});
        await executePlan(plan, {}, new GraphContext(graph, runner, ANONYMOUS, reading), planner);
      }
      return texts.size;
    }

    it('since selections share groups of columns', async () => {
      const fields = ['id', 'tone', 'saidOn', 'form', 'status', 'saidFrom', 'saidTo', 'quote', 'place'];
      const operations = fields.map(
        (field) => `{ state(id: "state/iran") { statements(first: 2) { nodes { ${field} } } } }`,
      );
      expect(await textsOf(operations)).toBe(3);
    });

    it('since a query reads four lists at most, however many an operation selects in ever new ways', async () => {
      const lists = (bits: number) =>
        Array.from(
          { length: 12 },
          (_, index) => `a${index}: statements(${(bits >> index) & 1 ? 'first' : 'last'}: 2) { nodes { id } }`,
        );
      const operations = Array.from(
        { length: 64 },
        (_, index) => `{ state(id: "state/iran") { ${lists(index * 61).join(' ')} } }`,
      );
      // Of four lists in two directions, and of one.
      expect(await textsOf(operations)).toBeLessThanOrEqual(2 ** 4 + 2);
    });
  });
});
