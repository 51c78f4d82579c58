import { madeOnce } from '../collections/made-once.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { Queries, QueryName } from '../query/query-types.generated.js';
import { BatchLoader, lists } from './batch-loader.js';

/** A query with a result for each of its keys. */
export interface Batch<Kept> {
  query: QueryName;
  params: (keys: string[]) => object;
  /** The results in the rows, by key. */
  byKey: (rows: never[]) => Map<string, Kept>;
  /** The result of a key without rows. */
  none: Kept;
  /** Whether the keys are ids of subjects: one that is gone since it was read is an alias of another. */
  areSubjects?: boolean;
  /** Whether all columns are read, for callers that need more than is selected. */
  isWhole?: boolean;
}

/** Columns of queries that are not read, since nothing that an operation selects is resolved from them. */
export type LeftOut = ReadonlyMap<QueryName, ReadonlySet<string>>;

/**
 * Reads for the loaders of one request, level by level: a batch is sent only when no query of the request is under way.
 * So the results of all lists of one level, whichever of them arrives first, share the queries of the next level, and
 * the number of queries of a request never depends on timing.
 */
export class LevelReader {
  readonly #runner: QueryRunner;
  /** The loaders that were created by name. */
  readonly #loaders = new Map<string, unknown>();
  #underWayCount = 0;
  #waiting: (() => void)[] = [];
  #isDue = false;
  /** The columns that the batches of the request leave out. */
  leftOut: LeftOut | null = null;

  constructor(runner: QueryRunner) {
    this.#runner = runner;
  }

  /** The rows of a named read query. Errors: those of the runner. */
  read<N extends QueryName>(name: N, params: Queries[N]['params']): Promise<Queries[N]['row'][]> {
    return this.during(this.#runner.read(name, params));
  }

  /** The loader with a name, created on first use. `read` and `nameOf` are those of BatchLoader. */
  loader<Item, Key = string>(
    name: string,
    read: (keys: readonly Key[]) => Promise<readonly Item[]>,
    nameOf?: (key: Key) => string,
  ): BatchLoader<Item, Key> {
    return madeOnce(this.#loaders, name, () => new BatchLoader(this, read, nameOf)) as BatchLoader<Item, Key>;
  }

  /** A loader of the results of a query for its keys, with one query for all keys of a level. */
  loaderOf<Kept>(batch: Batch<Kept>): BatchLoader<Kept> {
    return new BatchLoader(this, (keys: readonly string[]) => this.during(this.#readEach(batch, keys)));
  }

  /** The loader of the lists that a query returns for its keys; `scope` identifies its other parameters. */
  lists<Row extends { anchor: string }, Item>(
    query: QueryName,
    scope: string,
    params: (keys: string[]) => object,
    fromRow: (row: Row) => Item,
  ): BatchLoader<readonly Item[]> {
    return madeOnce(this.#loaders, `${query} ${scope}`, () =>
      this.loaderOf(lists(query, params, fromRow)),
    ) as BatchLoader<readonly Item[]>;
  }

  async #readEach<Kept>(
    { query, params, byKey, none, areSubjects, isWhole }: Batch<Kept>,
    keys: readonly string[],
  ): Promise<Kept[]> {
    const leftOut = isWhole ? undefined : this.leftOut?.get(query);
    const read = async (some: string[]) =>
      byKey((await this.#runner.read(query, params(some) as never, leftOut)) as never[]);
    const found = await (areSubjects ? this.readKept(keys, read) : read([...keys]));
    return keys.map((key) => found.get(key) ?? none);
  }

  /**
   * What `read` returns for subjects, by id. For one that was merged or got another id while the request was reading, the result
   * for the subject that its id stands for now. Takes one more query if any is not found, and another one if it is an alias.
   */
  async readKept<Kept>(
    ids: readonly string[],
    read: (ids: string[]) => Promise<Map<string, Kept>>,
  ): Promise<Map<string, Kept>> {
    const found = await read([...ids]);
    const gone = found.size === ids.length ? [] : ids.filter((id) => !found.has(id));
    const aliases = gone.length === 0 ? [] : await this.#runner.read('findAliasTargets', { ids: gone });
    if (aliases.length === 0) return found;
    const kept = await read([...new Set(aliases.map(({ subjectId }) => subjectId))]);
    for (const { id, subjectId } of aliases) if (kept.has(subjectId)) found.set(id, kept.get(subjectId)!);
    return found;
  }

  /** Whether only the kinds and names of subjects are selected: columns that each selection reads. */
  get readsNamesAlone(): boolean {
    return this.leftOut?.get('findSubjects')?.has('aliases') ?? false;
  }

  /** The result of a reading, which counts as part of the level under way. */
  async during<Result>(reading: Promise<Result>): Promise<Result> {
    this.#underWayCount += 1;
    try {
      return await reading;
    } finally {
      this.#underWayCount -= 1;
      this.#sendWhenIdle();
    }
  }

  /** Holds a batch of a loader back until the previous level has arrived completely. */
  schedule(send: () => void): void {
    this.#waiting.push(send);
    this.#sendWhenIdle();
  }

  #sendWhenIdle(): void {
    if (this.#underWayCount > 0 || this.#isDue || this.#waiting.length === 0) return;
    this.#isDue = true;
    // Pending promise jobs may ask for more; callbacks of the next tick run after all of them.
    Promise.resolve().then(() => process.nextTick(() => this.#send()));
  }

  #send(): void {
    this.#isDue = false;
    const batches = this.#waiting;
    this.#waiting = [];
    for (const send of batches) send();
  }
}
