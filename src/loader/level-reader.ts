import type { QueryRunner } from '../query/query-runner.js';
import type { Queries, QueryName } from '../query/query-types.generated.js';

/** Takes the sending of a batch and calls it when the batch is to go out; DataLoader's batchScheduleFn. */
export type BatchSchedule = (send: () => void) => void;

/**
 * Reads for the loaders of one request, level by level: a batch goes out only when no query of the request is under way.
 * What the lists of one level bring, whichever of them comes back first, so shares the queries of the next level, and
 * how many queries a request takes never depends on timing.
 */
export class LevelReader {
  readonly #runner: QueryRunner;
  #underWayCount = 0;
  #waiting: (() => void)[] = [];
  #isDue = false;

  constructor(runner: QueryRunner) {
    this.#runner = runner;
  }

  /** The rows of a named reading query. Errors: those of the runner. */
  async read<N extends QueryName>(name: N, params: Queries[N]['params']): Promise<Queries[N]['row'][]> {
    this.#underWayCount += 1;
    try {
      return await this.#runner.read(name, params);
    } finally {
      this.#underWayCount -= 1;
      this.#sendWhenIdle();
    }
  }

  /** For the loaders of the request: keeps a batch back until the level before it has come in whole. */
  readonly schedule: BatchSchedule = (send) => {
    this.#waiting.push(send);
    this.#sendWhenIdle();
  };

  #sendWhenIdle(): void {
    if (this.#underWayCount > 0 || this.#isDue || this.#waiting.length === 0) return;
    this.#isDue = true;
    // Promise jobs that are still to run may ask for more; callbacks of the next tick run behind all of them.
    Promise.resolve().then(() => process.nextTick(() => this.#send()));
  }

  #send(): void {
    this.#isDue = false;
    const batches = this.#waiting;
    this.#waiting = [];
    for (const send of batches) send();
  }
}
