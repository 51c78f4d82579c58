import { counted } from '../../words/numbers.js';
import type { Run } from './review.js';

/** The failures of extractors, and, in a closed section, the results of theirs that were left out. */
export const Problems = ({ problems }: { problems: Run['problems'] }) => {
  const failures = problems.filter(({ words }) => words === null);
  const dropped = problems.filter(({ words }) => words !== null);
  return (
    <>
      {failures.map(({ extractor, problem }) => (
        <p key={`${extractor} ${problem}`} className="problem small">
          <strong>{extractor}</strong> {problem}. What the other extractors found can be reviewed all the same.
        </p>
      ))}
      {dropped.length > 0 && (
        <details>
          <summary>
            {counted(dropped.length, 'thing')} that extractors gave and that {dropped.length === 1 ? 'was' : 'were'}{' '}
            left out
          </summary>
          <ul className="small">
            {dropped.map(({ extractor, problem, words }) => (
              <li key={`${extractor} ${problem} ${words}`}>
                <strong>{extractor}</strong>: “{words}”: {problem}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
