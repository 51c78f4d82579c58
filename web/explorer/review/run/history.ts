import type { Action, Made } from './action.js';

/** An action that undoes what was sent under the id `of`. */
interface Back {
  of: string;
  action: Action;
}

/** Something that can be undone: the actions that do so, and the candidate to select then. */
export interface Done {
  label: string;
  select: string;
  back: readonly Back[];
}

const MOST = 100;

/** An action with references to the result of the entry `of` replaced by its id, once that is known. */
function settled(action: Action, of: string, made: Made): Action {
  const isOf = (named: unknown) =>
    typeof named === 'object' && named !== null && (named as Back['action'] & { madeBy: string }).madeBy === of;
  if (action.kind === 'undo' && isOf(action.decision) && made.decision !== undefined)
    return { ...action, decision: made.decision };
  if (action.kind === 'reject' && isOf(action.candidate) && made.candidate !== undefined)
    return { ...action, candidate: made.candidate };
  return action;
}

/** The undo history of a run in this tab, which survives a reload of the page. */
export class History {
  readonly #key: string;
  #done: Done[];

  constructor(runId: string) {
    this.#key = `demarche:done:${runId}`;
    this.#done = JSON.parse(sessionStorage.getItem(this.#key) ?? '[]');
  }

  add(done: Done): void {
    this.#keep([...this.#done, done]);
  }

  /** Removes the latest item and returns it; undefined if the history is empty. */
  take(): Done | undefined {
    const last = this.#done.at(-1);
    this.#keep(this.#done.slice(0, -1));
    return last;
  }

  /** Records the result of an entry. */
  settle(entry: string, made: Made): void {
    this.#change(({ of, action }) => [{ of, action: settled(action, entry, made) }]);
  }

  /** Removes the actions that `isMeant` selects, since what they would undo was refused or has been undone in another way. */
  drop(isMeant: (of: string, action: Action) => boolean): void {
    this.#change((back) => (isMeant(back.of, back.action) ? [] : [back]));
  }

  #change(change: (back: Back) => Back[]): void {
    const done = this.#done.map((one) => ({ ...one, back: one.back.flatMap(change) }));
    this.#keep(done.filter(({ back }) => back.length > 0));
  }

  #keep(done: readonly Done[]): void {
    this.#done = done.slice(-MOST);
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(this.#done));
    } catch {
      // If the storage is full, the history is lost on reload, but works until then.
    }
  }
}
