import type { Action, Made } from './action.js';

/** What takes back something that was sent under an id. */
interface Back {
  of: string;
  action: Action;
}

/** Something that can be taken back: what does so, and the candidate to show then. */
export interface Done {
  label: string;
  select: string;
  back: readonly Back[];
}

const MOST = 100;

/** An action that names what an entry made by its id, once that is known. */
function settled(action: Action, of: string, made: Made): Action {
  const isOf = (named: unknown) =>
    typeof named === 'object' && named !== null && (named as Back['action'] & { madeBy: string }).madeBy === of;
  if (action.kind === 'undo' && isOf(action.decision) && made.decision !== undefined)
    return { ...action, decision: made.decision };
  if (action.kind === 'reject' && isOf(action.candidate) && made.candidate !== undefined)
    return { ...action, candidate: made.candidate };
  return action;
}

/** What was done in this tab upon a run, to be taken back from the latest on, also after the page was loaded anew. */
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

  /** The latest, which is no longer in it; undefined where nothing was done. */
  take(): Done | undefined {
    const last = this.#done.at(-1);
    this.#keep(this.#done.slice(0, -1));
    return last;
  }

  /** Notes what an entry has made. */
  settle(entry: string, made: Made): void {
    this.#change(({ of, action }) => [{ of, action: settled(action, entry, made) }]);
  }

  /** Leaves out what would take back something that was refused or has been taken back in another way. */
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
      // A browser that keeps nothing more takes back what was done since the page was loaded.
    }
  }
}
