import type { Action } from './action.js';

/** Something that can be taken back: what does so, and the candidate to show then. */
export interface Done {
  label: string;
  select: string;
  back: readonly Action[];
}

/** What was done on this page, to be taken back from the latest on. */
export class History {
  readonly #done: Done[] = [];

  add(done: Done): void {
    this.#done.push(done);
  }

  /** The latest, which is no longer in it; undefined where nothing was done. */
  take(): Done | undefined {
    return this.#done.pop();
  }
}
