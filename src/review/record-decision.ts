import { randomUUID } from 'node:crypto';
import type { Authorship } from '../change/change-log.js';
import type { Candidate } from '../domain/candidate.js';
import type { PropertyChange } from '../domain/change.js';
import type { DecisionAction, DecisionDetails } from '../domain/decision.js';
import type { QueryValue } from '../engine/graph-engine.js';
import type { TypedTransaction } from '../query/query-runner.js';
import { draftProperties } from './candidate-row.js';

/** A decision to be recorded. The candidate's draft is in the state in which it was decided. */
export interface Decided {
  candidate: Candidate;
  action: DecisionAction;
  reason: string | null;
  statementId: string | null;
  changes: PropertyChange[];
}

/** Records decisions of one person at one instant and updates their candidates. `batchId`: set if they were taken together. */
export async function recordDecisions(
  transaction: TypedTransaction,
  { at, by }: Authorship,
  decided: readonly Decided[],
  batchId: string | null,
): Promise<void> {
  if (decided.length === 0) return;
  const decisions: { [key: string]: QueryValue }[] = [];
  const candidates: { [key: string]: QueryValue }[] = [];
  for (const { candidate, action, reason, statementId, changes } of decided) {
    const id = `decision/${randomUUID()}`;
    const details: DecisionDetails = { draft: candidate.draft, changes };
    decisions.push({
      ...{ id, runId: candidate.runId, candidateId: candidate.id, batchId, action, at, by, reason, statementId },
      details: JSON.stringify(details),
    });
    const state = action === 'ACCEPT' ? 'ACCEPTED' : 'REJECTED';
    const properties = { ...draftProperties(candidate.draft), state, statementId, decisionId: id };
    candidates.push({ id: candidate.id, properties });
  }
  await transaction.run('recordDecisions', { rows: decisions });
  await transaction.run('writeCandidates', { rows: candidates });
  for (const runId of new Set(decided.map(({ candidate }) => candidate.runId)))
    await transaction.run('touchRun', { id: runId, changedAt: at });
}
