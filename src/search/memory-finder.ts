import { setImmediate as nextTurn } from 'node:timers/promises';
import { subjectKindOfId } from '../domain/identity.js';
import type { CommittedQuery, GraphEngine } from '../engine/graph-engine.js';
import { type PageAfter, pages } from '../query/pages.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { SearchGroup, Worded } from './score.js';
import { StatementCounts } from './statement-counts.js';
import type { TextQuery } from './text-query.js';
import type { WordFinder } from './word-finder.js';
import { WordIndex } from './word-index.js';

/** How many things are read from the graph at a time. */
const PAGE_SIZE = 100_000;
/** How many of them are added before the event loop gets a turn. */
const SLICE_SIZE = 1_000;

type Indexes = Record<SearchGroup, WordIndex>;
type Change = (indexes: Indexes) => void;

/** The indexes while they are built: what is committed meanwhile waits until they are complete. */
interface Making {
  indexes: Indexes;
  isReady: boolean;
  waiting: Change[];
  done: Promise<Indexes>;
}

/**
 * Finds by indexes in this process's memory, for the embedded engine, whose graph no other process can write to. They are
 * built from the graph at the first search, or before it by prepare(), and then updated with each commit.
 */
export class MemoryFinder implements WordFinder {
  readonly #runnerOfGraph: () => QueryRunner;
  readonly #counts = new StatementCounts();
  #making: Making | null = null;

  /** `runnerOfGraph`: the runner that belongs to no request, since the indexes outlive requests. */
  constructor(engine: GraphEngine, runnerOfGraph: () => QueryRunner) {
    this.#runnerOfGraph = runnerOfGraph;
    engine.onCommit?.((queries) => {
      this.#counts.follow(queries);
      this.#follow(queries);
    });
  }

  async find(_runner: QueryRunner, group: 'SOURCE' | 'STATEMENT', query: TextQuery, limit: number): Promise<Worded[]> {
    const indexes = await this.#load();
    return indexes[group].find(query, limit, () => true).slice(0, limit);
  }

  /** The index does not know what is current: the graph is asked for the best, and for further ones while there are too few. */
  async findCurrent(
    runner: QueryRunner,
    query: TextQuery,
    limit: number,
    recordedBefore: string | null,
  ): Promise<Worded[]> {
    const found = (await this.#load()).STATEMENT.find(query, limit, () => true);
    const current: Worded[] = [];
    for (let start = 0; start < found.length && current.length < limit; start += limit) {
      const next = found.slice(start, start + limit);
      const rows = await runner.read('findCurrentStatements', { ids: next.map(({ id }) => id), recordedBefore });
      const ids = new Set(rows.map(({ id }) => id));
      current.push(...next.filter(({ id }) => ids.has(id)));
    }
    return current.slice(0, limit);
  }

  async findSubjects(
    _runner: QueryRunner,
    queries: readonly TextQuery[],
    limit: number,
    kinds: readonly string[] | null,
  ): Promise<Worded[]> {
    const { SUBJECT } = await this.#load();
    const admits = (id: string) => kinds === null || kinds.includes(subjectKindOfId(id) ?? '');
    const wholes = new Set(queries.flatMap((query) => query.wholes));
    const named = [...wholes]
      .flatMap((whole) => SUBJECT.named(whole))
      .filter(({ id }) => admits(id))
      .slice(0, limit);
    return [...new Set([...named, ...queries.flatMap((query) => SUBJECT.find(query, limit, admits).slice(0, limit))])];
  }

  countStatements(runner: QueryRunner, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.#counts.of(runner, ids);
  }

  prepare(): void {
    // If the graph cannot be read, the first search reports it.
    this.#load().catch(() => undefined);
  }

  #load(): Promise<Indexes> {
    if (this.#making === null) {
      const indexes: Indexes = { SUBJECT: new WordIndex(), SOURCE: new WordIndex(), STATEMENT: new WordIndex() };
      const making = { indexes, isReady: false, waiting: [] } as unknown as Making;
      this.#making = making;
      making.done = this.#make(making).catch((error) => {
        if (this.#making === making) this.#making = null;
        throw error;
      });
    }
    return this.#making.done;
  }

  async #make(making: Making): Promise<Indexes> {
    const { indexes } = making;
    const runner = this.#runnerOfGraph();
    await fill(indexes.SUBJECT, (where) => runner.read('listSubjectWords', where));
    await fill(indexes.SOURCE, (where) => runner.read('listSourceWords', where));
    await fill(indexes.STATEMENT, (where) => runner.read('listStatementWords', where));
    // A page may or may not contain what was committed meanwhile; the commit is newer in any case.
    for (const change of making.waiting) change(indexes);
    making.waiting = [];
    making.isReady = true;
    return indexes;
  }

  #follow(queries: readonly CommittedQuery[] | null): void {
    const making = this.#making;
    if (making === null) return;
    if (queries === null) {
      // It is not known whether that commit took place: the graph is read again.
      this.#making = null;
      return;
    }
    for (const query of queries) {
      const change = changeOf(query);
      if (change === null) continue;
      if (making.isReady) change(making.indexes);
      else making.waiting.push(change);
    }
  }
}

/** Adds all that the graph has of a group, page by page. */
async function fill(index: WordIndex, readPage: (where: PageAfter) => Promise<Worded[]>): Promise<void> {
  for await (const page of pages(readPage, PAGE_SIZE)) {
    for (const [position, thing] of page.entries()) {
      index.set(thing);
      if (position % SLICE_SIZE === SLICE_SIZE - 1) await nextTurn();
    }
  }
}

interface WrittenRow {
  id: string;
  properties: { id?: string; nameWords?: string[]; identifierWords?: string[]; words?: string[] };
}

/** What a committed query changes in the indexes; null if it writes no words. */
function changeOf({ name, params }: CommittedQuery): Change | null {
  const rows = params.rows as unknown as WrittenRow[];
  switch (name) {
    case 'upsertSubjects':
    case 'upsertSources': {
      const group = name === 'upsertSubjects' ? 'SUBJECT' : 'SOURCE';
      return (indexes) => {
        for (const { id, properties } of rows) {
          indexes[group].set({ id, texts: properties.nameWords ?? [], identifiers: properties.identifierWords ?? [] });
        }
      };
    }
    case 'recordStatements':
      return ({ STATEMENT }) => {
        for (const { properties } of rows) {
          if (properties.words) STATEMENT.set({ id: properties.id!, texts: properties.words });
        }
      };
    case 'removeSubject':
    case 'replaceSubject':
      return ({ SUBJECT }) => SUBJECT.delete(params.id as string);
    case 'renameSubjects':
      return ({ SUBJECT }) => {
        for (const { id } of rows) SUBJECT.delete(id);
      };
    default:
      return null;
  }
}
