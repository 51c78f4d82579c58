// Whatever the filter, order, page size and direction, and whatever is added and retracted between two pages: a reader sees each
// statement that was current throughout exactly once, and each page follows the previous one.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeCursor } from '../../src/loader/cursor.js';
import { describeOnEachEngine, exchangeFile, RECORDED_AT } from '../engines.js';
import { TestService } from '../service.js';
import {
  type Content,
  compare,
  DAYS,
  type Filter,
  INSTANTS,
  LISTED_NODES,
  type Listed,
  lineOf,
  ORDERS,
  passes,
  SOURCES,
  SPEAKERS,
  SUBJECTS,
  TONES,
} from './listed-statements.js';

/** The approximate number of current statements: above it, nothing more is added. */
const POPULATION = 45;
/** Far beyond what a list of that population can have. */
const PAGES_AT_MOST = 500;

const SELECTION = `(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
  edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
}`;
const VARIABLES =
  '$filter: StatementFilter, $orderBy: StatementOrder, $first: Int, $after: String, $last: Int, $before: String';

/** The fields that return lists of statements, each with the filter that the field implies. */
const PLACES: [field: string, own: Filter][] = [
  [`statements${SELECTION}`, {}],
  [`of: person(id: "person/anna") { statements${SELECTION} }`, { speaker: ['person/anna'] }],
  [`of: topic(id: "topic/fishing") { statements: statementsAbout${SELECTION} }`, { about: ['topic/fishing'] }],
  [`of: source(id: "source/daily") { statements${SELECTION} }`, { source: ['source/daily'] }],
];

interface Page {
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

/** The changes of the graph between two pages. `which` picks among the current statements. */
interface Turn {
  added: Content[];
  retracted: number[];
}

const CONTENT: fc.Arbitrary<Content> = fc.record({
  speaker: fc.constantFrom(...SPEAKERS),
  about: fc.constantFrom(...SUBJECTS),
  source: fc.constantFrom(...SOURCES),
  saidOn: fc.constantFrom(...DAYS),
  tone: fc.constantFrom(...TONES),
  recordedAt: fc.constantFrom(...INSTANTS),
});

const TURN: fc.Arbitrary<Turn> = fc.record({
  added: fc.array(CONTENT, { maxLength: 3 }),
  retracted: fc.array(fc.nat({ max: 999 }), { maxLength: 2 }),
});

const FILTER: fc.Arbitrary<Filter> = fc.record(
  {
    speaker: fc.subarray(SPEAKERS, { minLength: 1 }),
    about: fc.subarray(SUBJECTS, { minLength: 1 }),
    source: fc.subarray(SOURCES, { minLength: 1 }),
    saidOn: fc.constantFrom('2021-10', '2021-10-26/2022', '../2021'),
    toneAtMost: fc.constantFrom(0, -2),
  },
  { requiredKeys: [] },
);

// Neo4j plans each text of a query once, which takes half a second, so fewer filters are used there.
const FEW_FILTERS: fc.Arbitrary<Filter> = fc.oneof(
  fc.constant({}),
  fc.record({ saidOn: fc.constantFrom('2021-10', '../2021'), toneAtMost: fc.constantFrom(0, -2) }),
);

interface Reading {
  place: number;
  filter: Filter;
  orderBy: string;
  size: number;
  isBackward: boolean;
  turns: Turn[];
}

const reading = (filter: fc.Arbitrary<Filter>): fc.Arbitrary<Reading> =>
  fc.record({
    place: fc.nat({ max: PLACES.length - 1 }),
    filter,
    orderBy: fc.constantFrom(...ORDERS),
    size: fc.integer({ min: 1, max: 9 }),
    isBackward: fc.boolean(),
    turns: fc.array(TURN, { minLength: 1, maxLength: 6 }),
  });

describeOnEachEngine('a list that is read while it changes', (config) => {
  let service: TestService;
  const statements: Listed[] = [];
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(LISTED_NODES)]);
    await add(fc.sample(CONTENT, { numRuns: POPULATION, seed: 1 }));
  });
  afterAll(() => service.stop());

  async function add(contents: Content[]): Promise<void> {
    const added = contents.map((content, index) => {
      const number = statements.length + index;
      // Not in order of creation, and of different lengths.
      return { ...content, id: `statement/s${(number * 7919) % 10_007}`, isCurrent: true };
    });
    await service.graph.load(exchangeFile(added.map(lineOf)), () => RECORDED_AT);
    statements.push(...added);
  }

  async function retract(statement: Listed): Promise<void> {
    const ending = {
      id: statement.id,
      status: 'RETRACTED',
      statusSince: RECORDED_AT.toISOString(),
      correctedById: null,
    };
    await service.graph.runner.write(async (transaction) => {
      await transaction.run('endStatement', ending);
      await transaction.run('endStatementOnEdges', { id: ending.id });
    });
    statement.isCurrent = false;
  }

  async function take({ added, retracted }: Turn): Promise<void> {
    const current = statements.filter(({ isCurrent }) => isCurrent);
    if (added.length > 0 && current.length < POPULATION) await add(added);
    const ended = new Set(retracted.map((which) => current[which % current.length]!));
    for (const statement of ended) await retract(statement);
  }

  async function page(place: number, variables: object): Promise<Page> {
    const data = await service.data(`query (${VARIABLES}) { ${PLACES[place]![0]} }`, { ...variables });
    return data.statements ?? data.of.statements;
  }

  const byId = (id: string) => statements.find((statement) => statement.id === id)!;

  /** The current content of the list, in reading order. */
  function listNow({ place, filter, orderBy }: Reading): Listed[] {
    return statements
      .filter((statement) => passes(statement, filter) && passes(statement, PLACES[place]![1]))
      .sort((a, b) => compare(orderBy, a, b));
  }

  /** The page that must follow a statement, which may be gone meanwhile; the first page for null. */
  function pageToCome(asked: Reading, last: Listed | null) {
    const { orderBy, size, isBackward } = asked;
    const list = listNow(asked);
    const isAhead = (one: Listed) => last === null || compare(orderBy, one, last) * (isBackward ? -1 : 1) > 0;
    const ahead = list.filter(isAhead);
    const ids = (isBackward ? ahead.slice(-size) : ahead.slice(0, size)).map(({ id }) => id);
    const [hasMore, hasBehind] = [ahead.length > size, ahead.length < list.length];
    return { ids, hasNextPage: isBackward ? hasBehind : hasMore, hasPreviousPage: isBackward ? hasMore : hasBehind };
  }

  async function read(asked: Reading): Promise<void> {
    const { place, filter, orderBy, size, isBackward, turns } = asked;
    const stoodThroughout = new Set(listNow(asked));
    const seen: string[] = [];
    let cursor: string | null = null;
    let last: Listed | null = null;
    for (let count = 0; ; count++) {
      expect(count).toBeLessThan(PAGES_AT_MOST);
      const range: object = isBackward ? { last: size, before: cursor } : { first: size, after: cursor };
      const { edges, pageInfo } = await page(place, { filter, orderBy, ...range });
      const ids = edges.map(({ node }) => node.id);
      const { hasNextPage, hasPreviousPage } = pageInfo;
      expect({ ids, hasNextPage, hasPreviousPage }).toEqual(pageToCome(asked, last));
      if (isBackward) seen.unshift(...ids);
      else seen.push(...ids);
      cursor = isBackward ? pageInfo.startCursor : pageInfo.endCursor;
      if (!(isBackward ? hasPreviousPage : hasNextPage) || cursor === null) break;
      last = byId(isBackward ? ids[0]! : ids.at(-1)!);
      await take(turns[count % turns.length]!);
      for (const statement of stoodThroughout) if (!statement.isCurrent) stoodThroughout.delete(statement);
    }
    const timesSeen = [...stoodThroughout].map(({ id }) => seen.filter((one) => one === id).length);
    expect(timesSeen.filter((times) => times !== 1)).toEqual([]);
    expect(new Set(seen).size).toBe(seen.length);
  }

  const [filter, numRuns] = config.kind === 'neo4j' ? [FEW_FILTERS, 8] : [FILTER, 100];

  it('is read without a gap and without a repetition, and says on each page what is before and behind it', async () => {
    // The changes of a run persist, so that a failure cannot be shrunk by running it again.
    await fc.assert(fc.asyncProperty(reading(filter), read), { numRuns, endOnFailure: true });
  }, 120_000);

  describe('and a cursor whose value its order cannot hold', () => {
    it.each([
      ['TONE_ASC', '2021-10-27', 'number'],
      ['SAID_ON_DESC', 3, 'text'],
    ])('is refused in the order %s where it holds %j', async (orderBy, sortKey, right) => {
      const after = encodeCursor(orderBy, { sortKey, id: 'statement/s1' });
      const query = `{ statements(orderBy: ${orderBy}, first: 5, after: "${after}") { nodes { id } } }`;
      const { errors } = await service.ask(query);
      expect(errors?.map(({ extensions, message }) => [extensions.code, message])).toEqual([
        [
          'BAD_USER_INPUT',
          `after: this cursor holds ${JSON.stringify(sortKey)}, and the order ${orderBy} has a ${right} in its place; give the endCursor or startCursor of a page of this list`,
        ],
      ]);
    });
  });
});
