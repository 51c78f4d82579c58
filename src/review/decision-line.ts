import type { Decision } from '../domain/decision.js';

/** What of a draft an editor sets where the reading was wrong, and not only less than all that is known. */
const READ_WRONG = ['speaker', 'quote', 'paraphrase', 'evidence', 'form'];

/** A decision as the command prints it, for those who count or train: what was proposed, and what became of it. */
export interface DecisionLine {
  candidate: string;
  run: string;
  batch?: string;
  decision: 'accepted' | 'rejected';
  /** Whether words and speaker were right as they were proposed: what a score is the probability of. */
  isRight: boolean;
  at: string;
  by: string | null;
  reason?: string;
  undoneAt?: string;
  extractors: readonly string[];
  rule: string;
  score: number;
  /** The score as the extractor gave it, where decisions had moved it. */
  uncalibratedScore?: number;
  form: string;
  words: string | null;
  speakerWords: string | null;
  /** Everybody that the words fitted, and who was recorded. */
  speaker: { proposed: string[]; recorded: string };
  act: { proposed: { code: string; score: number }[]; recorded: string };
  changed: readonly string[];
  statement?: string;
}

/** The line of a decision. What an editor added was never proposed, and has no score to be right. */
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
