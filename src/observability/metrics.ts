import type { CollectFunction, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { onCacheLookup } from './cache-lookups.js';

const MAX_NAMES = 100;
const MAX_NAME_LENGTH = 64;
/** Labels with a meaning of their own. */
const RESERVED = ['anonymous', 'other', 'unresolved'];

/**
 * Operation names as metric labels. Clients choose them, and each label is a series kept by the process and by Prometheus: the
 * first hundred are used as they are, any further one becomes 'other'.
 */
export class OperationNames {
  readonly #known = new Set<string>();

  /** The label of an operation; null for one without a name. */
  labelOf(name: string | null): string {
    if (name === null) return 'anonymous';
    if (RESERVED.includes(name)) return 'other';
    if (this.#known.has(name)) return name;
    if (this.#known.size >= MAX_NAMES || name.length > MAX_NAME_LENGTH) return 'other';
    this.#known.add(name);
    return name;
  }
}

/** The outcome of an operation: `refused` is the fault of the client, `failed` is not, `late` and `cancelled` were cut short. */
export type Outcome = 'ok' | 'refused' | 'failed' | 'late' | 'cancelled';

/** A completed operation. */
export interface EndedOperation {
  /** Its name; null if it has none. */
  name: string | null;
  /** 'query', 'mutation' or 'subscription'; null if it was not determined. */
  type: string | null;
  outcome: Outcome;
  /** The codes of its errors. */
  codes: readonly string[];
  durationMs: number;
  /** Its computed cost; null if none was computed. */
  cost: number | null;
}

const OPERATION_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const QUERY_SECONDS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5, 30];
const COSTS = [1, 10, 50, 100, 500, 1_000, 5_000, 10_000, 50_000, 100_000];

/** The metrics of one service, in a separate registry, for Prometheus. */
export class Metrics {
  readonly #library: typeof import('prom-client');
  readonly #registry: Registry;
  readonly #names = new OperationNames();
  readonly #operations: Counter;
  readonly #operationSeconds: Histogram;
  readonly #operationCost: Histogram;
  readonly #errors: Counter;
  readonly #refusals: Counter;
  readonly #queries: Counter;
  readonly #querySeconds: Histogram;
  readonly #cacheLookups: Counter;
  readonly #forgetCaches: () => void;

  private constructor(library: typeof import('prom-client')) {
    this.#library = library;
    this.#registry = new library.Registry();
    library.collectDefaultMetrics({ register: this.#registry });
    this.#operations = this.#counter('demarche_operations_total', 'Operations that ended, by name, type and outcome.', [
      ...['operation', 'type', 'outcome'],
    ]);
    this.#operationSeconds = this.#histogram(
      'demarche_operation_duration_seconds',
      'How long operations took, from the first byte of the request to the last of the answer.',
      ['operation'],
      OPERATION_SECONDS,
    );
    this.#operationCost = this.#histogram(
      'demarche_operation_cost',
      'The cost computed for operations before they ran, in nodes.',
      ['operation'],
      COSTS,
    );
    this.#errors = this.#counter('demarche_errors_total', 'Operations that gave an error of a code.', ['code']);
    this.#refusals = this.#counter('demarche_requests_refused_total', 'Requests refused before they ran, by reason.', [
      'reason',
    ]);
    this.#queries = this.#counter('demarche_database_queries_total', 'Database queries, by name and outcome.', [
      ...['query', 'outcome'],
    ]);
    this.#querySeconds = this.#histogram(
      'demarche_database_query_duration_seconds',
      'How long database queries took, decoding of their rows included.',
      ['query'],
      QUERY_SECONDS,
    );
    this.#cacheLookups = this.#counter('demarche_cache_lookups_total', 'Looks into caches, by cache and result.', [
      ...['cache', 'result'],
    ]);
    this.#forgetCaches = onCacheLookup(({ cache, isHit }) =>
      this.#cacheLookups.inc({ cache, result: isHit ? 'hit' : 'miss' }),
    );
  }

  /** Starts collecting. The library is loaded only here. */
  static async start(): Promise<Metrics> {
    return new Metrics((await import('prom-client')).default);
  }

  /** Adds a gauge with a name such as 'demarche_subscriptions_open', whose value `read` returns at each scrape. */
  addGauge(name: string, help: string, read: () => number): void {
    const collect: CollectFunction<Gauge> = function () {
      this.set(read());
    };
    new this.#library.Gauge({ name, help, registers: [this.#registry], collect });
  }

  operationEnded({ name, type, outcome, codes, durationMs, cost }: EndedOperation): void {
    const operation = type === null ? 'unresolved' : this.#names.labelOf(name);
    this.#operations.inc({ operation, type: type ?? 'unresolved', outcome });
    this.#operationSeconds.observe({ operation }, durationMs / 1000);
    if (cost !== null) this.#operationCost.observe({ operation }, cost);
    for (const code of new Set(codes)) this.#errors.inc({ code });
  }

  /** Counts a refused request; the reason is a fixed word such as 'overload'. */
  requestRefused(reason: string): void {
    this.#refusals.inc({ reason });
  }

  /** Measures a named query; the returned function is called with its error, or null, when it ends. */
  readonly watchQuery = (query: string) => {
    const start = performance.now();
    return (error: unknown) => {
      this.#queries.inc({ query, outcome: error ? 'failed' : 'ok' });
      this.#querySeconds.observe({ query }, (performance.now() - start) / 1000);
    };
  };

  /** The names of all metrics. */
  names(): string[] {
    return this.#registry.getMetricsAsArray().map(({ name }) => name);
  }

  /** All metrics in the text format of Prometheus, and its content type. */
  async text(): Promise<{ contentType: string; text: string }> {
    return { contentType: this.#registry.contentType, text: await this.#registry.metrics() };
  }

  stop(): void {
    this.#forgetCaches();
    this.#registry.clear();
  }

  #counter(name: string, help: string, labelNames: string[]): Counter {
    return new this.#library.Counter({ name, help, labelNames, registers: [this.#registry] });
  }

  #histogram(name: string, help: string, labelNames: string[], buckets: number[]): Histogram {
    return new this.#library.Histogram({ name, help, labelNames, buckets, registers: [this.#registry] });
  }
}
