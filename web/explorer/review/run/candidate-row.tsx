import type { Candidate } from './review.js';

const STATES = { PENDING: 'Waits', ACCEPTED: 'Accepted', REJECTED: 'Rejected' } as const;
const SIGNS = { PENDING: '○', ACCEPTED: '✓', REJECTED: '✕' } as const;

/** The words of the draft: its quote, its paraphrase or the passage of its evidence. */
export function wordsOf({ draft }: Candidate): string {
  return draft.quote ?? draft.paraphrase ?? draft.evidence[0]?.exact ?? '';
}

interface Props {
  candidate: Candidate;
  onSelect: () => void;
}

/** A candidate that is not selected: the speaker, the words, and the decision. */
export const CandidateRow = ({ candidate, onSelect }: Props) => {
  const { draft, decision, state } = candidate;
  return (
    <button type="button" className={`candidate-row candidate-${state.toLowerCase()}`} onClick={onSelect}>
      <span className="candidate-sign" aria-hidden="true">
        {SIGNS[state]}
      </span>
      <span className="visually-hidden">{STATES[state]}: </span>
      <span className="candidate-who">{draft.speaker.name}</span>
      <span className="candidate-words">{wordsOf(candidate)}</span>
      {state !== 'PENDING' && decision?.by && <span className="soft">by {decision.by}</span>}
    </button>
  );
};
