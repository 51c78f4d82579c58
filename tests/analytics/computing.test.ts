// How metrics are computed in parallel with requests: in a thread, once for all who ask, within limits.
import 'reflect-metadata';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Analytics } from '../../src/analytics/analytics.js';
import { type AnalyticsLimits, DEFAULT_ANALYTICS_LIMITS } from '../../src/analytics/analytics-limits.js';
import { AnalyticsThread } from '../../src/analytics/analytics-thread.js';
import type { EdgeArrays } from '../../src/analytics/jobs.js';
import { randomNumbers } from '../../src/analytics/random-numbers.js';
import { ServiceError } from '../../src/errors/service-error.js';
import type { Graph } from '../../src/graph.js';
import { criteriaOf } from '../../src/graphql/statement/statement-filter.input.js';
import type { CountedActs } from '../../src/loader/act-criteria.js';
import { describeOnEachEngine, exchangeFile, openGraph, openTestGraph } from '../engines.js';
import { until } from '../until.js';

const SMALL_GRAPH = 'tests/analytics/small-graph.jsonl';

/** A graph with `nodeCount` nodes and five times as many edges, the same at every call. */
function randomEdges(nodeCount: number): EdgeArrays {
  const random = randomNumbers(1);
  const pairs = new Map<number, [number, number]>();
  while (pairs.size < nodeCount * 5) {
    const [from, to] = [Math.floor(random() * nodeCount), Math.floor(random() * nodeCount)];
    if (from !== to) pairs.set(from * nodeCount + to, [from, to]);
  }
  const sorted = [...pairs].sort(([a], [b]) => a - b).map(([, pair]) => pair);
  return {
    nodeCount,
    from: Uint32Array.from(sorted, ([from]) => from),
    to: Uint32Array.from(sorted, ([, to]) => to),
    weight: new Uint32Array(sorted.length).fill(1),
    toneSum: new Float64Array(sorted.length),
  };
}

const ENDLESS = { kind: 'scores', metric: 'BETWEENNESS', edges: randomEdges(40_000) } as const;
const SHORT = { kind: 'scores', metric: 'DEGREE', edges: randomEdges(10) } as const;

describe('the thread of the analytics', () => {
  let thread: AnalyticsThread;
  const start = (limits: Partial<AnalyticsLimits> = {}) => {
    thread = new AnalyticsThread({ ...DEFAULT_ANALYTICS_LIMITS, ...limits });
    return thread;
  };
  afterEach(() => thread.close());

  it('leaves the thread of the requests free', async () => {
    let isDone = false;
    const computing = start()
      .run(ENDLESS)
      .catch(() => undefined)
      .finally(() => {
        isDone = true;
      });
    let turns = 0;
    while (!isDone && turns < 1_000) {
      await new Promise(setImmediate);
      turns += 1;
    }
    expect(turns).toBe(1_000);
    await thread.close();
    await computing;
  });

  it('is there only once something is to be computed', async () => {
    expect(start().isUp).toBe(false);
    await thread.run(SHORT);
    expect(thread.isUp).toBe(true);
  });

  it('is ended after a while without work, and there again for more', async () => {
    await start({ idleMs: 1 }).run(SHORT);
    await until(() => !thread.isUp);
    expect((await thread.run(SHORT)).order).toHaveLength(10);
  });

  it('is ended where something takes too long, and another does what waits', async () => {
    const [endless, short] = [start({ timeMs: 3_000 }).run(ENDLESS), thread.run(SHORT)];
    const message = 'Computing this took longer than 3 s, the most that it may; narrow the filter';
    await expect(endless).rejects.toMatchObject({
      code: 'ANALYTICS_LIMIT',
      message: expect.stringContaining(message),
    });
    expect((await short).order).toHaveLength(10);
  });

  it('refuses what comes on top of those that wait', async () => {
    start({ maxWaiting: 1 });
    const outcomes = Promise.allSettled([ENDLESS, SHORT, SHORT].map((job) => thread.run(job)));
    await thread.close();
    const codes = (await outcomes).map((outcome) => (outcome as PromiseRejectedResult).reason.code);
    expect(codes).toEqual(['SERVICE_UNAVAILABLE', 'SERVICE_UNAVAILABLE', 'OVERLOADED']);
  });

  it('lets the job of another client wait for no more than one of those that a client has sent before', async () => {
    start();
    const done: string[] = [];
    const jobs = ['busy', 'busy', 'busy', 'quick'].map((client) =>
      thread.run(SHORT, client).then(() => done.push(client)),
    );
    await Promise.all(jobs);
    expect(done).toEqual(['busy', 'busy', 'quick', 'busy']);
  });

  it('lets one client wait with half of those that may', async () => {
    start({ maxWaiting: 4 });
    const outcomes = Promise.allSettled(
      ['busy', 'busy', 'busy', 'busy', 'quick'].map((client) => thread.run(ENDLESS, client)),
    );
    await thread.close();
    const codes = (await outcomes).map((outcome) => (outcome as PromiseRejectedResult).reason.code);
    expect(codes.map((code) => code === 'OVERLOADED')).toEqual([false, false, false, true, false]);
  });

  it('takes nothing more once it is closed', async () => {
    await start().close();
    await expect(thread.run(SHORT)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  });
});

describeOnEachEngine('the analytics', (config) => {
  let graph: Graph;
  let all: CountedActs;
  const opened: Analytics[] = [];
  const start = (limits: Partial<AnalyticsLimits> = {}) => {
    const analytics = new Analytics(limits);
    opened.push(analytics);
    return analytics;
  };
  beforeAll(async () => {
    graph = await openTestGraph(config, [SMALL_GRAPH]);
    all = { criteria: criteriaOf(null, graph.aliases), counting: 'STATEMENTS' };
  });
  afterEach(() => Promise.all(opened.splice(0).map((analytics) => analytics.close())));
  afterAll(() => graph?.close());

  /** One more statement, by a new speaker. */
  function newStatement(name: string): string {
    const speaker = `person/${name}`;
    return exchangeFile([
      { type: 'person', id: speaker, name },
      {
        ...{ type: 'statement', id: `statement/${name}`, speaker, about: ['state/alvonia'], form: 'CODED', act: '010' },
        ...{ saidOn: '2023-06-01', evidence: [{ source: 'source/harbour-post' }] },
      },
    ]);
  }

  it('compute the same once for all who ask at the same time', async () => {
    const analytics = start();
    const runner = graph.runner.forRequest({ count: 0, durationMs: 0 });
    const [one, other] = await Promise.all([
      analytics.scores(runner, 'PAGERANK', all),
      analytics.scores(graph.runner, 'PAGERANK', all),
    ]);
    expect(other.answer).toBe(one.answer);
  });

  it('read the graph of a filter once for all metrics', async () => {
    const analytics = start();
    const by = (...speaker: string[]) => ({ ...all, criteria: { ...all.criteria, speaker } });
    const [one, other] = [
      await analytics.scores(graph.runner, 'PAGERANK', by('state/alvonia', 'state/brenn')),
      await analytics.communities(graph.runner, by('state/brenn', 'state/alvonia')),
    ];
    expect(other.graph).toBe(one.graph);
  });

  it('keep what they computed until the graph changes', async () => {
    const analytics = start();
    const first = await analytics.scores(graph.runner, 'DEGREE', all);
    expect((await analytics.scores(graph.runner, 'DEGREE', all)).answer).toBe(first.answer);
    await graph.load(newStatement('newcomer'));
    const { ids } = (await analytics.scores(graph.runner, 'DEGREE', all)).graph;
    expect(ids.filter((id) => !first.graph.ids.includes(id))).toEqual(['person/newcomer']);
  });

  it('keep few of the estimates of many samples', async () => {
    const analytics = start();
    const estimate = (sample: number) => analytics.scores(graph.runner, 'BETWEENNESS', all, sample);
    const { answer } = await estimate(10);
    expect((await estimate(10)).answer).toBe(answer);
    for (let sample = 11; sample < 40; sample++) await estimate(sample);
    expect((await estimate(10)).answer).not.toBe(answer);
  });

  const itOnNeo4j = config.kind === 'neo4j' ? it : it.skip;
  itOnNeo4j('notice what another instance writes', async () => {
    const analytics = start();
    const before = await analytics.scores(graph.runner, 'DEGREE', all);
    const elsewhere = await openGraph(config);
    await elsewhere.load(newStatement('stranger'));
    await elsewhere.close();
    const { ids } = (await analytics.scores(graph.runner, 'DEGREE', all)).graph;
    expect(ids.filter((id) => !before.graph.ids.includes(id))).toEqual(['person/stranger']);
  });

  it.each([
    [{ maxPairs: 5 }, 'These acts name more than 5 pairs of actors; narrow the filter'],
    [{ maxActors: 5 }, /^These acts name \d+ actors, and 5 may be compared at once; narrow the filter/],
  ])('refuse a graph beyond %j', async (limits, message) => {
    const analyzing = start(limits).scores(graph.runner, 'DEGREE', all);
    await expect(analyzing).rejects.toMatchObject({
      code: 'ANALYTICS_LIMIT',
      message: typeof message === 'string' ? expect.stringContaining(message) : expect.stringMatching(message),
    });
  });

  it('go on for others when one request is over', async () => {
    const analytics = start();
    const controller = new AbortController();
    const runner = graph.runner.forRequest({ count: 0, durationMs: 0 }, { signal: controller.signal });
    const over = analytics.scores(runner, 'CLOSENESS', all);
    const other = analytics.scores(graph.runner, 'CLOSENESS', all);
    controller.abort(new ServiceError('CANCELLED', 'The client hung up.'));
    await expect(over).rejects.toMatchObject({ code: 'CANCELLED' });
    expect((await other).answer.order.length).toBeGreaterThan(0);
  });

  it('have no thread left once they are closed', async () => {
    const analytics = start();
    await analytics.scores(graph.runner, 'DEGREE', all);
    await analytics.close();
    expect(analytics.hasThread).toBe(false);
  });
});
