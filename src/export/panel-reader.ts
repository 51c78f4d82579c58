import { madeOnce } from '../collections/made-once.js';
import { compareCodePoints } from '../domain/code-points.js';
import { EARLIEST_DAY } from '../domain/edtf-interval.js';
import { bucketAt, bucketNumberOf } from '../domain/time-bucket.js';
import { refuseTooManyBuckets, timelineSpan } from '../domain/timeline.js';
import { refuseOfStatementsAlone } from '../graphql/statement/counted-acts.js';
import { DEFAULT_CRITERIA, daysOf, type StatementCriteria } from '../loader/act-criteria.js';
import { StateRollup } from '../loader/state-rollup.js';
import type { QueryRunner } from '../query/query-runner.js';
import { type PanelActor, PanelActs } from './panel-acts.js';
import { type PanelAct, PanelCell } from './panel-cell.js';
import type { PanelOptions } from './panel-options.js';
import { refuseEmpty } from './refuse-uncounted.js';

/** How many acts are counted together; those of one actor or one country are never split. */
const TOGETHER = 5_000;

/** The rows of one unit, by the numbers of the periods. */
export interface PanelUnitRows {
  /** The ids of the unit: of an actor, of a pair, of a country or of two. */
  key: readonly string[];
  cells: ReadonlyMap<number, PanelCell>;
}

/** How much of a panel has been read. */
export interface PanelCounts {
  rows: number;
  statements: number;
  interactions: number;
}

/** Actors whose acts are counted together, and the only state for which they count. */
interface Batch {
  actors: readonly PanelActor[];
  stateId: string | null;
}

/** Reads a panel: for each unit, such as a pair of actors, and each period, what was said and done. */
export class PanelReader {
  readonly counts: PanelCounts = { rows: 0, statements: 0, interactions: 0 };
  readonly #acts: PanelActs;
  readonly #rollup: StateRollup | null;
  readonly #criteria: StatementCriteria;
  readonly #total: number;
  /** The numbers of the first and of the last period; null if there is nothing. */
  readonly periods: { first: number; last: number } | null;

  private constructor(
    readonly options: PanelOptions,
    criteria: StatementCriteria,
    acts: PanelActs,
    rollup: StateRollup | null,
  ) {
    this.#criteria = criteria;
    this.#acts = acts;
    this.#rollup = rollup;
    this.#total = acts.actors.reduce((sum, { statements, interactions }) => sum + statements + interactions, 0);
    this.periods = this.#periodsOf();
  }

  /**
   * A reader of a panel of what meets the criteria, or of all current statements if null. Errors: BAD_USER_INPUT if the criteria
   * match no counted act but some of the other kind, or have a condition that no interaction can meet, though interactions are
   * counted, or if empty rows would cover too many periods.
   */
  static async open(runner: QueryRunner, given: StatementCriteria | null, options: PanelOptions): Promise<PanelReader> {
    const criteria = given ?? DEFAULT_CRITERIA;
    const counted = { criteria, counting: options.counting };
    refuseOfStatementsAlone(counted);
    const acts = await PanelActs.open(runner, criteria, options.counting);
    if (given !== null && acts.actors.length === 0) await refuseEmpty(runner, counted);
    const isOfCountries = options.by === 'COUNTRY' || options.by === 'COUNTRY_PAIR';
    return new PanelReader(options, criteria, acts, isOfCountries ? await StateRollup.read(runner, null) : null);
  }

  /** The approximate fraction of the counted acts that has been read, from 0 to 1. */
  get part(): number {
    const { statements, interactions } = this.counts;
    return this.#total === 0 ? 1 : Math.min(1, (statements + interactions) / this.#total);
  }

  /** The units in the order of their ids, some at a time, each with all of its periods that are not empty. */
  async *units(): AsyncGenerator<PanelUnitRows[]> {
    for (const batch of this.#batches()) {
      const units = new Map<string, { key: string[]; cells: Map<number, PanelCell> }>();
      for await (const acts of this.#acts.of(batch.actors)) for (const act of acts) this.#count(act, batch, units);
      if (units.size > 0) yield [...units].sort(([a], [b]) => compareCodePoints(a, b)).map(([, unit]) => unit);
    }
  }

  #count(act: PanelAct, { stateId }: Batch, units: Map<string, { key: string[]; cells: Map<number, PanelCell> }>) {
    this.counts[act.isStatement ? 'statements' : 'interactions'] += 1;
    const period = bucketNumberOf(this.#dayOf(act), this.options.interval);
    for (const key of this.#keysOf(act, stateId)) {
      // A tab sorts before every character of an id: pairs are ordered by the first id, then by the second.
      const name = key.join('\t');
      const { cells } = madeOnce(units, name, () => ({ key, cells: new Map() }));
      madeOnce(cells, period, () => new PanelCell(this.options.hasRoots)).add(act);
    }
  }

  /** The units in which an act counts, each once. */
  #keysOf({ speakerId, aboutIds, fromDay, toDay }: PanelAct, stateId: string | null): string[][] {
    if (this.options.by === 'ACTOR') return [[speakerId]];
    if (this.options.by === 'PAIR') return aboutIds.map((id) => [speakerId, id]);
    const day = ownDay(fromDay, toDay);
    if (!this.#rollup!.statesOn(speakerId, day).includes(stateId!)) return [];
    if (this.options.by === 'COUNTRY') return [[stateId!]];
    const others = new Set(aboutIds.flatMap((id) => this.#rollup!.statesOn(id, day)));
    return [...others].map((other) => [stateId!, other]);
  }

  /** The day on which an act counts, within the days of the filter: docs/statistics.md#the-day-of-a-statement. */
  #dayOf({ fromDay, toDay }: PanelAct): string {
    return this.#within(ownDay(fromDay, toDay));
  }

  /** A day, or the nearest one of the days that the filter allows. */
  #within(day: string): string {
    const { saidFrom, saidTo } = this.#criteria;
    if (saidFrom !== null && day < saidFrom) return saidFrom;
    return saidTo !== null && day > saidTo ? saidTo : day;
  }

  *#batches(): Generator<Batch> {
    const { actors } = this.#acts;
    if (this.#rollup !== null) {
      const byId = new Map(actors.map((actor) => [actor.id, actor]));
      for (const [stateId, ids] of this.#rollup.byState()) {
        yield { stateId, actors: ids.flatMap((id) => byId.get(id) ?? []) };
      }
      return;
    }
    let batch: PanelActor[] = [];
    let total = 0;
    for (const actor of actors) {
      const count = actor.statements + actor.interactions;
      if (batch.length > 0 && total + count > TOGETHER) {
        yield { stateId: null, actors: batch };
        [batch, total] = [[], 0];
      }
      batch.push(actor);
      total += count;
    }
    if (batch.length > 0) yield { stateId: null, actors: batch };
  }

  #periodsOf(): { first: number; last: number } | null {
    const { days } = this.#acts;
    if (days === null) return null;
    const span = timelineSpan(daysOf(this.#criteria));
    const from = span.from ?? this.#within(days.first);
    const to = span.to ?? this.#within(days.last);
    const { interval } = this.options;
    if (this.options.hasEmpty) refuseTooManyBuckets(from, to, interval);
    return { first: bucketNumberOf(from, interval), last: bucketNumberOf(to, interval) };
  }
}

/** The first day of an act, or its last one if no first day is known. */
function ownDay(fromDay: string, toDay: string): string {
  return fromDay > EARLIEST_DAY ? fromDay : toDay;
}

/** The period with a number, as in a line: its label, its first and its last day. */
export function periodText(number: number, { interval }: PanelOptions): string {
  const { label, start, end } = bucketAt(number, interval);
  return `"${label}",${start},${end}`;
}
