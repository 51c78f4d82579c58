// What was said, what was done, and both, as scripts/pandas/make-counts.py counts it in the ICEWS14 file.
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { TestService } from '../service.js';

interface Figures {
  count: number;
  toneSum: number;
  meanTone: number;
}

interface Counterparts {
  totalCount: number;
  first: { name: string; count: number; countOut: number; byClass: Record<string, Figures> }[];
}

interface Pair {
  aToB: Figures;
  bToA: Figures;
  aToBByClass: Record<string, Figures>;
  reciprocity: number;
}

interface Neighborhood {
  nodes: number;
  edges: number;
  acts: number;
  strongest: (Figures & { from: string; to: string; byClass: Record<string, Figures> })[];
}

interface Scores {
  totalCount: number;
  first: { name: string; score: number }[];
}

interface Counts {
  classes: Record<string, Figures>;
  quarters: Record<string, Figures>;
  quartersOfKinds: Record<string, Record<string, Figures>>;
  roots: Record<string, Record<string, Figures>>;
  pair: Record<string, Pair>;
  pairMonths: Record<string, number>;
  fights: { names: string[]; count: number }[];
  counterparts: Record<string, Counterparts>;
  exports: Record<string, Figures>;
  neighborhood: Record<string, Neighborhood>;
  /** The shortest paths of each pair in ENDS. */
  paths: Record<string, { length: number; count: number; strengths: number[] }[]>;
  modularities: Record<string, number[]>;
  weightedDegree: Record<string, { name: string; score: number }[]>;
  pagerank: Record<string, Scores>;
}

const EXPECTED = JSON.parse(readFileSync('tests/icews14/counts.json', 'utf8')) as Counts;
const KINDS = ['STATEMENTS', 'INTERACTIONS', 'BOTH'];
const FIGURES = 'count toneSum meanTone';
const CLASSES: [camel: string, name: string][] = [
  ['verbalCooperation', 'VERBAL_COOPERATION'],
  ['materialCooperation', 'MATERIAL_COOPERATION'],
  ['verbalConflict', 'VERBAL_CONFLICT'],
  ['materialConflict', 'MATERIAL_CONFLICT'],
];
const BY_CLASS = ['byQuadClass', 'toneByQuadClass']
  .map(
    (field, index) =>
      `${field} { ${CLASSES.map(([name]) => (index === 0 ? name : `${name} { toneSum meanTone }`)).join(' ')} }`,
  )
  .join(' ');
/** The pairs between which paths are searched. */
const ENDS = [
  ['group/boko-haram', 'state/china'],
  ['group/defense-security-ministry-libya', 'state/togo'],
];

/** The figures of each class that occurs, in the form of pandas. */
function byClass(summary: { byQuadClass: Record<string, number>; toneByQuadClass: Record<string, object> }) {
  const found = CLASSES.filter(([name]) => summary.byQuadClass[name]! > 0);
  return Object.fromEntries(
    found.map(([name, key]) => [key, { count: summary.byQuadClass[name], ...summary.toneByQuadClass[name] }]),
  );
}

/** Declares tests that a graph of the whole file agrees with pandas and networkx. */
export function itAgreesWithPandas(service: () => TestService): void {
  // biome-ignore lint/suspicious/noExplicitAny: whatever the selection asks for.
  const ask = async (query: string): Promise<any> => service().data(query);

  it('counts as pandas does by class and by quarter', async () => {
    const { classes, quarters } = await ask(`{
      classes: statementStats(groupBy: [QUAD_CLASS], counting: BOTH) { key { value } ${FIGURES} }
      quarters: timeline(interval: QUARTER, counting: BOTH, filter: { quadClass: [MATERIAL_CONFLICT] }) { label ${FIGURES} } }`);
    const byClass = classes.map(({ key, ...figures }: { key: { value: string }[] }) => [key[0]!.value, figures]);
    const byQuarter = quarters.map(({ label, ...figures }: { label: string }) => [label, figures]);
    expect([Object.fromEntries(byClass), Object.fromEntries(byQuarter)]).toEqual([EXPECTED.classes, EXPECTED.quarters]);
  });

  it('finds who fought whom most', async () => {
    const { statementStats } = await ask(`{ statementStats(groupBy: [SPEAKER, ABOUT], counting: BOTH, first: 3,
      filter: { act: ["19"] }) { key { label } count } }`);
    const found = statementStats.map(({ key, count }: { key: { label: string }[]; count: number }) => ({
      names: key.map(({ label }) => label),
      count,
    }));
    expect(found).toEqual(EXPECTED.fights);
  });

  it.each(KINDS)('counts %s by quarter and by root of CAMEO as pandas does', async (counting) => {
    const { timeline, statementStats } = await ask(`{
      timeline(interval: QUARTER, counting: ${counting}) { label ${FIGURES} }
      statementStats(groupBy: [ACT_ROOT], counting: ${counting}) { key { value } ${FIGURES} } }`);
    const byQuarter = timeline.map(({ label, ...figures }: { label: string }) => [label, figures]);
    const byRoot = statementStats.map(({ key, ...figures }: { key: { value: string }[] }) => [key[0]!.value, figures]);
    expect([Object.fromEntries(byQuarter), Object.fromEntries(byRoot)]).toEqual([
      EXPECTED.quartersOfKinds[counting],
      EXPECTED.roots[counting],
    ]);
  });

  it.each(KINDS)('counts %s of a pair, of pairs by month and of an actor as pandas does', async (counting) => {
    const { relationship, statementGroups, state } = await ask(`{
      relationship(a: "group/boko-haram", b: "group/citizen-nigeria", counting: ${counting}) {
        aToB { ${FIGURES} ${BY_CLASS} } bToA { ${FIGURES} } reciprocity }
      statementGroups(groupBy: [SPEAKER, ABOUT, MONTH], counting: ${counting}) { totalCount }
      state(id: "state/iran") { counterparts(counting: ${counting}, first: 3) {
        totalCount nodes { subject { name } count countOut ${BY_CLASS} } } } }`);
    const { totalCount, nodes } = state.counterparts;
    // biome-ignore lint/suspicious/noExplicitAny: whatever the selection asks for.
    const first = nodes.map(({ subject, count, countOut, ...classes }: any) => {
      return { name: subject.name, count, countOut, byClass: byClass(classes) };
    });
    const { byQuadClass, toneByQuadClass, ...aToB } = relationship.aToB;
    const pair = { ...relationship, aToB, aToBByClass: byClass({ byQuadClass, toneByQuadClass }) };
    expect([pair, statementGroups.totalCount, { totalCount, first }]).toEqual([
      EXPECTED.pair[counting],
      EXPECTED.pairMonths[counting],
      EXPECTED.counterparts[counting],
    ]);
  });

  it.each(KINDS)('finds the neighborhood of an actor by %s as pandas does', async (counting) => {
    const { neighborhood } = await ask(`{ neighborhood(around: ["group/boko-haram"], through: [STATED, INTERACTED],
      counting: ${counting}, limit: 1000) { nodes { id } edges { from { name } to { name } ${FIGURES} ${BY_CLASS} } } }`);
    // biome-ignore lint/suspicious/noExplicitAny: whatever the selection asks for.
    const edges = neighborhood.edges.map(({ from, to, byQuadClass, toneByQuadClass, ...edge }: any) => {
      return { from: from.name, to: to.name, ...edge, byClass: byClass({ byQuadClass, toneByQuadClass }) };
    });
    expect({
      nodes: neighborhood.nodes.length,
      edges: edges.length,
      acts: edges.reduce((sum: number, { count }: Figures) => sum + count, 0),
      strongest: edges.slice(0, 4),
    }).toEqual(EXPECTED.neighborhood[counting]);
  });

  it.each(KINDS)('finds the shortest paths by %s that networkx finds, the strongest first', async (counting) => {
    for (const [index, [from, to]] of ENDS.entries()) {
      const { length, count, strengths } = EXPECTED.paths[counting]![index]!;
      const { paths } = await ask(`{ paths(from: "${from}", to: "${to}", through: [STATED, INTERACTED],
        counting: ${counting}, maxLength: ${length}, first: 50) { length strength isExact } }`);
      expect(paths).toHaveLength(count);
      expect(paths.slice(0, 10)).toEqual(strengths.map((strength) => ({ length, strength, isExact: true })));
    }
  });

  it.each(KINDS)('finds communities in the graph of %s as good as those of networkx', async (counting) => {
    const { communities } = await ask(`{ communities(counting: ${counting}, first: 1) { modularity } }`);
    for (const modularity of EXPECTED.modularities[counting]!) {
      expect(Math.abs(communities[0].modularity - modularity)).toBeLessThan(0.01);
    }
  });

  it.each(KINDS)('exports the %s of a filter that leaves some out', async (counting) => {
    const { body } = await service().app.inject(
      `/export?format=csv&what=edges&counting=${counting}&saidOn=2014-03&quadClass=VERBAL_CONFLICT&` +
        'quadClass=MATERIAL_CONFLICT&not=act%3D18&not=speaker%3Dgroup/citizen-nigeria',
    );
    const [header, ...lines] = body.trimEnd().split('\n');
    const place = header!.split(',').indexOf('tone:double');
    const tones = lines.map((line) => Number(line.replace(/"(?:[^"]|"")*"/g, '').split(',')[place]));
    const toneSum = tones.reduce((sum, tone) => sum + tone, 0);
    const expected = EXPECTED.exports[counting]!;
    expect([lines.length, toneSum]).toEqual([expected.count, expect.closeTo(expected.toneSum, 6)]);
  });

  it.each(KINDS)('ranks the graph of %s as networkx does', async (counting) => {
    const { rankedActors, ranking } = await ask(
      `{ rankedActors(metric: PAGERANK, counting: ${counting}, first: 5) { totalCount nodes { score actor { name } } }
        ranking(metric: WEIGHTED_DEGREE, counting: ${counting}, first: 5) { score actor { name } } }`,
    );
    const byWeight = ranking.map(({ score, actor }: { score: number; actor: { name: string } }) => ({
      ...actor,
      score,
    }));
    expect(byWeight).toEqual(EXPECTED.weightedDegree[counting]);
    const { totalCount, first } = EXPECTED.pagerank[counting]!;
    expect([
      rankedActors.totalCount,
      rankedActors.nodes.map(({ actor }: { actor: { name: string } }) => actor.name),
    ]).toEqual([totalCount, first.map(({ name }) => name)]);
    for (const [index, { score }] of first.entries()) expect(rankedActors.nodes[index].score).toBeCloseTo(score, 6);
  });

  it.each(KINDS)('exports all scores of the graph of %s, and the community of everybody', async (counting) => {
    const linesOf = async (query: string) =>
      (await service().app.inject(`/export?counting=${counting}&${query}`)).body.trimEnd().split('\n').slice(1);
    const [ranking, communities] = [await linesOf('what=ranking&metric=PAGERANK'), await linesOf('what=communities')];
    const { totalCount, first } = EXPECTED.pagerank[counting]!;
    const actors = (lines: string[]) => new Set(lines.map((line) => line.split('"')[1])).size;
    expect([actors(ranking), actors(communities), communities.length]).toEqual([totalCount, totalCount, totalCount]);
    for (const [index, { name, score }] of first.entries()) {
      const [, , , found, , , rest] = ranking[index]!.split('"');
      expect([found, Number(rest!.split(',')[2])]).toEqual([name, expect.closeTo(score, 6)]);
    }
  });
}
