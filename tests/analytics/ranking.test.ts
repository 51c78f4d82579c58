// The results of `ranking` and `communities`, on a graph small enough to check by hand.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnEachEngine } from '../engines.js';
import { TestService } from '../service.js';

const SMALL_GRAPH = 'tests/analytics/small-graph.jsonl';

/** A ranking as pairs of ids and scores. */
function pairsOf(ranking: { score: number; actor: { id: string } }[]): [string, number][] {
  return ranking.map(({ score, actor }) => [actor.id, score]);
}

describeOnEachEngine('the actors of a graph', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [SMALL_GRAPH]);
  });
  afterAll(() => service?.stop());

  async function ranking(args: string): Promise<[string, number][]> {
    const data = await service.data(`{ ranking(${args}) { score actor { id } } }`);
    return pairsOf(data.ranking);
  }

  it('have ranks from 1, the highest score first', async () => {
    const data = await service.data('{ ranking(metric: WEIGHTED_DEGREE, first: 3) { rank score actor { id name } } }');
    expect(data.ranking).toEqual([
      { rank: 1, score: 13, actor: { id: 'state/alvonia', name: 'Alvonia' } },
      { rank: 2, score: 8, actor: { id: 'person/ida-lund', name: 'Ida Lund' } },
      { rank: 3, score: 8, actor: { id: 'state/corvath', name: 'Corvath' } },
    ]);
  });

  it('are in the order of their ids where their scores are the same', async () => {
    const ids = (await ranking('metric: DEGREE, first: 3')).map(([id]) => id);
    expect(ids).toEqual(['organization/coast-council', 'state/alvonia', 'state/corvath']);
  });

  it('have weights in and out beside the score', async () => {
    const data = await service.data('{ ranking(metric: WEIGHTED_DEGREE, first: 1) { score weightIn weightOut } }');
    expect(data.ranking).toEqual([{ score: 13, weightIn: 7, weightOut: 6 }]);
  });

  it('are told by how much an estimate may be off, which is 0 where the sample is as large as the graph', async () => {
    const rows = async (args: string) =>
      (await service.data(`{ ranking(metric: BETWEENNESS, first: 2${args}) { score scoreError } }`)).ranking;
    const exact = await rows('');
    const errors = exact.map(({ scoreError }: { scoreError: number | null }) => scoreError);
    const sampled = exact.map(({ score }: { score: number }) => ({ score, scoreError: 0 }));
    expect([errors, await rows(', sample: 500')]).toEqual([[null, null], sampled]);
  });

  it.each([0, 9, 10_001])('are not estimated from a sample of %i', async (sample) => {
    const { errors } = await service.ask(`{ ranking(metric: BETWEENNESS, sample: ${sample}) { score } }`);
    expect(errors?.[0]?.message).toBe(`sample: ${sample} is not from 10 to 10,000`);
  });

  it('are not estimated by a metric that needs no estimate', async () => {
    const { errors } = await service.ask('{ ranking(metric: DEGREE, sample: 500) { score } }');
    expect(errors?.[0]?.message).toBe('sample: is for BETWEENNESS; leave it out with DEGREE');
  });

  it('are narrowed by kind without a change to their scores', async () => {
    const all = await ranking('metric: BETWEENNESS');
    const states = await ranking('metric: BETWEENNESS, kind: [STATE, GROUP]');
    expect(states).toEqual(all.filter(([id]) => /^(state|group)/.test(id)));
  });

  it('are twenty where no number is asked for', async () => {
    expect(await ranking('metric: DEGREE')).toHaveLength(15);
    expect(await ranking('metric: DEGREE, first: null')).toHaveLength(15);
    expect(await ranking('metric: DEGREE, first: 0')).toEqual([]);
  });

  it('count also where they speak of nobody but themselves, or of what cannot speak', async () => {
    const last = (await ranking('metric: DEGREE')).slice(-2);
    expect(last).toEqual([
      ['person/kei-sol', 0],
      ['person/uma-rask', 0],
    ]);
  });

  it('do not count for being spoken to alone', async () => {
    const ids = (await ranking('metric: DEGREE')).map(([id]) => id);
    expect(ids).not.toContain('person/silent-observer');
  });

  it.each([
    ['speaker: ["group/fishers"]', { 'group/fishers': 2, 'organization/coast-council': 1, 'person/tuva-orre': 1 }],
    ['about: ["agreement/tide-treaty"]', { 'person/ida-lund': 1, 'state/brenn': 1, 'person/uma-rask': 0 }],
    ['between: ["person/lin-pao", "person/odd-wern", "state/brenn"]', { 'person/lin-pao': 1, 'person/odd-wern': 1 }],
    ['toneAtMost: -5', {}],
  ])('are those of the statements of a filter, such as %s', async (filter, expected) => {
    expect(Object.fromEntries(await ranking(`metric: DEGREE, filter: { ${filter} }`))).toEqual(expected);
  });

  it('are the same by any start for the same statements', async () => {
    const filters = ['', 'filter: { source: ["source/harbour-post", "source/harbour-post"] }, '];
    const [whole, bySource] = await Promise.all(filters.map((filter) => ranking(`${filter}metric: PAGERANK`)));
    expect(bySource).toEqual(whole);
  });

  it.each([
    ['ranking(metric: DEGREE, first: 501)', 'first', '501 is not a page size; give 0 to 500'],
    ['ranking(metric: DEGREE, first: -1)', 'first', '-1 is not a page size; give 0 to 500'],
    ['ranking(metric: DEGREE, filter: { about: ["x"] })', 'filter.about', expect.stringContaining('"x" is not an id')],
  ])('are refused to %s', async (field, path, message) => {
    const { errors } = await service.ask(`{ ${field} { rank } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', fields: [{ path, message }] } }]);
  });
});

describeOnEachEngine('the communities of a graph', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [SMALL_GRAPH]);
  });
  afterAll(() => service?.stop());

  it('come with their weights and their members, the largest first', async () => {
    const data = await service.data(`{
      communities(first: 2) { rank size weightInside weightAcross members(first: 2) { rank score actor { id } } }
    }`);
    expect(data.communities).toEqual([
      {
        rank: 1,
        size: 6,
        weightInside: 15,
        weightAcross: 4,
        members: [
          { rank: 1, score: 8, actor: { id: 'state/corvath' } },
          { rank: 2, score: 7, actor: { id: 'organization/coast-council' } },
        ],
      },
      {
        rank: 2,
        size: 3,
        weightInside: 11,
        weightAcross: 6,
        members: [
          { rank: 1, score: 13, actor: { id: 'state/alvonia' } },
          { rank: 2, score: 8, actor: { id: 'person/ida-lund' } },
        ],
      },
    ]);
  });

  it('hold every actor once', async () => {
    const data = await service.data('{ communities { size members(first: 500) { actor { id } } } }');
    const sizes = data.communities.map(({ size }: { size: number }) => size);
    const ids = data.communities.flatMap((one: { members: { actor: { id: string } }[] }) =>
      one.members.map(({ actor }) => actor.id),
    );
    expect(new Set(ids).size).toBe(15);
    expect(sizes.reduce((total: number, size: number) => total + size, 0)).toBe(ids.length);
  });

  it('tell the mean tone inside', async () => {
    const filter = '{ between: ["person/odd-wern", "person/lin-pao"] }';
    const data = await service.data(`{
      communities(filter: ${filter}) { meanToneInside }
      statementStats(filter: ${filter}, groupBy: [ABOUT_KIND]) { count meanTone }
    }`);
    expect(data.communities).toEqual([{ meanToneInside: data.statementStats[0].meanTone }]);
  });

  it('have neither modularity nor tone where nobody speaks about anybody else', async () => {
    const data = await service.data(`{
      communities(filter: { speaker: ["person/kei-sol", "person/uma-rask"] }) { size modularity meanToneInside }
    }`);
    const alone = { size: 1, modularity: null, meanToneInside: null };
    expect(data.communities).toEqual([alone, alone]);
  });

  it('are empty where no statement passes the filter', async () => {
    const data = await service.data('{ communities(filter: { speaker: [] }) { size } }');
    expect(data.communities).toEqual([]);
  });
});

describe.each(['DEGREE', 'WEIGHTED_DEGREE', 'PAGERANK', 'BETWEENNESS', 'CLOSENESS', 'EIGENVECTOR'])('%s', (metric) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start({ kind: 'embedded', folder: null }, [SMALL_GRAPH]);
  });
  afterAll(() => service?.stop());

  it.each([
    ['no actor', '[]', 0],
    ['one actor', '["person/kei-sol"]', 1],
    ['actors without edges', '["person/kei-sol", "person/uma-rask"]', 2],
    ['two actors', '["person/odd-wern"]', 2],
  ])('has a finite score for each of %s', async (_, speakers, count) => {
    const filter = `{ speaker: ${speakers} }`;
    const { ranking } = await service.data(`{ ranking(metric: ${metric}, filter: ${filter}) { score } }`);
    const finite = ranking.filter(({ score }: { score: number }) => Number.isFinite(score) && score >= 0);
    expect(finite).toHaveLength(count);
  });
});
