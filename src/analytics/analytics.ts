import { LRUCache } from 'lru-cache';
import { madeOnce } from '../collections/made-once.js';
import type { CountedActs } from '../loader/act-criteria.js';
import { noteCacheLookup } from '../observability/cache-lookups.js';
import type { QueryRunner } from '../query/query-runner.js';
import { type ActorGraph, readActorGraph } from './actor-graph.js';
import { type AnalyticsLimits, DEFAULT_ANALYTICS_LIMITS } from './analytics-limits.js';
import { pastTime } from './analytics-refusal.js';
import { AnalyticsThread } from './analytics-thread.js';
import type { Centrality } from './centrality.js';
import type { Answer, EdgeArrays, Job, Partition, Scores } from './jobs.js';

/** For how many filters results are kept, the most recently used. */
const MAX_GRAPHS = 8;
/** How many results are kept for each, the most recently used: of each metric, of the communities, and of some samples. */
const MAX_ANSWERS = 16;

/** The graph of one filter, and what was computed from it. */
interface Analyzed {
  graph: Promise<ActorGraph>;
  answers: LRUCache<string, Promise<Answer>>;
}

/** What was computed, and the graph that it was computed from. */
export interface Analysis<A extends Answer> {
  graph: ActorGraph;
  answer: A;
}

/** The same key for the same acts. */
function keyOf({ criteria, counting }: CountedActs): string {
  const inOrder = Object.entries(criteria).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([counting, inOrder], (_, value) =>
    Array.isArray(value) && value.every((item) => typeof item === 'string') ? [...new Set(value)].sort() : value,
  );
}

/**
 * Metrics and communities of the graph of who speaks about whom, computed in a separate thread. What was computed is
 * kept until the graph changes, through this service or another; equal requests at the same time share one computation.
 */
export class Analytics {
  readonly #limits: AnalyticsLimits;
  readonly #thread: AnalyticsThread;
  readonly #analyzed = new LRUCache<string, Analyzed>({ max: MAX_GRAPHS });
  #version = '';

  constructor(limits: Partial<AnalyticsLimits> = {}) {
    this.#limits = { ...DEFAULT_ANALYTICS_LIMITS, ...limits };
    this.#thread = new AnalyticsThread(this.#limits);
  }

  /** Whether there is a thread, busy or idle. */
  get hasThread(): boolean {
    return this.#thread.isUp;
  }

  /**
   * The scores of the actors by a metric, over the counted acts; BETWEENNESS is estimated from the paths of `sample` actors,
   * if that is given. Errors: ANALYTICS_LIMIT, OVERLOADED.
   */
  async scores(
    runner: QueryRunner,
    metric: Centrality,
    acts: CountedActs,
    sample: number | null = null,
  ): Promise<Analysis<Scores>> {
    const name = sample === null ? metric : `${metric} of ${sample}`;
    return this.#analyze(runner, acts, name, (edges) => ({ kind: 'scores', metric, sample, edges }));
  }

  /** The communities of the actors, over the counted acts. Errors: ANALYTICS_LIMIT, OVERLOADED. */
  async communities(runner: QueryRunner, acts: CountedActs): Promise<Analysis<Partition>> {
    return this.#analyze(runner, acts, 'communities', (edges) => ({ kind: 'communities', edges }));
  }

  /** Ends the thread; waiting jobs are refused. */
  close(): Promise<void> {
    return this.#thread.close();
  }

  async #analyze<A extends Answer>(
    runner: QueryRunner,
    counted: CountedActs,
    name: string,
    jobOf: (edges: EdgeArrays) => Job,
  ): Promise<Analysis<A>> {
    // Read before the graph, which may thus be newer than its version says, but never older.
    const { graph: reading, answers } = this.#look(await runner.version(), runner, counted);
    const graph = await runner.unlessOver(reading);
    let answer = answers.get(name);
    noteCacheLookup('analytics', answer !== undefined);
    if (!answer) {
      answer = this.#thread.run(jobOf(graph.edges), runner.client);
      answers.set(name, answer);
      answer.catch(() => answers.peek(name) === answer && answers.delete(name));
    }
    return { graph, answer: (await runner.unlessOver(answer)) as A };
  }

  /** What is known about the graph of a filter; the graph is read if nothing is. */
  #look(version: string, runner: QueryRunner, counted: CountedActs): Analyzed {
    if (version !== this.#version) this.#analyzed.clear();
    this.#version = version;
    const key = keyOf(counted);
    return madeOnce<string, Analyzed>(this.#analyzed, key, () => {
      const analyzed = {
        graph: this.#read(runner, counted),
        answers: new LRUCache<string, Promise<Answer>>({ max: MAX_ANSWERS }),
      };
      analyzed.graph.catch(() => this.#analyzed.peek(key) === analyzed && this.#analyzed.delete(key));
      return analyzed;
    });
  }

  async #read(runner: QueryRunner, acts: CountedActs): Promise<ActorGraph> {
    const { timeMs } = this.#limits;
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(pastTime('Reading the acts', timeMs)), timeMs).unref();
    try {
      return await readActorGraph(runner.outliving(controller.signal), acts, this.#limits);
    } finally {
      clearTimeout(timer);
    }
  }
}
