import { Refusal } from '../../api/refusal.js';
import { newMutationId } from '../mutation-id.js';
import type { Action, Entry, Made } from './action.js';

const RETRY_MS = 1000;
/** Codes of errors after which the same action is sent again. */
const PASSING = ['OFFLINE', 'SERVICE_UNAVAILABLE', 'RATE_LIMITED', 'UNAUTHENTICATED', 'INTERNAL_SERVER_ERROR'];

interface Kept {
  entries: Entry[];
  made: Record<string, Made>;
}

/** The callbacks of an outbox to the review that it belongs to. */
export interface OutboxOwner {
  /** The input to send for an action; null if it has become meaningless. */
  inputFor(entry: Entry, made: Record<string, Made>): Record<string, unknown> | null;
  send(entry: Entry): Promise<Made>;
  /** `isTold`: whether a caller of `answersTo` reports the refusal to the editor. */
  onRefused(entry: Entry, refusal: Refusal, isTold: boolean): void;
  onChange(): void;
}

/**
 * The actions of one review that have not been answered, sent one after the other. They are stored in this browser until they
 * are answered, and sent again under the same id if an answer is lost: a closed page or a stopped server loses none of them.
 */
export class Outbox {
  readonly #key: string;
  readonly #owner: OutboxOwner;
  readonly #kept: Kept;
  readonly #awaited = new Map<string, (refusal: Refusal | null) => void>();
  #isSending = false;
  #isStopped = false;
  /** Why the first action has to wait; null if there is no problem. */
  trouble: Refusal | null = null;

  constructor(runId: string, owner: OutboxOwner) {
    this.#key = `demarche:review:${runId}`;
    this.#owner = owner;
    this.#kept = JSON.parse(localStorage.getItem(this.#key) ?? 'null') ?? { entries: [], made: {} };
  }

  get entries(): readonly Entry[] {
    return this.#kept.entries;
  }

  /** Adds an action to the end, with the versions of its candidates that the editor saw, and returns its id. */
  add(action: Action, seen: Entry['seen']): string {
    const id = newMutationId();
    this.#kept.entries.push({ id, action, seen });
    this.#keep();
    void this.pump();
    return id;
  }

  /** Resolves to the refusal of one of some actions for an invalid value, or to null once all succeed or the service is away. */
  async answersTo(sent: readonly string[]): Promise<Refusal | null> {
    const waiting = sent.filter((id) => this.entries.some((entry) => entry.id === id));
    const answers = waiting.map((id) => new Promise<Refusal | null>((resolve) => this.#awaited.set(id, resolve)));
    return (await Promise.all(answers)).find((refusal) => refusal !== null) ?? null;
  }

  /** Sends waiting actions until there are none. */
  async pump(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    while (this.#kept.entries.length > 0 && !this.#isStopped) await this.#sendFirst(this.#kept.entries[0]!);
    this.#isSending = false;
  }

  /** Stops sending; waiting actions are kept for the next visit. */
  stop(): void {
    this.#isStopped = true;
  }

  async #sendFirst(entry: Entry): Promise<void> {
    entry.input ??= this.#owner.inputFor(entry, this.#kept.made) ?? undefined;
    if (entry.input === undefined) return this.#finish(entry);
    this.#keep();
    try {
      this.#kept.made[entry.id] = await this.#owner.send(entry);
      this.#finish(entry);
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(String(error), 'INTERNAL_SERVER_ERROR');
      if (PASSING.includes(refusal.code)) {
        this.trouble = refusal;
        for (const sent of this.#awaited.keys()) this.#answer(sent, null);
        this.#owner.onChange();
        await new Promise((resolve) => setTimeout(resolve, (refusal.retryAfterSeconds ?? 0) * 1000 || RETRY_MS));
      } else {
        const isTold = refusal.code === 'BAD_USER_INPUT' && this.#answer(entry.id, refusal);
        this.#finish(entry);
        this.#owner.onRefused(entry, refusal, isTold);
      }
    }
  }

  /** Passes the answer to the caller that waits for it; returns whether there was one. */
  #answer(sent: string, refusal: Refusal | null): boolean {
    this.#awaited.get(sent)?.(refusal);
    return this.#awaited.delete(sent);
  }

  #finish({ id }: Entry): void {
    this.#answer(id, null);
    this.trouble = null;
    this.#kept.entries.shift();
    if (this.#kept.entries.length === 0 && !this.#isStopped) localStorage.removeItem(this.#key);
    else this.#keep();
    this.#owner.onChange();
  }

  #keep(): void {
    localStorage.setItem(this.#key, JSON.stringify(this.#kept));
  }
}
