// What was said, what was done, and both, as scripts/pandas/make-counts.py counts it in the file of ICEWS14.
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
  first: { name: string; count: number; countOut: number }[];
}

interface Scores {
  totalCount: number;
  first: { name: string; score: number }[];
}

interface Counts {
  classes: Record<string, Figures>;
  quarters: Record<string, Figures>;
  pair: Record<string, Figures>;
  pairMonths: Record<string, number>;
  fights: { names: string[]; count: number }[];
  counterparts: Record<string, Counterparts>;
  exports: Record<string, Figures>;
  pagerank: Record<string, Scores>;
}

const EXPECTED = JSON.parse(readFileSync('tests/icews14/counts.json', 'utf8')) as Counts;
const KINDS = ['STATEMENTS', 'INTERACTIONS', 'BOTH'];
const FIGURES = 'count toneSum meanTone';

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

  it.each(KINDS)('counts %s of a pair, of pairs by month and of an actor as pandas does', async (counting) => {
    const { relationship, statementGroups, state } = await ask(`{
      relationship(a: "group/boko-haram", b: "group/citizen-nigeria", counting: ${counting}) { aToB { ${FIGURES} } }
      statementGroups(groupBy: [SPEAKER, ABOUT, MONTH], counting: ${counting}) { totalCount }
      state(id: "state/iran") { counterparts(counting: ${counting}, first: 3) {
        totalCount nodes { subject { name } count countOut } } } }`);
    const { totalCount, nodes } = state.counterparts;
    const first = nodes.map(({ subject, ...counts }: { subject: { name: string } }) => ({
      name: subject.name,
      ...counts,
    }));
    expect([relationship.aToB, statementGroups.totalCount, { totalCount, first }]).toEqual([
      EXPECTED.pair[counting],
      EXPECTED.pairMonths[counting],
      EXPECTED.counterparts[counting],
    ]);
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
    const { rankedActors } = await ask(
      `{ rankedActors(metric: PAGERANK, counting: ${counting}, first: 5) { totalCount nodes { score actor { name } } } }`,
    );
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
