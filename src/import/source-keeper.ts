import type { SourceLine } from '../exchange/exchange-line.js';
import { identifierRows, sourceRow } from '../exchange/graph-rows.js';
import { linkIdentifiers } from '../exchange/link-identifiers.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { Queries } from '../query/query-types.generated.js';
import { earlierSourceIds } from './row-source.js';

/** How many ids that are known to be in the graph are cached. */
const IDS_KEPT = 50_000;

type Recorded = Queries['findSources']['row'];

/** Whether a recorded source is the one of a row. */
function saysTheSame(row: Recorded | undefined, { title, publisher, url, publishedOn }: SourceLine): boolean {
  if (row === undefined || row.title !== title) return false;
  return (
    row.publisher === (publisher ?? null) && row.url === (url ?? null) && row.publishedOn === (publishedOn ?? null)
  );
}

/** Adds the sources that the graph lacks; existing ones are not changed. */
export class SourceKeeper {
  readonly #runner: QueryRunner;
  #recent = new Set<string>();
  /** The ids that sources of rows have in the graph, by the ids derived from the rows. */
  #settled = new Map<string, string>();

  constructor(runner: QueryRunner) {
    this.#runner = runner;
  }

  /**
   * The ids that sources of rows have in the graph, by the ids derived from the rows: a source that an earlier version recorded
   * keeps its id if it is the same otherwise.
   */
  async settle(sources: Iterable<SourceLine>): Promise<ReadonlyMap<string, string>> {
    if (this.#settled.size > IDS_KEPT) this.#settled = new Map();
    const open = new Map<string, { line: SourceLine; earlierIds: string[] }>();
    for (const line of sources) {
      if (this.#settled.has(line.id) || open.has(line.id)) continue;
      open.set(line.id, { line, earlierIds: earlierSourceIds(line) });
    }
    const ids = [...open.values()].flatMap(({ line, earlierIds }) =>
      earlierIds.length > 0 ? [line.id, ...earlierIds] : [],
    );
    const rows = ids.length === 0 ? [] : await this.#runner.read('findSources', { ids: [...new Set(ids)] });
    const known = new Map(rows.map((row) => [row.id, row]));
    for (const [id, { line, earlierIds }] of open) {
      const earlier = known.has(id) ? undefined : earlierIds.find((one) => saysTheSame(known.get(one), line));
      this.#settled.set(id, earlier ?? id);
    }
    return this.#settled;
  }

  /** Adds the new ones among these sources, and returns their number. Of two with the same id, the first counts. */
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
      await this.#runner.write(async (transaction) => {
        await transaction.run('upsertSources', { rows });
        await linkIdentifiers(transaction, 'linkSourceIdentifiers', identifierRows(rows));
      });
    }
    if (this.#recent.size > IDS_KEPT) this.#recent = new Set();
    for (const id of ids) this.#recent.add(id);
    return rows.length;
  }
}
