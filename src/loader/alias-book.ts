import { fingerprintOfText } from '../domain/fingerprint.js';
import type { QueryRunner } from '../query/query-runner.js';

/** How long another instance's merge may go unnoticed by this one, in milliseconds. */
const REFRESH_MS = 5_000;

/**
 * The ids of merged subjects and what they stand for now, kept in memory: they are few, and every filter needs them.
 * A merge through this process is known at once, one through another process of the same Neo4j within five seconds.
 */
export class AliasBook {
  readonly #runner: QueryRunner;
  #standsFor: Map<string, string> = new Map();
  #state = '';
  /** How many refreshes have begun, and which of them was the last to take effect. */
  #begun = 0;
  #newest = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(runner: QueryRunner) {
    this.#runner = runner;
  }

  /** Reads the aliases of the graph again. */
  async refresh(): Promise<void> {
    const number = ++this.#begun;
    const rows = await this.#runner.read('listAliases', {});
    // One that began earlier and ends later knows less.
    if (number < this.#newest) return;
    this.#newest = number;
    this.#standsFor = new Map(rows.map(({ id, subjectId }) => [id, subjectId]));
    this.#state = fingerprintOfText(JSON.stringify(rows));
  }

  /** Refreshes regularly, for merges by other processes, until it is stopped; if the engine is unavailable, tries again later. */
  keepFresh(): void {
    this.#timer = setInterval(() => this.refresh().catch(() => undefined), REFRESH_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** A fingerprint of the known aliases, the same in all processes that know the same. */
  get state(): string {
    return this.#state;
  }

  /** The id that an id stands for: another one if its subject was merged, otherwise itself. */
  resolve(id: string): string {
    return this.#standsFor.get(id) ?? id;
  }

  /** The ids that some ids stand for, each once, in their order. */
  resolveAll(ids: readonly string[]): string[] {
    return [...new Set(ids.map((id) => this.resolve(id)))];
  }
}
