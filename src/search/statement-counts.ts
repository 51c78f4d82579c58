import type { CommittedQuery } from '../engine/graph-engine.js';
import { edgeChangesOf } from '../query/edge-changes.js';
import type { QueryRunner } from '../query/query-runner.js';

/**
 * How many statements subjects made and how many name them: an index in memory, since the embedded engine visits all edges of a
 * subject to count them. A count becomes known when it is first requested, and each commit removes those whose edges it wrote: no
 * other process can write there.
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

  /** Forgets the counts that a commit changed; all if it is not known what was committed, or whose ids and edges changed. */
  follow(queries: readonly CommittedQuery[] | null): void {
    this.#commits += 1;
    if (queries === null) this.#known.clear();
    if (this.#known.size === 0) return;
    for (const change of edgeChangesOf(queries!)) {
      if (change.kind === 'added') this.#known.delete(change.nodeId);
      else if (change.kind === 'renamed') this.#known.clear();
    }
  }
}
