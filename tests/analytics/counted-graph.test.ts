// The graph of what was said, of what was done, or of both: all of its actors and communities, and one of them.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { RELATIONSHIP_FIXTURE } from '../api/relationship-fixture.js';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';

interface Ranked {
  rank: number;
  score: number;
  actor: { id: string };
}

const shown = ({ rank, score, actor }: Ranked) => `${rank} ${actor.id} ${score}`;
const SAID = ['1 state/ruritania 8', '2 state/graustark 6', '3 group/crowd 2', '4 person/ada 2'];
const BOTH = ['1 state/ruritania 11', '2 state/graustark 8', '3 person/ada 3', '4 group/crowd 2'];

describeOnEachEngine('the graph of the acts that are counted', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(RELATIONSHIP_FIXTURE)]);
  });
  afterAll(() => service.stop());

  it.each([
    ['', SAID],
    [', counting: INTERACTIONS', ['1 state/ruritania 3', '2 state/graustark 2', '3 person/ada 1']],
    [', counting: BOTH', BOTH],
    [', counting: BOTH, kind: [STATE]', ['1 state/ruritania 11', '2 state/graustark 8']],
    [
      ', counting: BOTH, filter: { not: { toneAtMost: -1 } }',
      ['1 state/ruritania 6', '2 state/graustark 4', '3 person/ada 2'],
    ],
  ])('ranks actors%s: %j', async (args, expected) => {
    const { ranking } = await service.data(`{ ranking(metric: WEIGHTED_DEGREE${args}) { rank score actor { id } } }`);
    expect(ranking.map(shown)).toEqual(expected);
  });

  it('gives all actors page by page, with their number', async () => {
    const page = (after: string | null) =>
      service.data(`{ rankedActors(metric: WEIGHTED_DEGREE, counting: BOTH, first: 3, after: ${JSON.stringify(after)}) {
        totalCount edges { cursor } nodes { rank score counting actor { id } } pageInfo { endCursor hasNextPage hasPreviousPage } } }`);
    const { rankedActors: one } = await page(null);
    const { rankedActors: two } = await page(one.pageInfo.endCursor);
    expect([[...one.nodes, ...two.nodes].map(shown), one.totalCount, one.edges[2].cursor]).toEqual([
      BOTH,
      4,
      one.pageInfo.endCursor,
    ]);
    expect([
      one.pageInfo.hasNextPage,
      two.pageInfo.hasNextPage,
      two.pageInfo.hasPreviousPage,
      two.nodes[0].counting,
    ]).toEqual([true, false, true, 'BOTH']);
  });

  it('tells the rank of one actor, among all or among its kind', async () => {
    const { all, own, nobody } = await service.data(`{
      all: rankOf(actor: "person/ada", metric: WEIGHTED_DEGREE, counting: BOTH) { rank score weightIn weightOut }
      own: rankOf(actor: "person/ada", metric: WEIGHTED_DEGREE, counting: BOTH, kind: [PERSON]) { rank }
      nobody: rankOf(actor: "person/silent", metric: WEIGHTED_DEGREE) { rank } }`);
    expect([all, own, nobody]).toEqual([{ rank: 3, score: 3, weightIn: 2, weightOut: 1 }, { rank: 1 }, null]);
  });

  it('has communities whose members, bridges and numbers add up', async () => {
    const selection = `rank size weightInside weightAcross counting members(first: 500) { actor { id } }
      memberPages(first: 1) { totalCount nodes { rank } pageInfo { hasNextPage } }
      bridges(first: 500) { rank weightOut weightIn meanToneOut meanToneIn }`;
    const { communityPages, communityOf } = await service.data(`{
      communityPages(counting: BOTH) { totalCount nodes { ${selection} } }
      communityOf(actor: "person/ada", counting: BOTH) { rank members(first: 500) { actor { id } } } }`);
    const { nodes, totalCount } = communityPages;
    expect(nodes).toHaveLength(totalCount);
    let [inside, across] = [0, 0];
    for (const { size, members, memberPages, bridges, weightInside, weightAcross, counting } of nodes) {
      expect([members.length, memberPages.totalCount, memberPages.pageInfo.hasNextPage]).toEqual([
        size,
        size,
        size > 1,
      ]);
      const joined = bridges.reduce(
        (sum: number, bridge: { weightOut: number; weightIn: number }) => sum + bridge.weightOut + bridge.weightIn,
        0,
      );
      expect([joined, counting]).toEqual([weightAcross, 'BOTH']);
      inside += weightInside;
      across += weightAcross;
    }
    expect(inside + across / 2).toBe(12);
    const own = nodes[communityOf.rank - 1].members.map(({ actor }: Ranked) => actor.id);
    expect(own).toContain('person/ada');
    expect(communityOf.members.map(({ actor }: Ranked) => actor.id)).toEqual(own);
  });

  it('has the pairs of actors that each cell of a matrix of communities counts', async () => {
    const { communityPages } = await service.data(`{ communityPages(counting: BOTH) { nodes {
      rank weightInside members(first: 1) { actor { id } } bridges(first: 500) { rank weightOut } } } }`);
    const { nodes } = communityPages;
    const idOf = (rank: number) => nodes[rank - 1].members[0].actor.id;
    for (const { rank, weightInside, bridges } of nodes) {
      const cells = [{ rank, weightOut: weightInside }, ...bridges];
      const fields = cells.map(
        (cell: { rank: number }) =>
          `to${cell.rank}: pairs(toCommunityOf: "${idOf(cell.rank)}") { totalCount nodes { count meanTone from { id } to { id } } }`,
      );
      const { communityOf } = await service.data(
        `{ communityOf(actor: "${idOf(rank)}", counting: BOTH) { inside: pairs { totalCount } ${fields.join(' ')} } }`,
      );
      const sums = cells.map(({ rank }: { rank: number }) =>
        communityOf[`to${rank}`].nodes.reduce((sum: number, { count }: { count: number }) => sum + count, 0),
      );
      expect(sums).toEqual(cells.map(({ weightOut }: { weightOut: number }) => weightOut));
      expect(communityOf.inside).toEqual({ totalCount: communityOf[`to${rank}`].totalCount });
    }
    const { communityOf } = await service.data(
      '{ communityOf(actor: "person/ada", counting: BOTH) { pairs(toCommunityOf: "person/silent") { totalCount } } }',
    );
    expect(communityOf.pairs.totalCount).toBe(0);
  });

  it.each([
    [
      'ranking(metric: DEGREE, filter: { act: ["042"] }) { rank }',
      'counting: no statement passes the filter, but 2 interactions do; give INTERACTIONS or BOTH',
    ],
    [
      'rankedActors(metric: DEGREE, after: "x") { totalCount }',
      'after: "x" is not a cursor; give the endCursor or startCursor of a page of this list',
    ],
    [
      'communities(counting: BOTH, filter: { medium: ["tweet"] }) { rank }',
      'filter.medium: is of statements, and no interaction has a medium; leave it out, or give counting: STATEMENTS',
    ],
  ])('refuses %s', async (field, message) => {
    const { errors } = await service.ask(`{ ${field} }`);
    expect(errors!.map((error) => error.message)).toEqual([message]);
  });
});
