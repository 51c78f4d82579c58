import { MAX_PAGE_SIZE, MOST_DECISIONS_COUNTED } from '../bounds/list-sizes.js';
import { grouped } from '../collections/grouped.js';
import { type Decision, decisionFromRow } from '../domain/decision.js';
import { cursorParams, type KeysetPosition } from '../loader/cursor.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { Queries } from '../query/query-types.generated.js';
import { decisionLine } from './decision-line.js';

/** The decisions on one run or on all (null) that were not undone, among the latest ones, newest first. Cost: the decisions. */
export async function heldDecisions(runner: QueryRunner, runId: string | null): Promise<Decision[]> {
  const held: Decision[] = [];
  let after: KeysetPosition | null = null;
  for (let read = 0; read < MOST_DECISIONS_COUNTED; read += MAX_PAGE_SIZE) {
    const rows: Queries['listDecisions']['row'][] = await runner.read('listDecisions', {
      anchors: [{ key: 'graph', ids: [] }],
      ...{ run: runId === null ? null : [runId], candidate: null, limit: MAX_PAGE_SIZE },
      ...{ keyFalls: true, idFalls: true, isInclusive: false, ...cursorParams(after) },
    });
    held.push(...rows.map(decisionFromRow).filter(({ undoneAt }) => undoneAt === null));
    const last = rows.at(-1);
    if (!last || rows.length < MAX_PAGE_SIZE) break;
    after = { sortKey: last.at, id: last.id };
  }
  return held;
}

/** A longer interval between two decisions is a break. */
const PAUSE_MS = 300_000;

/** How often the candidates of a rule were right. */
export interface RuleFigures {
  rule: string;
  decisionCount: number;
  /** Accepted, with neither words nor speaker changed. */
  rightCount: number;
  /** rightCount of decisionCount, 0 to 1. */
  precision: number;
}

/** How many accepted candidates had a property of their statement changed. */
export interface ChangedFigures {
  property: string;
  count: number;
}

/** How many decisions somebody took, and how quickly. */
export interface EditorFigures {
  by: string | null;
  decisionCount: number;
  secondsPerDecision: number | null;
}

/** Statistics of decisions that were not undone, on reading and reviewing. */
export interface ReviewFigures {
  decisionCount: number;
  acceptedCount: number;
  rejectedCount: number;
  /** The number of accepted candidates that an editor changed first. */
  changedCount: number;
  secondsPerDecision: number | null;
  byRule: RuleFigures[];
  changes: ChangedFigures[];
  byEditor: EditorFigures[];
}

/**
 * The mean number of seconds between consecutive decisions of one person on one run, without breaks of more than five minutes;
 * null if there are none. Decisions taken together share one instant, so that the second and later ones count as 0 seconds.
 */
function secondsPerDecision(decisions: readonly Decision[]): number | null {
  let totalMs = 0;
  let count = 0;
  for (const sitting of grouped(decisions, ({ by, runId }) => JSON.stringify([by, runId])).values()) {
    const instants = sitting.map(({ at }) => Date.parse(at)).sort((a, b) => a - b);
    for (const [index, instant] of instants.entries()) {
      const gapMs = index === 0 ? Number.POSITIVE_INFINITY : instant - instants[index - 1]!;
      if (gapMs > PAUSE_MS) continue;
      totalMs += gapMs;
      count += 1;
    }
  }
  return count === 0 ? null : totalMs / count / 1000;
}

/** Computes the figures of decisions that were not undone. Candidates that an editor added count for no rule. */
export function reviewFigures(decisions: readonly Decision[]): ReviewFigures {
  const accepted = decisions.filter(({ action }) => action === 'ACCEPT');
  const lines = decisions.map(decisionLine).filter(({ extractors }) => extractors.length > 0);
  const byRule = [...grouped(lines, ({ rule }) => rule).values()].map((ofRule) => {
    const rightCount = ofRule.filter(({ isRight }) => isRight).length;
    const decisionCount = ofRule.length;
    return { rule: ofRule[0]!.rule, decisionCount, rightCount, precision: rightCount / decisionCount };
  });
  const changed = accepted.flatMap(({ details }) => details.draft.changed);
  const changes = [...grouped(changed, (property) => property).values()].map((same) => ({
    property: same[0]!,
    count: same.length,
  }));
  const byEditor = [...grouped(decisions, ({ by }) => JSON.stringify(by)).values()].map((own) => ({
    ...{ by: own[0]!.by, decisionCount: own.length, secondsPerDecision: secondsPerDecision(own) },
  }));
  return {
    ...{ decisionCount: decisions.length, acceptedCount: accepted.length },
    rejectedCount: decisions.length - accepted.length,
    changedCount: accepted.filter(({ details }) => details.draft.changed.length > 0).length,
    secondsPerDecision: secondsPerDecision(decisions),
    byRule: byRule.sort((a, b) => b.decisionCount - a.decisionCount || (a.rule < b.rule ? -1 : 1)),
    changes: changes.sort((a, b) => b.count - a.count || (a.property < b.property ? -1 : 1)),
    byEditor: byEditor.sort((a, b) => b.decisionCount - a.decisionCount || ((a.by ?? '') < (b.by ?? '') ? -1 : 1)),
  };
}
