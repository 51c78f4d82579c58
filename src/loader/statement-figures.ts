import { countsInteractions, countsStatements } from '../domain/counting.js';
import { EARLIEST_DAY, LATEST_DAY } from '../domain/edtf-interval.js';
import type { Queries } from '../query/query-types.generated.js';
import type { CountedActs, StatementCriteria } from './act-criteria.js';
import type { Soon } from './batch-loader.js';
import type { LevelReader } from './level-reader.js';
import { wholeGraphStart } from './statement-listing.js';

/** The sums of the statements of a period, by quad class. */
export type PeriodRow = Queries['tallyStatementsByPeriod']['row'];
/** The same for those that one of two subjects made about the other. */
export type BetweenRow = Queries['tallyStatementsBetween']['row'];

/** Where a query over the statements of the whole graph starts, and the criteria that remain to be checked from there. */
export function startOf(criteria: StatementCriteria) {
  const { start, anchor } = wholeGraphStart(criteria);
  return {
    ...criteria,
    // What the start ensures need not be checked for each statement again.
    speaker: start === 'speaker' && criteria.speaker ? null : criteria.speaker,
    about: start === 'about' ? null : criteria.about,
    ids: [...anchor],
    isJoint: anchor.length > 1,
    fromSpeaker: start === 'speaker' || start === 'pair',
    fromAbout: start === 'about',
    fromSource: start === 'source',
    earliest: EARLIEST_DAY,
    latest: criteria.saidTo ?? LATEST_DAY,
  };
}

/** Reads sums of statements, computed in the database, for one request. */
export class StatementFigures {
  readonly #reader: LevelReader;

  constructor(reader: LevelReader) {
    this.#reader = reader;
  }

  /** The sums of the counted acts in each period and quad class. One query per kind of act, which reads all of them. */
  async byPeriod({ criteria, counting }: CountedActs, periodLength: number): Promise<PeriodRow[]> {
    const params = { ...startOf(criteria), keyLength: periodLength };
    const rows = await Promise.all([
      countsStatements(counting) ? this.#reader.read('tallyStatementsByPeriod', params) : [],
      countsInteractions(counting) ? this.#reader.read('tallyInteractionsByPeriod', params) : [],
    ]);
    return rows.flat();
  }

  /**
   * The sums of what two subjects said about or did to each other in each period and quad class, as far as it is
   * counted; with `periodLength` 0, all time is one period. All pairs that a level of the request asks for share one query
   * per kind of act.
   */
  async between(
    pair: readonly [string, string],
    { criteria, counting }: CountedActs,
    periodLength: number,
  ): Promise<readonly BetweenRow[]> {
    const rows = await Promise.all([
      countsStatements(counting) ? this.#between('tallyStatementsBetween', pair, criteria, periodLength) : [],
      countsInteractions(counting) ? this.#between('tallyInteractionsBetween', pair, criteria, periodLength) : [],
    ]);
    return rows.flat();
  }

  #between(
    query: 'tallyStatementsBetween' | 'tallyInteractionsBetween',
    pair: readonly [string, string],
    criteria: StatementCriteria,
    periodLength: number,
  ): Soon<readonly BetweenRow[]> {
    const params = (keys: string[]) => ({
      ...criteria,
      anchors: keys.map((key) => ({ key, ids: key.split(' ') })),
      keyLength: periodLength,
    });
    const scope = JSON.stringify([periodLength, criteria]);
    return this.#reader.lists(query, scope, params, (row: BetweenRow) => row).load(pair.join(' '));
  }
}
