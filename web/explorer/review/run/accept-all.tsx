import { useEffect, useRef, useState } from 'react';
import { daysInWords } from '../../words/days.js';
import { wordsOf } from './candidate-row.js';
import type { Candidate } from './review.js';

/** The maximum number of candidates that the service accepts at once. */
const MOST = 500;
const LEAST_SCORES = [0.95, 0.9, 0.8, 0.7, 0.5, 0];

/** The candidates that acceptAll would record: all checks pass, the speaker is in the graph, and no earlier one says the same. */
function clearOnes(
  candidates: readonly Candidate[],
  minScore: number,
  unclear: ReadonlyMap<string, number>,
): Candidate[] {
  const said = new Set<string>();
  return candidates.filter((candidate) => {
    const { id, version, state, score, checks, draft } = candidate;
    if (unclear.get(id) === version) return false;
    if (state !== 'PENDING' || score < minScore || draft.speaker.isNew || checks.some(({ isPassed }) => !isPassed))
      return false;
    const saying = `${draft.speaker.subjectId} ${wordsOf(candidate)}`;
    return !said.has(saying) && said.add(saying);
  });
}

interface Props {
  candidates: readonly Candidate[];
  /** Candidates that the service refused to record unseen, with the versions that it refused. */
  unclear: ReadonlyMap<string, number>;
  /** Called with exactly the candidates that are shown. */
  onDone: (minScore: number, ids: readonly string[]) => void;
  onCancel: () => void;
}

/** Shows which candidates accepting all clear ones would record, and asks for confirmation. */
export const AcceptAll = ({ candidates, unclear, onDone, onCancel }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const [minScore, setMinScore] = useState(0.9);
  const clear = clearOnes(candidates, minScore, unclear).slice(0, MOST);
  const waiting = candidates.filter(({ state }) => state === 'PENDING').length;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    button.current?.focus();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby="accept-all-heading" onClose={onCancel}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const ids = clear.map(({ id }) => id);
          if (ids.length > 0) onDone(minScore, ids);
        }}
      >
        <h2 id="accept-all-heading">
          {clear.length} of {waiting} would be recorded
        </h2>
        <p className="soft small">
          Waiting candidates that pass every check, whose speaker is in the graph, and that reach the minimum
          probability. They are undone together.
        </p>
        <label className="field">
          Minimum probability
          <select value={minScore} onChange={({ target }) => setMinScore(Number(target.value))}>
            {LEAST_SCORES.map((score) => (
              <option key={score} value={score}>
                {Math.round(score * 100)} %
              </option>
            ))}
          </select>
        </label>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable content must be reachable by keyboard */}
        <ol className="stack clear-ones" tabIndex={0}>
          {clear.map((candidate) => (
            <li key={candidate.id} className="small">
              <strong>{candidate.draft.speaker.name}</strong>, {daysInWords(candidate.draft.saidOn)}:{' '}
              <span className="words">{wordsOf(candidate)}</span>{' '}
              <span className="soft">
                {candidate.draft.act.name}, {Math.round(candidate.score * 100)} %
              </span>
            </li>
          ))}
        </ol>
        <p className="row">
          <button ref={button} type="submit" className="button button-main" disabled={clear.length === 0}>
            Record {clear.length === 1 ? 'it' : `these ${clear.length}`} <kbd>Enter</kbd>
          </button>
          <button type="button" className="button" onClick={onCancel}>
            Cancel <kbd>Esc</kbd>
          </button>
        </p>
      </form>
    </dialog>
  );
};
