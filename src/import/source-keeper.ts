import type { SourceLine } from '../exchange/exchange-line.js';
import { sourceRow } from '../exchange/graph-rows.js';
import type { QueryRunner } from '../query/query-runner.js';

/** How many ids are remembered to be in the graph. */
const IDS_KEPT = 50_000;

/** Adds the sources that the graph lacks; one that it holds stays as it is. */
export class SourceKeeper {
  readonly #runner: QueryRunner;
  #recent = new Set<string>();

  constructor(runner: QueryRunner) {
    this.#runner = runner;
  }

  /** Adds those of these sources that are new, and gives how many were. Of two with one id the first counts. */
  async keep(sources: Iterable<SourceLine>): Promise<number> {
    const wanted = new Map<string, SourceLine>();
    for (const source of sources) {
      if (!this.#recent.has(source.id) && !wanted.has(source.id)) wanted.set(source.id, source);
    }
    if (wanted.size === 0) return 0;
    const ids = [...wanted.keys()];
    const known = new Set((await this.#runner.read('findKnownSourceIds', { ids })).map(({ id }) => id));
    const rows = ids.filter((id) => !known.has(id)).map((id) => sourceRow(wanted.get(id)!));
    if (rows.length > 0) {
      const keys = rows.flatMap(({ id, properties }) =>
        (properties.identifiers as string[]).map((key) => ({ id, key })),
      );
      await this.#runner.write(async (transaction) => {
        await transaction.run('upsertSources', { rows });
        if (keys.length > 0) await transaction.run('linkSourceIdentifiers', { rows: keys });
      });
    }
    if (this.#recent.size > IDS_KEPT) this.#recent = new Set();
    for (const id of ids) this.#recent.add(id);
    return rows.length;
  }
}
