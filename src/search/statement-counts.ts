import type { CommittedQuery } from '../engine/graph-engine.js';
import type { QueryRunner } from '../query/query-runner.js';

type EdgeRow = { speakerId: string; subjectId: string };

/** Whose edges of statements a query writes, by its name: the ids of subjects, or null where they are not in its parameters. */
const WRITTEN: Readonly<Record<string, (params: CommittedQuery['params']) => string[] | null>> = {
  recordStatementEdges: ({ rows }) =>
    (rows as unknown as EdgeRow[]).flatMap(({ speakerId, subjectId }) => [speakerId, subjectId]),
  importStatements: ({ rows }) => (rows as string).split('\n').flatMap((line) => line.split('\t').slice(1, 3)),
  moveStatedEdgesFrom: () => null,
  moveStatedEdgesTo: () => null,
  removeEdgesOfStatements: () => null,
  removeSubject: () => null,
  renameSubjects: () => null,
  replaceSubject: () => null,
};

/** Whether it is known whose edges a query writes. */
export function isCountedAfter(name: string): boolean {
  return Object.hasOwn(WRITTEN, name);
}

/**
 * How many statements subjects made and how many name them: an index in memory, for the embedded engine visits all edges of a
 * subject to count them. A count becomes known when it is first asked for, and each commit forgets those whose edges it wrote: no other
 * process can write there.
 */
export class StatementCounts {
  readonly #known = new Map<string, number>();
  #commits = 0;

  /** The counts of some subjects; those that are gone are left out. Errors: those of the runner. */
  async of(runner: QueryRunner, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    const unknown: string[] = [];
    for (const id of ids) {
      const known = this.#known.get(id);
      if (known === undefined) unknown.push(id);
      else counts.set(id, known);
    }
    if (unknown.length === 0) return counts;
    const commits = this.#commits;
    for (const { id, count } of await runner.read('countStatementsOfSubjects', { ids: unknown })) {
      counts.set(id, count);
      // What was committed meanwhile may have changed it.
      if (commits === this.#commits) this.#known.set(id, count);
    }
    return counts;
  }

  /** Forgets the counts that a commit changed; all where it is not known what was committed. */
  follow(queries: readonly CommittedQuery[] | null): void {
    this.#commits += 1;
    for (const { name, params } of queries ?? []) {
      if (!isCountedAfter(name)) continue;
      const ids = WRITTEN[name]!(params);
      if (ids === null) this.#known.clear();
      else for (const id of ids) this.#known.delete(id);
    }
    if (queries === null) this.#known.clear();
  }
}
