import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile, RECORDED_AT } from '../engines.js';
import { TestService } from '../service.js';
import { fishingStatement, ORDERS, PAGING_FIXTURE } from './paging-fixture.js';

interface Page {
  totalCount: number;
  edges: { cursor: string; node: { id: string } }[];
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

const SELECTION =
  '{ totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

/** The four fields that return lists of statements; `list` is the selection on them. */
const PLACES: [place: string, query: (list: string) => string][] = [
  ['Query.statements', (args) => `{ list: statements(${args}) ${SELECTION} }`],
  ['Actor.statements', (args) => `{ of: person(id: "person/anna") { list: statements(${args}) ${SELECTION} } }`],
  [
    'Subject.statementsAbout',
    (args) => `{ of: topic(id: "topic/fishing") { list: statementsAbout(${args}) ${SELECTION} } }`,
  ],
  ['Source.statements', (args) => `{ of: source(id: "source/daily") { list: statements(${args}) ${SELECTION} } }`],
];

describeOnEachEngine('a list of statements', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(PAGING_FIXTURE)]);
  });
  afterAll(() => service.stop());

  async function page(query: (args: string) => string, args: string): Promise<Page> {
    const data = await service.data(query(args));
    return data.list ?? data.of.list;
  }

  /** The pages from one end to the other. */
  async function walk(query: (args: string) => string, orderBy: string, size: number, isBackward: boolean) {
    const pages: Page[] = [];
    let cursor: string | null = null;
    do {
      const place: string = cursor === null ? '' : isBackward ? `, before: "${cursor}"` : `, after: "${cursor}"`;
      const next = await page(query, `orderBy: ${orderBy}, ${isBackward ? 'last' : 'first'}: ${size}${place}`);
      if (isBackward) pages.unshift(next);
      else pages.push(next);
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = next.pageInfo;
      cursor = isBackward ? (hasPreviousPage ? startCursor : null) : hasNextPage ? endCursor : null;
    } while (cursor !== null && pages.length < 100);
    return pages;
  }

  describe.each(PLACES)('in %s', (_, query) => {
    for (const [orderBy, ids] of ORDERS) {
      it.each([1])(`is read forward once and in order by ${orderBy} in pages of %i`, async (size) => {
        const pages = await walk(query, orderBy, size, false);
        expect(pages.flatMap(({ nodes }) => nodes.map(({ id }) => id))).toEqual(ids);
      });

      it.each([3, 7])(`is read backward once and in order by ${orderBy} in pages of %i`, async (size) => {
        const pages = await walk(query, orderBy, size, true);
        expect(pages.flatMap(({ edges }) => edges.map(({ node }) => node.id))).toEqual(ids);
      });
    }

    it('says on each page of a forward walk whether there is more before and behind it', async () => {
      const pages = await walk(query, 'TONE_ASC', 7, false);
      expect(pages.map(({ pageInfo }) => [pageInfo.hasPreviousPage, pageInfo.hasNextPage])).toEqual([
        [false, true],
        [true, true],
        [true, true],
        [true, false],
      ]);
    });

    it('says on each page of a backward walk whether there is more before and behind it', async () => {
      const pages = await walk(query, 'SAID_ON_DESC', 7, true);
      expect(pages.map(({ pageInfo }) => [pageInfo.hasPreviousPage, pageInfo.hasNextPage])).toEqual([
        [false, true],
        [true, true],
        [true, true],
        [true, false],
      ]);
    });

    it('says of the empty page behind the last cursor that there is more before it only', async () => {
      const { pageInfo } = await page(query, 'orderBy: TONE_DESC, last: 1');
      const empty = await page(query, `orderBy: TONE_DESC, first: 5, after: "${pageInfo.endCursor}"`);
      expect(empty).toEqual({
        totalCount: 23,
        nodes: [],
        edges: [],
        pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
      });
    });

    it('says of the empty page before the first cursor that there is more behind it only', async () => {
      const { pageInfo } = await page(query, 'orderBy: SAID_ON_ASC, first: 1');
      const empty = await page(query, `orderBy: SAID_ON_ASC, last: 5, before: "${pageInfo.startCursor}"`);
      expect(empty).toEqual({
        totalCount: 23,
        nodes: [],
        edges: [],
        pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
      });
    });

    it('gives an empty page with more behind it for first: 0', async () => {
      expect(await page(query, 'first: 0')).toEqual({
        totalCount: 23,
        nodes: [],
        edges: [],
        pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
      });
    });

    it('gives an empty page with more before it for last: 0', async () => {
      expect((await page(query, 'last: 0')).pageInfo).toEqual({
        hasNextPage: false,
        hasPreviousPage: true,
        startCursor: null,
        endCursor: null,
      });
    });

    it('says of an empty page in the middle that there is more on both sides', async () => {
      const { edges } = await page(query, 'first: 10');
      const { pageInfo } = await page(query, `first: 0, after: "${edges[9]!.cursor}"`);
      expect([pageInfo.hasPreviousPage, pageInfo.hasNextPage]).toEqual([true, true]);
    });

    it('counts the whole list on every page', async () => {
      const pages = await walk(query, 'RECORDED_AT_DESC', 7, false);
      expect(pages.map(({ totalCount }) => totalCount)).toEqual([23, 23, 23, 23]);
    });

    it('begins and ends a page with the cursors of its first and last edge', async () => {
      const { pageInfo, edges } = await page(query, 'first: 4');
      expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]!.cursor, edges[3]!.cursor]);
    });

    it('gives the same items as nodes and as edges', async () => {
      const { nodes, edges } = await page(query, 'last: 6');
      expect(edges.map(({ node }) => node)).toEqual(nodes);
    });

    it('gives twenty where no size is asked for', async () => {
      const { nodes } = await page(query, 'orderBy: SAID_ON_DESC');
      expect(nodes).toHaveLength(20);
    });

    it('gives the twenty before a cursor where before is given without last', async () => {
      const { pageInfo } = await page(query, 'orderBy: TONE_ASC, last: 1');
      const { nodes } = await page(query, `orderBy: TONE_ASC, before: "${pageInfo.startCursor}"`);
      expect(nodes.map(({ id }) => id)).toEqual(ORDERS[2]![1].slice(2, 22));
    });

    it('takes orderBy: null as the newest first', async () => {
      const { nodes } = await page(query, 'orderBy: null, first: 23');
      expect(nodes.map(({ id }) => id)).toEqual(ORDERS[1]![1]);
    });
  });

  it('takes a cursor of one place in another that has the same order', async () => {
    const { pageInfo } = await page(PLACES[1]![1], 'orderBy: TONE_ASC, first: 5');
    const { nodes } = await page(PLACES[0]![1], `orderBy: TONE_ASC, first: 5, after: "${pageInfo.endCursor}"`);
    expect(nodes.map(({ id }) => id)).toEqual(ORDERS[2]![1].slice(5, 10));
  });
});

describeOnEachEngine('a list of statements that grows while it is read', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(PAGING_FIXTURE)]);
  });
  afterAll(() => service.stop());

  it.each(PLACES)('goes on right behind a cursor in %s', async (place, query) => {
    const read = async (args: string): Promise<Page> => {
      const data = await service.data(query(`orderBy: SAID_ON_DESC, ${args}`));
      return data.list ?? data.of.list;
    };
    const slug = place.replaceAll(/\W/g, '-').toLowerCase();
    const whole = await read('first: 500');
    const front = await read('first: 4');
    const before = fishingStatement(`${slug}-before`, '2023-01-01', 0, '2025-06-01T04:00:00.000Z');
    const behind = fishingStatement(`${slug}-behind`, '2019-01-01', 0, '2025-06-01T04:00:00.000Z');
    await service.graph.load(exchangeFile([before, behind]), () => RECORDED_AT);
    const rest = await read(`first: 500, after: "${front.pageInfo.endCursor}"`);

    const expected = whole.nodes.map(({ id }) => id);
    const ids = [...front.nodes, ...rest.nodes].map(({ id }) => id);
    expect({
      old: ids.filter((id) => expected.includes(id)),
      added: ids.filter((id) => !expected.includes(id)),
    }).toEqual({ old: expected, added: [`statement/${slug}-behind`] });
  });
});
