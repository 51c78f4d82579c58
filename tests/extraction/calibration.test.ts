// What decisions reveal about scores.
import { describe, expect, it } from '@jest/globals';
import { Calibration, type Decided } from '../../src/extraction/calibration.js';

const FOUND_BY = ['rules-en/1'];

/** `count` decisions on candidates of a rule, `right` of which were correct. */
function decisions(rule: string, score: number, count: number, right: number): Decided[] {
  return Array.from({ length: count }, (_, index) => ({ rule, score, foundBy: FOUND_BY, isRight: index < right }));
}

const scoreOf = (calibration: Calibration, rule: string, score: number) =>
  calibration.scoreOf({ rule, score, foundBy: FOUND_BY });

describe('a calibration', () => {
  it('moves nothing without decisions', () => {
    expect(scoreOf(new Calibration([]), 'headline', 0.7)).toBeCloseTo(0.7);
  });

  it('moves the scores of a rule to the share of them that was right', () => {
    const calibration = new Calibration(decisions('headline', 0.7, 400, 120));
    expect(scoreOf(calibration, 'headline', 0.7)).toBeCloseTo(0.3, 1);
  });

  it('moves little by few decisions', () => {
    const calibration = new Calibration(decisions('headline', 0.7, 2, 0));
    const score = scoreOf(calibration, 'headline', 0.7);
    expect([score < 0.65, score > 0.3]).toEqual([true, true]);
  });

  it('moves a rule without decisions as all together are moved', () => {
    const calibration = new Calibration(decisions('headline', 0.7, 100, 30));
    expect(scoreOf(calibration, 'accordingTo', 0.7)).toBeLessThan(0.5);
  });

  it('leaves a rule that is right as often as it says, beside one that is not', () => {
    const calibration = new Calibration([
      ...decisions('headline', 0.7, 300, 90),
      ...decisions('accordingTo', 0.8, 300, 240),
    ]);
    expect(scoreOf(calibration, 'accordingTo', 0.8)).toBeCloseTo(0.8, 1);
  });

  it('keeps the order of the scores of a rule, and keeps them from 0 to 1', () => {
    const calibration = new Calibration(decisions('headline', 1, 50, 50));
    const scores = [0, 0.2, 0.5, 0.9, 1].map((score) => scoreOf(calibration, 'headline', score));
    expect([scores, scores.every((score) => score > 0 && score < 1)]).toEqual([[...scores].sort(), true]);
  });
});
