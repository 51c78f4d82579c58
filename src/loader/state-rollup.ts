import { madeOnce } from '../collections/made-once.js';
import { piecesOf } from '../collections/pieces-of.js';
import { compareCodePoints } from '../domain/code-points.js';
import { EARLIEST_DAY, LATEST_DAY } from '../domain/edtf-interval.js';
import { prefixOfId } from '../domain/identity.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { Queries } from '../query/query-types.generated.js';

/** The days from one ISO day to another, both included. */
export interface DaySpan {
  from: string;
  to: string;
}

type Belonging = Queries['listBelongings']['row'];

const ALWAYS: DaySpan = { from: EARLIEST_DAY, to: LATEST_DAY };
/** How many actors one query asks about. */
const ASKED_TOGETHER = 5_000;

/** The days of an edge; null for a role without known days, which cannot be said to have been held on any. */
function spanOf({ type, fromDay, toDay }: Belonging): DaySpan | null {
  if (type === 'PART_OF') return ALWAYS;
  if (fromDay === null && toDay === null) return type === 'HAS_ROLE' ? null : ALWAYS;
  return { from: fromDay ?? EARLIEST_DAY, to: toDay ?? LATEST_DAY };
}

function shared(a: DaySpan, b: DaySpan): DaySpan | null {
  const both = { from: a.from > b.from ? a.from : b.from, to: a.to < b.to ? a.to : b.to };
  return both.from <= both.to ? both : null;
}

/** The same days in spans that do not overlap, in order. */
function joined(spans: readonly DaySpan[]): DaySpan[] {
  const all: DaySpan[] = [];
  for (const { from, to } of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = all.at(-1);
    if (last === undefined || from > last.to) all.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return all;
}

/**
 * For which states actors count, and on which days. A state always counts for itself; another actor counts for the state that it
 * is part of, and for the states of whatever it is a member of or holds a role in, on the days of the membership or role. This
 * is transitive: a person with a role in a ministry that is part of a state counts for the state.
 */
export class StateRollup {
  /** By actor, then by state. */
  readonly #spans = new Map<string, Map<string, DaySpan[]>>();

  /** How the actors roll up to some states, or (null) to all. One query for each step away from the states. */
  static async read(runner: QueryRunner, stateIds: readonly string[] | null): Promise<StateRollup> {
    const rollup = new StateRollup();
    const states = stateIds ?? (await runner.read('listStates', {})).map(({ id }) => id);
    for (const id of states) rollup.#add(id, id, ALWAYS);
    let asked = [...new Set(states)];
    while (asked.length > 0) {
      const changed = new Set<string>();
      for (const ids of piecesOf(asked, ASKED_TOGETHER)) {
        for (const row of await runner.read('listBelongings', { ids }))
          if (rollup.#follow(row)) changed.add(row.partId);
      }
      asked = [...changed];
    }
    return rollup;
  }

  /** The states that an actor counts for on a day. */
  statesOn(actorId: string, day: string): string[] {
    const states = this.#spans.get(actorId);
    if (states === undefined) return [];
    const found: string[] = [];
    for (const [stateId, spans] of states) {
      if (spans.some(({ from, to }) => from <= day && day <= to)) found.push(stateId);
    }
    return found;
  }

  /** The actors that count for a state on some day, by state; both in order. */
  byState(): [stateId: string, actorIds: string[]][] {
    const actors = new Map<string, string[]>();
    for (const [actorId, states] of this.#spans) {
      for (const stateId of states.keys()) {
        madeOnce(actors, stateId, () => []).push(actorId);
      }
    }
    return [...actors]
      .sort(([a], [b]) => compareCodePoints(a, b))
      .map(([stateId, ids]) => [stateId, ids.sort(compareCodePoints)]);
  }

  /** For each actor the days on which it counts for any of the states, each as '2013-02-01/2017-01-20'. */
  spansByActor(): { [actorId: string]: string[] } {
    const all: { [actorId: string]: string[] } = {};
    for (const [actorId, states] of this.#spans) {
      all[actorId] = [...states.values()].flat().map(({ from, to }) => `${from}/${to}`);
    }
    return all;
  }

  /**
   * For each actor the days on which it counts for each state, each as '2013-02-01/2017-01-20/state/iran'. No day is in two of
   * them for the same state.
   */
  statesByActor(): { [actorId: string]: string[] } {
    const all: { [actorId: string]: string[] } = {};
    for (const [actorId, states] of this.#spans) {
      all[actorId] = [...states].flatMap(([stateId, spans]) =>
        joined(spans).map(({ from, to }) => `${from}/${to}/${stateId}`),
      );
    }
    return all;
  }

  /** Adds what follows from an edge for its start; returns whether that is new. States count only for themselves. */
  #follow(row: Belonging): boolean {
    const span = spanOf(row);
    const states = this.#spans.get(row.wholeId);
    if (span === null || states === undefined || prefixOfId(row.partId) === 'state') return false;
    let isNew = false;
    for (const [stateId, spans] of states) {
      for (const one of spans) {
        const both = shared(span, one);
        if (both !== null && this.#add(row.partId, stateId, both)) isNew = true;
      }
    }
    return isNew;
  }

  #add(actorId: string, stateId: string, span: DaySpan): boolean {
    const states = this.#spans.get(actorId) ?? new Map<string, DaySpan[]>();
    const spans = states.get(stateId) ?? [];
    if (spans.some(({ from, to }) => from <= span.from && span.to <= to)) return false;
    const others = spans.filter(({ from, to }) => from < span.from || span.to < to);
    this.#spans.set(actorId, states.set(stateId, [...others, span]));
    return true;
  }
}
