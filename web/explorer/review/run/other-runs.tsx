import { Link } from '../../address/link.js';
import { useAnswer } from '../../api/use-answer.js';
import { instantInWords } from '../../words/days.js';
import { ReviewOtherRuns } from '../api/operations.generated.js';
import type { Run } from './review.js';

/** Links to the other runs of the same article, so that nobody unknowingly reviews it again. */
export const OtherRuns = ({ run }: { run: Run }) => {
  const answer = useAnswer(ReviewOtherRuns, { source: [run.article.sourceId] });
  const others = (answer.data?.extractionRuns?.nodes ?? []).filter(({ id }) => id !== run.id);
  if (others.length === 0) return null;
  return (
    <div role="status" className="problem small">
      The same article has also been read here:
      <ul>
        {others.map(({ id, createdAt, createdBy, isOpen }) => (
          <li key={id}>
            <Link href={`/review/${id.slice('run/'.length)}`}>{instantInWords(createdAt)}</Link> for{' '}
            {createdBy ?? 'unknown'}, {isOpen ? 'open' : 'closed'}
          </li>
        ))}
      </ul>
    </div>
  );
};
