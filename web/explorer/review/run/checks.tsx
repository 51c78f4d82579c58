import type { CandidateCheckName } from '../api/operations.generated.js';
import type { Candidate } from './review.js';

const CHECKS: Record<CandidateCheckName, string> = {
  WORDS: 'Found verbatim, at its place',
  FORM: 'Quotation marks fit the form',
  SPEAKER: 'Speaker found in the text',
  SAID_ON: 'Day not after the publication',
  ACT: 'Act in the code book',
  DUPLICATE: 'Not in the graph yet',
};

interface Props {
  candidate: Candidate;
  /** Whether it is known when the article was published. */
  isDated: boolean;
}

/** The checks of a candidate, with the problems that they found. */
export const Checks = ({ candidate, isDated }: Props) => (
  <ul className="checks small" aria-label="Checks">
    {candidate.checks.map(({ name, isPassed, problem }) => (
      <li key={name} className={isPassed ? 'check-passed' : 'check-failed'}>
        <span aria-hidden="true">{isPassed ? '✓' : '!'}</span>
        <span className="visually-hidden">{isPassed ? 'Passed: ' : 'Failed: '}</span>
        {name === 'SAID_ON' && !isDated ? 'Day not after that of reading' : CHECKS[name]}
        {!isPassed && `: ${problem}`}
      </li>
    ))}
  </ul>
);
