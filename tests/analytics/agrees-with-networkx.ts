// The metrics and communities of a graph agree with those that networkx computed.
import { expect, it } from '@jest/globals';
import type { Analysis } from '../../src/analytics/analytics.js';
import { CENTRALITIES, type Centrality } from '../../src/analytics/centrality.js';
import type { Scores } from '../../src/analytics/jobs.js';
import { criteriaOf } from '../../src/graphql/statement/statement-filter.input.js';
import type { TestService } from '../service.js';
import { agrees, readNetworkxTable } from './networkx-table.js';

const METRICS = Object.keys(CENTRALITIES) as Centrality[];
const RANKING = `query ($metric: Centrality!) {
  ranking(metric: $metric, first: 500) { rank score weightIn weightOut actor { id name } }
}`;

/** Declares tests that the graph of a service, whose actors networkx knows by `key`, has the results of networkx. */
export function itAgreesWithNetworkx(table: string, key: 'id' | 'name', service: () => TestService): void {
  const networkx = readNetworkxTable(`tests/analytics/${table}`);

  function analyze(metric: Centrality): Promise<Analysis<Scores>> {
    const { analytics, runner, aliases } = service().graph;
    return analytics.scores(runner, metric, { criteria: criteriaOf(null, aliases), counting: 'STATEMENTS' });
  }
  const sum = (values: Float64Array, of: (value: number) => number) =>
    values.reduce((total, value) => total + of(value), 0);

  it('has the actors, edges and weights of the file', async () => {
    const { graph } = await analyze('DEGREE');
    const { from, weight } = graph.edges;
    const total = weight.reduce((all, one) => all + one, 0);
    const expected = ['actors', 'edges', 'weight'].map((what) => networkx.value('graph', what));
    expect([graph.ids.length, from.length, total]).toEqual(expected);
  });

  it.each(METRICS)('gives the most central actors by %s the scores of networkx', async (metric) => {
    const { ranking } = await service().data(RANKING, { metric });
    const top = networkx.top(metric);
    const scoreOf = new Map<string, number>(
      ranking.map(({ score, actor }: { score: number; actor: Record<string, string> }) => [actor[key], score]),
    );
    const wrong = top.filter(([actor, score]) => !agrees(scoreOf.get(actor) ?? Number.NaN, score));
    expect(wrong).toEqual([]);
    const inOrder = top.map(([, score], place) => agrees(ranking[place].score, score));
    expect(inOrder).not.toContain(false);
  });

  it.each(METRICS)('gives all actors by %s scores with the sums of networkx', async (metric) => {
    const { byNode } = (await analyze(metric)).answer;
    expect(
      agrees(
        sum(byNode, (score) => score),
        networkx.value(`${metric}.sum`, 'all'),
      ),
    ).toBe(true);
    expect(
      agrees(
        sum(byNode, (score) => score * score),
        networkx.value(`${metric}.squares`, 'all'),
      ),
    ).toBe(true);
  });

  it('tells what comes in from what goes out', async () => {
    const { graph } = await analyze('WEIGHTED_DEGREE');
    const squares = [graph.weightIn, graph.weightOut].map((weights) => sum(weights, (weight) => weight * weight));
    expect(squares).toEqual(['in', 'out'].map((way) => networkx.value(`WEIGHTED_DEGREE.${way}.squares`, 'all')));
  });

  it('finds communities as good as those of networkx, whatever its seed', async () => {
    const { communities } = await service().data('{ communities(first: 1) { modularity } }');
    const far = networkx.modularities.filter((modularity) => Math.abs(modularity - communities[0].modularity) > 0.01);
    expect(far).toEqual([]);
  });
}
