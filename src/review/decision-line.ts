import type { Decision } from '../domain/decision.js';

/** The properties whose change by an editor shows that the reading was wrong, and not merely incomplete. */
const READ_WRONG = ['speaker', 'quote', 'paraphrase', 'evidence', 'form'];

/** A decision as the command prints it, for evaluation or training: the proposal and its outcome. */
export interface DecisionLine {
  candidate: string;
  run: string;
  batch?: string;
  decision: 'accepted' | 'rejected';
  /** Whether words and speaker were right as proposed: the event whose probability a score estimates. */
  isRight: boolean;
  at: string;
  by: string | null;
  reason?: string;
  undoneAt?: string;
  extractors: readonly string[];
  rule: string;
  score: number;
  /** The score as the extractor gave it, if calibration changed it. */
  uncalibratedScore?: number;
  form: string;
  words: string | null;
  speakerWords: string | null;
  /** Everybody who matched the words, and who was recorded. */
  speaker: { proposed: string[]; recorded: string };
  act: { proposed: { code: string; score: number }[]; recorded: string };
  changed: readonly string[];
  statement?: string;
}

/** The line of a decision. A candidate that an editor added was never proposed, so `isRight` says nothing about its score. */
export function decisionLine(decision: Decision): DecisionLine {
  const { id: _, candidateId, runId, batchId, action, at, by, reason, statementId, details, undoneAt } = decision;
  const { draft } = details;
  const isAccepted = action === 'ACCEPT';
  return {
    ...{ candidate: candidateId, run: runId },
    ...(batchId !== null && { batch: batchId }),
    decision: isAccepted ? 'accepted' : 'rejected',
    isRight: isAccepted && !draft.changed.some((key) => READ_WRONG.includes(key)),
    ...{ at, by },
    ...(reason !== null && { reason }),
    ...(undoneAt !== null && { undoneAt }),
    ...{ extractors: draft.extractors, rule: draft.rule, score: draft.confidence, form: draft.statement.form },
    ...(draft.uncalibrated !== undefined && { uncalibratedScore: draft.uncalibrated }),
    words: draft.statement.evidence[0]?.exact ?? null,
    speakerWords: draft.speakerWords,
    speaker: { proposed: draft.speakers.map(({ id }) => id), recorded: draft.statement.speaker },
    act: { proposed: draft.acts, recorded: draft.statement.act },
    changed: draft.changed,
    ...(statementId !== null && { statement: statementId }),
  };
}
