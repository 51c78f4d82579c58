// The plan of Neo4j for each query: it starts from an index, at any size of the graph, without a warning, and returns the columns
// of its header.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import neo4j, { type Driver, type Plan, type ResultSummary } from 'neo4j-driver';
import { toNeo4jParams } from '../../src/engine/neo4j/neo4j-values.js';
import { type NamedQuery, readQueryCatalogue } from '../../src/query/query-catalogue.js';
import { variantOf } from '../../src/query/query-variant.js';
import { describeOnNeo4j, openTestGraph, VIENNA } from '../engines.js';
import { plainParameters, SMALL } from '../query/parameter-sets.js';
import { generatedFile } from './generated-graph.js';

/** Queries that read every node of a label, and why they may. */
const MAY_SCAN: Record<string, { operator: string; because: string }> = {
  findAnyNode: { operator: 'AllNodesScan', because: 'the first node that it meets, books apart, ends it' },
  findImport: { operator: 'NodeByLabelScan', because: 'there is one Import node for each file ever imported' },
  startImport: { operator: 'NodeByLabelScan', because: 'there is one Import node for each file ever imported' },
  forgetImport: { operator: 'NodeByLabelScan', because: 'there is one Import node for each file ever imported' },
  finishImport: { operator: 'NodeByLabelScan', because: 'there is one Import node for each file ever imported' },
  listStates: { operator: 'NodeByLabelScan', because: 'there are some two hundred states, and all are asked for' },
  countSubjectsWithoutId: { operator: 'NodeByLabelScan', because: 'no index has nodes without an id' },
};

const QUERIES = [...readQueryCatalogue().values()]
  .filter(({ header }) => header.access !== 'SCHEMA')
  .map((query): [string, NamedQuery] => [query.header.name, query]);

/** The labels, types and properties that write queries name: everything that a graph may have. */
const WRITTEN = new Set(
  QUERIES.filter(([, { header }]) => header.access === 'WRITE').flatMap(([, { header, text }]) => [
    ...[...text.matchAll(/:(\w+)/g)].map((match) => match[1]!),
    ...[...text.matchAll(/\.(\w+) = /g)].map((match) => match[1]!),
    ...[...text.matchAll(/(\w+): /g)].map((match) => match[1]!),
    ...header.params.flatMap(({ type, meaning }) =>
      type.endsWith('MAP>') || type === 'MAP' ? (meaning.match(/\w+/g) ?? []) : [],
    ),
  ]),
);

const nameOf = (plan: Plan) => plan.operatorType.replace('@neo4j', '').replace(/\(.*\)$/, '');

function operators(plan: Plan): Plan[] {
  return [plan, ...plan.children.flatMap(operators)];
}

/** The operators that read all nodes or edges of a kind, or a whole index. */
function scansOf(plan: Plan): string[] {
  return operators(plan)
    .map(nameOf)
    .filter((name) => /Scan$/.test(name));
}

/** Whether a plan returns at most one node: looked up by its unique id, possibly filtered. */
function givesOne(plan: Plan): boolean {
  if (nameOf(plan) === 'Filter') return givesOne(plan.children[0]!);
  return nameOf(plan) === 'NodeUniqueIndexSeek';
}

/** Cartesian products of rows; one with a single node does not increase their number. */
function productsOf(plan: Plan): string[] {
  return operators(plan)
    .filter((operator) => nameOf(operator) === 'CartesianProduct')
    .filter(({ children }) => !children.some(givesOne))
    .map(({ children }) => `product of ${children.map(nameOf).join(' and ')}`);
}

describeOnNeo4j('the plan of Neo4j for', (config) => {
  const plans = new Map<string, ResultSummary>();
  const columns = new Map<string, string[]>();
  let driver: Driver;

  beforeAll(async () => {
    const graph = await openTestGraph(config, [VIENNA, SMALL, generatedFile(70)]);
    await graph.close();
    const { uri, username, password } = config as { uri: string; username: string | null; password: string | null };
    driver = neo4j.driver(uri, password === null ? undefined : neo4j.auth.basic(username ?? 'neo4j', password));
    await driver.executeQuery('CALL db.awaitIndexes()');
    // Plans depend on index statistics, which after other tests may be those of their data.
    await driver.executeQuery('CALL db.prepareForReplanning(60)');
    for (const [name, query] of QUERIES) {
      const plain = plainParameters(query.header);
      const variant = variantOf(query, plain);
      const params = toNeo4jParams(variant, plain);
      const { summary, keys } = await driver.executeQuery(`EXPLAIN ${variant.text}`, params);
      plans.set(name, summary);
      columns.set(name, keys as string[]);
    }
  }, 300_000);
  afterAll(() => driver?.close());

  it.each(QUERIES)('%s starts from an index', (name) => {
    const scans = scansOf(plans.get(name)!.plan as Plan);
    expect(scans.filter((scan) => scan !== MAY_SCAN[name]?.operator)).toEqual([]);
  });

  it.each(QUERIES)('%s multiplies no rows with each other', (name) => {
    expect(productsOf(plans.get(name)!.plan as Plan)).toEqual([]);
  });

  it.each(QUERIES)('%s comes with no warning', (name) => {
    const warnings = plans
      .get(name)!
      .gqlStatusObjects.filter(({ gqlStatus }) => !/^(00|02)/.test(gqlStatus))
      .map(({ gqlStatus, statusDescription }) => `${gqlStatus} ${statusDescription}`);
    const isOfLater = (warning: string) => WRITTEN.has(/^01N5\d .*`(\w+)` does not exist/.exec(warning)?.[1] ?? '');
    expect(warnings.filter((warning) => !isOfLater(warning))).toEqual([]);
  });

  it.each(QUERIES)('%s gives the columns of its header', (name, { header }) => {
    expect(columns.get(name)).toEqual(header.returns.map((column) => column.name));
  });

  it('that scans does so still, where one may', () => {
    const cured = Object.entries(MAY_SCAN).filter(
      ([name, { operator }]) => !scansOf(plans.get(name)!.plan as Plan).includes(operator),
    );
    expect(cured).toEqual([]);
  });
});
