import { grouped } from '../collections/grouped.js';

/** The part of a decision on a candidate that shows how often scores are right. */
export interface Decided {
  /** As the extractor gave it, 0 to 1. */
  score: number;
  rule: string;
  foundBy: readonly string[];
  /** Whether both words and speaker were right. */
  isRight: boolean;
}

/** How the decisions on candidates of one rule shift its scores. */
export interface RuleCalibration {
  rule: string;
  foundBy: string;
  decisions: number;
  /** The share that was right, and the mean score before and after. */
  right: number;
  before: number;
  after: number;
}

/** Standard deviations of the prior, in log odds: of the shift of all scores, and of one rule's shift around that. */
const SPREAD_OF_ALL = 1;
const SPREAD_OF_RULE = 0.7;
const STEPS = 25;
/** Bounds scores: no evidence could shift those of 0 and 1. */
const LEAST_SCORE = 0.01;

function logOdds(score: number): number {
  const bounded = Math.min(1 - LEAST_SCORE, Math.max(LEAST_SCORE, score));
  return Math.log(bounded / (1 - bounded));
}

function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** The most probable shift of some scores, given a normal prior around `expected`: Newton's method. Cost: linear. */
function shiftOf(decided: readonly Decided[], expected: number, spread: number): number {
  let shift = expected;
  for (let step = 0; step < STEPS; step++) {
    let slope = (expected - shift) / spread ** 2;
    let curve = 1 / spread ** 2;
    for (const { score, isRight } of decided) {
      const right = probability(logOdds(score) + shift);
      slope += (isRight ? 1 : 0) - right;
      curve += right * (1 - right);
    }
    shift += slope / curve;
  }
  return shift;
}

const keyOf = ({ rule, foundBy }: Pick<Decided, 'rule' | 'foundBy'>) => `${foundBy.join(' and ')} ${rule}`;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/**
 * Adjusts scores by decisions: those of each rule by its own decisions, or mostly by all decisions together if it has few.
 * Without decisions nothing changes; the order of scores within a rule is preserved.
 */
export class Calibration {
  readonly #decided: ReadonlyMap<string, Decided[]>;
  readonly #shiftOfAll: number;
  readonly #shifts = new Map<string, number>();

  constructor(decided: readonly Decided[]) {
    this.#decided = grouped(decided, keyOf);
    this.#shiftOfAll = shiftOf(decided, 0, SPREAD_OF_ALL);
    for (const [key, own] of this.#decided) this.#shifts.set(key, shiftOf(own, this.#shiftOfAll, SPREAD_OF_RULE));
  }

  /** The probability, according to the decisions, that a candidate with this score is right. */
  scoreOf(candidate: Pick<Decided, 'score' | 'rule' | 'foundBy'>): number {
    return probability(logOdds(candidate.score) + (this.#shifts.get(keyOf(candidate)) ?? this.#shiftOfAll));
  }

  /** The calibration of each rule, those with the most decisions first. */
  rules(): RuleCalibration[] {
    return [...this.#decided.values()]
      .map((decided) => ({
        rule: decided[0]!.rule,
        foundBy: decided[0]!.foundBy.join(' and '),
        decisions: decided.length,
        right: mean(decided.map(({ isRight }) => (isRight ? 1 : 0))),
        before: mean(decided.map(({ score }) => score)),
        after: mean(decided.map((each) => this.scoreOf(each))),
      }))
      .sort((a, b) => b.decisions - a.decisions);
  }
}
