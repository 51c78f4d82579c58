import { ask } from '../../api/ask.js';
import { Refusal } from '../../api/refusal.js';
import {
  type CandidateChangesInput,
  type CandidateState,
  ReviewRun,
  type ReviewRunQuery,
  ReviewRunVersion,
} from '../api/operations.generated.js';
import { type Action, candidateOf, type DecisionOf, type Entry, type Made } from './action.js';
import { History } from './history.js';
import { inOrder, nextWaiting } from './order.js';
import { Outbox } from './outbox.js';
import { inputOf, sendAction } from './send-action.js';

const POLL_MS = 2000;

export type Candidate = NonNullable<NonNullable<ReviewRunQuery['extractionRun']>['candidates']>['nodes'][number];
export type Run = Omit<NonNullable<ReviewRunQuery['extractionRun']>, 'candidates'>;

/** What a page shows of a review. */
export interface ReviewState {
  run: Run;
  /** In the order in which they are reviewed, each in the state that it has once the service has everything. */
  candidates: readonly Candidate[];
  selected: string | null;
  waitingCount: number;
  trouble: Refusal | null;
  /** What happened last, in a sentence. */
  notice: string;
}

const DECIDED = 'That one is decided. Undo (u) takes the decision back.';
const DONE = { accept: 'Accepted', reject: 'Rejected' } as const;

/**
 * The review of one run in this browser: what is known of its candidates, which one is in view, and what the editor does, which
 * goes to the service in turn. What others decide comes in every two seconds.
 */
export class Review {
  readonly #runId: string;
  readonly #listeners = new Set<() => void>();
  readonly #outbox: Outbox;
  readonly #history = new History();
  readonly #candidates = new Map<string, Candidate>();
  /** The candidates upon which what was sent decides. */
  readonly #decided = new Map<string, string[]>();
  #run: Run | null = null;
  #order: string[] = [];
  #selected: string | null = null;
  #notice = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: ReviewState | null = null;
  #isStopped = false;

  constructor(runId: string) {
    this.#runId = runId;
    this.#outbox = new Outbox(runId, {
      inputFor: (entry, made) => inputOf(entry, made, runId, (id) => this.#candidates.get(id)?.version ?? null),
      send: (entry) => this.#send(entry),
      onRefused: (entry, refusal) => void this.#refused(entry, refusal),
      onChange: () => this.#changed(),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What to show; null before the run is there. */
  readonly state = (): ReviewState | null => this.#state;

  /** Reads the run, sends what is left of the last visit, and follows what others do. Errors: Refusal. False where there is no such run. */
  async start(): Promise<boolean> {
    if (!(await this.#load())) return false;
    this.#select(this.#nextWaiting(null) ?? this.#order[0] ?? null);
    void this.#outbox.pump();
    this.#poll();
    return true;
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#outbox.stop();
  }

  select(id: string): void {
    this.#select(id);
  }

  /** Goes to the next candidate, or back. */
  step(by: 1 | -1): void {
    const at = this.#order.indexOf(this.#selected ?? '');
    const next = this.#order[Math.min(Math.max(at + by, 0), this.#order.length - 1)];
    if (next !== undefined) this.#select(next);
  }

  decide(kind: 'accept' | 'reject', id: string, reason: string | null = null): void {
    if (!this.#isWaiting(id)) {
      this.say(DECIDED);
      return;
    }
    const action: Action = kind === 'accept' ? { kind, candidate: id } : { kind, candidate: id, reason };
    const sent = this.#add(action);
    this.#history.add({ label: DONE[kind], select: id, back: [{ kind: 'undo', decision: { madeBy: sent } }] });
    this.#notice = `${DONE[kind]}.`;
    this.#select(this.#nextWaiting(id) ?? id);
  }

  /** Keeps changes of candidates; `back` holds what undoes each. */
  revise(
    changes: readonly { id: string; changes: CandidateChangesInput; back: CandidateChangesInput }[],
    said: string,
  ): void {
    const waiting = changes.filter(({ id }) => this.#isWaiting(id));
    if (waiting.length === 0) {
      this.say(DECIDED);
      return;
    }
    for (const { id, changes } of waiting) this.#outbox.add({ kind: 'revise', candidate: id, changes });
    const back = waiting.map(({ id, back }): Action => ({ kind: 'revise', candidate: id, changes: back }));
    this.#history.add({ label: said, select: waiting[0]!.id, back });
    this.say(said);
  }

  /** Does several things that are taken back as one. `back` gives what undoes them, by the ids under which they were sent. */
  perform(actions: readonly Action[], back: (sent: string[]) => Action[], said: string, select: string): void {
    const sent = actions.map((action) => this.#add(action));
    this.#history.add({ label: said, select, back: back(sent) });
    this.say(said);
  }

  /** Takes back what was done last here; where nothing was, the latest decision of the run. */
  undo(): void {
    const last = this.#history.take();
    if (last) {
      for (const action of last.back) this.#outbox.add(action);
      this.#notice = `Taken back: ${last.label.toLowerCase()}.`;
      this.#select(last.select);
      return;
    }
    const decided = [...this.#candidates.values()].filter(({ decision }) => decision !== null);
    const latest = decided.sort((a, b) => (a.decision!.at < b.decision!.at ? 1 : -1))[0];
    if (!latest) {
      this.say('There is nothing to take back.');
      return;
    }
    this.#outbox.add({ kind: 'undo', decision: latest.decision!.batchId ?? latest.decision!.id });
    this.#notice = 'Taken back: the latest decision of this run.';
    this.#select(latest.id);
  }

  #add(action: Action): string {
    const sent = this.#outbox.add(action);
    const id = candidateOf(action);
    if (id !== null && (action.kind === 'accept' || action.kind === 'reject')) this.#decided.set(sent, [id]);
    return sent;
  }

  /** Says something to the editor. */
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

  /** Whether nobody has decided upon a candidate, once the service has everything. */
  #isWaiting(id: string): boolean {
    const prospect = this.#prospects().get(id);
    return prospect === undefined ? this.#candidates.get(id)?.state === 'PENDING' : prospect === 'PENDING';
  }

  /** What will have become of candidates by what is on its way. */
  #prospects(): Map<string, CandidateState> {
    const prospects = new Map<string, CandidateState>();
    for (const { action } of this.#outbox.entries) {
      const id = candidateOf(action);
      if (id !== null && action.kind === 'accept') prospects.set(id, 'ACCEPTED');
      if (id !== null && action.kind === 'reject') prospects.set(id, 'REJECTED');
      if (action.kind === 'undo') for (const one of this.#decidedBy(action.decision)) prospects.set(one, 'PENDING');
    }
    return prospects;
  }

  /** The candidates that a decision or a batch is upon, as far as that is known. */
  #decidedBy(decision: DecisionOf): string[] {
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
        // What cannot be asked now is asked again at the next turn.
      }
      if (!this.#isStopped) this.#poll();
    }, POLL_MS);
  }

  async #send(entry: Entry): Promise<Made> {
    const { made, candidates } = await sendAction(entry);
    this.#decided.set(
      entry.id,
      candidates.map(({ id }) => id),
    );
    this.#take(candidates);
    if (entry.action.kind === 'acceptAll')
      this.#notice = `${candidates.length} recorded as one act. Undo (u) takes all of them back.`;
    return made;
  }

  async #refused({ action }: Entry, { code, message }: Refusal): Promise<void> {
    const id = candidateOf(action);
    await this.#load().catch(() => {});
    const decision = id === null ? null : this.#candidates.get(id)?.decision;
    this.#notice =
      code === 'CONFLICT' && decision
        ? `${decision.by ?? 'Somebody'} decided upon this one meanwhile: ${DONE[decision.verdict === 'ACCEPT' ? 'accept' : 'reject'].toLowerCase()}. Nothing was recorded twice.`
        : message;
    if (id !== null) this.#select(id);
    this.#changed();
  }

  #select(id: string | null): void {
    this.#selected = id;
    this.#changed();
  }

  #changed(): void {
    if (!this.#run) return;
    this.#state = {
      ...{ run: this.#run, candidates: this.#shown(), selected: this.#selected },
      ...{ waitingCount: this.#outbox.entries.length, trouble: this.#outbox.trouble, notice: this.#notice },
    };
    for (const listener of this.#listeners) listener();
  }
}
