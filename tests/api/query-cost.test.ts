// What the operations of the bench (bench/operations.js) cost the database, in queries and rows rather than in time: a quick form
// of the bench, which guards the speed of the service.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { OPERATIONS, type Operation, requestOf } from '../../bench/operations.js';
import { Sample } from '../../bench/samples.js';
import type { EngineConfig } from '../../src/config.js';
import { bearer, SECRET } from '../access/tokens.js';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';

const ACTORS = 60;
const STATEMENTS_EACH = 12;
const HUB_STATEMENTS = 1_100;
const HUB = 'person/hub';
const LOADING_LIMIT_MS = 120_000;
const IDLE_CHECKS = 3;
const IDLE_MS = 5;

const actors = Array.from({ length: ACTORS }, (_, index) => index);
const idOf = (actor: number) => `person/p${actor % ACTORS}`;
const dayOf = (turn: number) => new Date(Date.UTC(2014, 0, 1 + (turn % 365))).toISOString().slice(0, 10);

function statement(speaker: string, turn: number, about: string) {
  return {
    ...{ type: 'statement', id: `statement/${speaker.slice(7)}-${turn}`, speaker, about: [about], act: '010' },
    ...{ form: 'CODED', saidOn: dayOf(turn), evidence: [{ source: 'source/icews' }] },
  };
}

/** Everyone speaks about the next twelve, day after day, so that all cost the same; the hub speaks about everyone. */
const said = actors.flatMap((actor) =>
  Array.from({ length: STATEMENTS_EACH }, (_, turn) => statement(idOf(actor), turn, idOf(actor + 1 + turn))),
);

const LINES = [
  { type: 'source', id: 'source/icews', title: 'Events' },
  { type: 'person', id: HUB, name: 'Hub' },
  ...actors.map((actor) => ({ type: 'person', id: idOf(actor), name: `Person ${actor}` })),
  ...said,
  ...Array.from({ length: HUB_STATEMENTS }, (_, turn) => statement(HUB, turn, idOf(turn))),
];

const SAMPLE = {
  edges: said.map(({ speaker, about, saidOn }): [string, string, string] => [speaker, about[0]!, saidOn]),
  names: Object.fromEntries(actors.map((actor) => [idOf(actor), `Person ${actor}`])),
  hubs: [HUB],
};

interface Cost {
  queries: number;
  rows: number;
}

/** A read planned on Neo4j: everything is returned with the row of the subject. */
const PLANNED: Cost = { queries: 1, rows: 1 };

/** The cost of each operation. A page reads one row more than it shows, to know whether another follows. */
const COSTS: Record<string, Cost | Record<EngineConfig['kind'], Cost>> = {
  // The subject.
  lookup: { queries: 1, rows: 1 },
  // The actor; eleven statements; those whom ten of them are about.
  oneHop: { embedded: { queries: 3, rows: 1 + 11 + 10 }, neo4j: PLANNED },
  // The same; eleven statements of each of the ten; the twelve who were not named before.
  twoHops: { embedded: { queries: 5, rows: 1 + 11 + 10 + 10 * 11 + 12 }, neo4j: PLANNED },
  // The actors; eleven statements of each; the ten who are not among them.
  fiftyActors: { embedded: { queries: 3, rows: 50 + 50 * 11 + 10 }, neo4j: { queries: 1, rows: 50 } },
  // The one statement, with their number; the one whom it is about.
  between: { embedded: { queries: 2, rows: 1 + 1 }, neo4j: PLANNED },
  // The hub; both pages; everyone whom they are about. The embedded engine knows the order of a hub after the first request,
  // and looks up both pages at once.
  thousandRows: {
    embedded: { queries: 3, rows: 1 + 2 * 501 + ACTORS },
    neo4j: PLANNED,
  },
  // A row for each month.
  timeline: { queries: 1, rows: 12 },
  // The matching actors, whose names Neo4j returns with them; the embedded engine finds them in memory, and reads the actor.
  search: { queries: 1, rows: 1 },
  // The three ids that it names; the number of edges written. What was written is not read again.
  recordStatement: { queries: 7, rows: 3 + 1 },
};

/**
 * Counts the rows of requests from now on, whether they read or write. Background queries of the service itself are not counted;
 * `settle` resolves when those seem to be done.
 */
function countRows({ runner: shared }: TestService['graph']) {
  const counted = { rows: 0, settle };
  let underWay = 0;
  const noted = <Row>(rows: Row[]): Row[] => {
    counted.rows += rows.length;
    return rows;
  };
  const [forRequest, readForItself] = [shared.forRequest.bind(shared), shared.read.bind(shared)];
  shared.read = async (name, params) => {
    underWay += 1;
    return readForItself(name, params).finally(() => {
      underWay -= 1;
    });
  };
  shared.forRequest = (...scope) => {
    const runner = forRequest(...scope);
    const [read, write] = [runner.read.bind(runner), runner.write.bind(runner)];
    const readComposed = runner.readComposed.bind(runner);
    runner.readComposed = async (query, params) => noted(await readComposed(query, params));
    runner.read = async (name, params, leftOut) => noted(await read(name, params, leftOut));
    runner.write = (work) => write(({ run }) => work({ run: async (name, params) => noted(await run(name, params)) }));
    return runner;
  };
  async function settle(): Promise<void> {
    for (let idle = 0; idle < IDLE_CHECKS; idle += 1) {
      await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
      if (underWay > 0) idle = 0;
    }
  }
  return counted;
}

describeOnEachEngine('what the database is asked for', (config) => {
  let service: TestService;
  let counted: ReturnType<typeof countRows>;
  let headers: Record<string, string>;
  beforeAll(async () => {
    const access = {
      mode: null,
      jwt: { key: { kind: 'secret' as const, secret: SECRET }, issuer: null, audience: null },
    };
    service = await TestService.start(config, [exchangeFile(LINES)], access);
    headers = { authorization: await bearer({ role: 'editor' }) };
    counted = countRows(service.graph);
  }, LOADING_LIMIT_MS);
  afterAll(() => service.stop());

  async function costOf(operation: Operation, seed: number): Promise<Cost> {
    const { query, variables } = requestOf(operation, 'demarche', operation.variables(new Sample(SAMPLE, seed)));
    counted.rows = 0;
    const { errors, queries } = await service.ask(query, variables, headers);
    expect(errors).toBeUndefined();
    return { queries, rows: counted.rows };
  }

  it.each(OPERATIONS.map((operation): [string, Operation] => [operation.title, operation]))(
    'is no more than it must be for %s',
    async (_, operation) => {
      // Whatever is created on first use, such as an index in memory, is not a cost of the operation.
      await costOf(operation, 1);
      await counted.settle();
      const costs = [await costOf(operation, 2), await costOf(operation, 3)];
      const cost = COSTS[operation.name]!;
      const expected = 'queries' in cost ? cost : cost[config.kind];
      expect(costs).toEqual([expected, expected]);
    },
  );
});
