import { ask } from '../../api/ask.js';
import { Refusal } from '../../api/refusal.js';
import {
  type CandidateChangesInput,
  ReviewRun,
  type ReviewRunQuery,
  ReviewRunVersion,
} from '../api/operations.generated.js';
import { type Action, candidatesOf, decidedBy, type Entry, type KnownOrMade, type Made, type Step } from './action.js';
import { History } from './history.js';
import { inOrder, latestActOf, nextWaiting } from './order.js';
import { Outbox } from './outbox.js';
import { prospectsOf } from './prospects.js';
import { refusedInWords, unclearIn } from './refused.js';
import type { Candidate, ReviewState, Run } from './review-state.js';
import { inputOf, sendAction } from './send-action.js';

const POLL_MS = 2000;

export type { Candidate, ReviewState, Run } from './review-state.js';

const DECIDED = 'That one is decided. Shift u undoes its decision.';
const DONE = { accept: 'Accepted', reject: 'Rejected' } as const;

/**
 * The review of one run in this browser: its candidates, the selected one, and the editor's actions, which are sent to the
 * service one after the other. Decisions of others are polled every two seconds.
 */
export class Review {
  readonly #runId: string;
  readonly #listeners = new Set<() => void>();
  readonly #outbox: Outbox;
  readonly #history: History;
  readonly #candidates = new Map<string, Candidate>();
  /** The candidates that each sent action decides on, by the action's id. */
  readonly #decided = new Map<string, readonly string[]>();
  readonly #unclear = new Map<string, number>();
  readonly #editor: string;
  #run: Run | null = null;
  #order: string[] = [];
  #selected: string | null = null;
  #notice = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: ReviewState | null = null;
  #isStopped = false;

  /** `editor`: the id of the viewer, as in the `by` of decisions. */
  constructor(runId: string, editor: string) {
    this.#runId = runId;
    this.#editor = editor;
    this.#history = new History(runId);
    this.#outbox = new Outbox(runId, {
      inputFor: (entry, made) => inputOf(entry, made, runId),
      send: (entry) => this.#tell(entry),
      onRefused: (...refused) => void this.#refused(...refused),
      onChange: () => this.#changed(),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The state to show; null until the run is loaded. */
  readonly state = (): ReviewState | null => this.#state;

  /** Loads the run, sends actions left from the last visit and starts polling; false if there is no such run. Errors: Refusal. */
  async start(): Promise<boolean> {
    const isThere = await this.#load();
    if (!isThere || this.#isStopped) return isThere;
    this.select(this.#nextWaiting(null) ?? this.#order[0] ?? null);
    void this.#outbox.pump();
    this.#poll();
    return true;
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#outbox.stop();
  }

  select(id: string | null): void {
    this.#selected = id;
    this.#changed();
  }

  /** Selects the next or the previous candidate. */
  step(by: 1 | -1): void {
    const next = this.#order[this.#order.indexOf(this.#selected ?? '') + by];
    if (next !== undefined) this.select(next);
  }

  decide(kind: 'accept' | 'reject', id: string, reason: string | null = null): void {
    if (!this.#isWaiting(id)) {
      this.say(DECIDED);
      return;
    }
    const action: Action = kind === 'accept' ? { kind, candidate: id } : { kind, candidate: id, reason };
    this.perform([{ action, back: (sent) => ({ kind: 'undo', decision: { madeBy: sent } }) }], `${DONE[kind]}.`, id);
    this.select(this.#nextWaiting(id) ?? id);
  }

  /** Sends changes of candidates; `back` contains the changes that undo each. Returns the ids under which they are sent. */
  revise(
    changes: readonly { id: string; changes: CandidateChangesInput; back: CandidateChangesInput }[],
    said: string,
  ): string[] {
    const waiting = changes.filter(({ id }) => this.#isWaiting(id));
    if (waiting.length === 0) {
      this.say(DECIDED);
      return [];
    }
    const steps = waiting.map(
      ({ id, changes, back }): Step => ({
        action: { kind: 'revise', candidate: id, changes },
        back: () => ({ kind: 'revise', candidate: id, changes: back }),
      }),
    );
    return this.perform(steps, said, waiting[0]!.id);
  }

  /** Accepts exactly these candidates; they are undone together. */
  acceptAll(candidates: readonly string[], minScore: number): void {
    const action: Action = { kind: 'acceptAll', minScore, candidates };
    const step: Step = { action, back: (sent) => ({ kind: 'undo', decision: { madeBy: sent } }) };
    this.perform([step], `${candidates.length} accepted as one act.`, candidates[0]!);
    this.select(this.#nextWaiting(null) ?? this.#selected);
  }

  /** Sends several actions that are undone together. Returns the ids under which they are sent. */
  perform(steps: readonly Step[], said: string, select: string): string[] {
    const back = steps.map(({ action, back }) => {
      const of = this.#send(action);
      return { of, action: back(of) };
    });
    this.#history.add({ label: said, select, back: [...back].reverse() });
    this.say(said);
    return back.map(({ of }) => of);
  }

  /** Same as `Outbox.answersTo`: the caller reports a refusal to the editor. */
  readonly answersTo = (sent: readonly string[]): Promise<Refusal | null> => this.#outbox.answersTo(sent);

  /** Undoes the latest item of this tab's history; if that is empty, the editor's latest decision on the run. */
  undo(): void {
    const last = this.#history.take();
    if (last) {
      for (const { action } of last.back) this.#send(action);
      this.#notice = `Undone: ${last.label}`;
      this.select(last.select);
      return;
    }
    const own = latestActOf(this.#editor, this.#shown());
    const [latest] = own;
    if (!latest) {
      this.say('There is nothing of yours to undo. Shift u undoes the decision in view.');
      return;
    }
    const { id, batchId } = latest.decision!;
    this.#send({ kind: 'undo', decision: batchId ?? id });
    this.#notice = `Undone: your latest decision, on ${own.length === 1 ? 'one candidate' : `${own.length} candidates`}.`;
    this.select(latest.id);
  }

  /** Undoes the decision on one candidate, no matter which editor made it. */
  undoOne(id: string): void {
    const { decision } = this.#candidates.get(id) ?? {};
    if (this.#isWaiting(id)) {
      this.say('Nobody has decided upon that one.');
      return;
    }
    if (!decision) {
      this.say('That decision is still on its way; u undoes it.');
      return;
    }
    this.#history.drop((_, action) => action.kind === 'undo' && action.decision === decision.id);
    this.#send({ kind: 'undo', decision: decision.id });
    this.#notice = 'Undone: the decision in view.';
    this.select(id);
  }

  #send(action: Action): string {
    const seen = candidatesOf(action).flatMap((id) => {
      const version = this.#candidates.get(id)?.version;
      return version === undefined ? [] : [[id, version] as const];
    });
    const sent = this.#outbox.add(action, Object.fromEntries(seen));
    if (decidedBy(action).length > 0) this.#decided.set(sent, decidedBy(action));
    return sent;
  }

  /** Shows a notice to the editor. */
  say(notice: string): void {
    this.#notice = notice;
    this.#changed();
  }

  /** Reads the run again. */
  async refresh(): Promise<void> {
    await this.#load();
    this.#changed();
  }

  #shown(): Candidate[] {
    const prospects = this.#prospects();
    return this.#order.flatMap((id) => {
      const candidate = this.#candidates.get(id);
      return candidate ? { ...candidate, state: prospects.get(id) ?? candidate.state } : [];
    });
  }

  #nextWaiting(after: string | null): string | null {
    return nextWaiting(this.#shown(), after);
  }

  /** Whether a candidate is undecided, taking unanswered actions into account. */
  #isWaiting(id: string): boolean {
    const prospect = this.#prospects().get(id);
    return prospect === undefined ? this.#candidates.get(id)?.state === 'PENDING' : prospect === 'PENDING';
  }

  #prospects() {
    return prospectsOf(this.#outbox.entries, (decision) => this.#decidedBy(decision));
  }

  /** The candidates of a decision or a batch, as far as they are known. */
  #decidedBy(decision: KnownOrMade): readonly string[] {
    if (typeof decision !== 'string') return this.#decided.get(decision.madeBy) ?? [];
    const isOfIt = (candidate: Candidate) =>
      candidate.decision?.id === decision || candidate.decision?.batchId === decision;
    return [...this.#candidates.values()].filter(isOfIt).map(({ id }) => id);
  }

  async #load(): Promise<boolean> {
    let after: string | null = null;
    do {
      const answer: ReviewRunQuery = await ask(ReviewRun, { id: this.#runId, after });
      const { extractionRun }: ReviewRunQuery = answer;
      if (!extractionRun) return false;
      const { candidates, ...run } = extractionRun;
      this.#run = run;
      this.#take(candidates?.nodes ?? []);
      after = candidates?.pageInfo.hasNextPage ? candidates.pageInfo.endCursor : null;
    } while (after !== null);
    return true;
  }

  #take(candidates: readonly Candidate[]): void {
    for (const candidate of candidates) {
      const known = this.#candidates.get(candidate.id);
      if (!known || known.version <= candidate.version) this.#candidates.set(candidate.id, candidate);
    }
    this.#order = inOrder([...this.#candidates.values()], this.#order);
  }

  #poll(): void {
    this.#timer = setTimeout(async () => {
      try {
        const { extractionRun } = await ask(ReviewRunVersion, { id: this.#runId });
        const isBusy = this.#outbox.entries.length > 0;
        if (!isBusy && extractionRun && extractionRun.version !== this.#run?.version) await this.refresh();
      } catch {
        // A failed poll is repeated at the next interval.
      }
      if (!this.#isStopped) this.#poll();
    }, POLL_MS);
  }

  async #tell(entry: Entry): Promise<Made> {
    const { made, candidates } = await sendAction(entry);
    const ids = candidates.map(({ id }) => id);
    this.#decided.set(entry.id, ids);
    this.#history.settle(entry.id, made);
    this.#take(candidates);
    return made;
  }

  async #refused(entry: Entry, refusal: Refusal, isTold: boolean): Promise<void> {
    this.#history.drop((of) => of === entry.id);
    for (const [id, version] of unclearIn(entry, refusal)) this.#unclear.set(id, version);
    await this.#load().catch(() => {});
    this.#notice = isTold ? '' : refusedInWords(entry, refusal, this.#candidates);
    const [id] = candidatesOf(entry.action);
    if (id !== undefined) this.select(id);
    this.#changed();
  }

  #changed(): void {
    if (!this.#run) return;
    this.#state = {
      ...{ run: this.#run, candidates: this.#shown(), selected: this.#selected },
      ...{ waitingCount: this.#outbox.entries.length, trouble: this.#outbox.trouble, notice: this.#notice },
      unclear: this.#unclear,
    };
    for (const listener of this.#listeners) listener();
  }
}
