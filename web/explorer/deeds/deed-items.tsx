import { Link } from '../address/link.js';
import { useCarriedAddress } from '../address/use-address.js';
import type { DeedFragment } from '../api/operations.generated.js';
import { SubjectLink } from '../parts/subject-link.js';
import { ToneMark } from '../parts/tone-mark.js';
import { daysInWords } from '../words/days.js';

/** A list of deeds: who did what to whom. */
export const DeedItems = ({ deeds }: { deeds: readonly DeedFragment[] }) => {
  const carried = useCarriedAddress();
  return (
    <ul className="stack">
      {deeds.map(({ id, source, target, act, tone, heldOn, heldFrom }) => (
        <li key={id}>
          <article>
            <p>
              <SubjectLink subject={source} /> <Link href={carried(`/${id}`)}>{act.name}</Link>{' '}
              <span aria-hidden="true">→</span> <SubjectLink subject={target} />
            </p>
            <p className="row small soft">
              <span>{daysInWords(heldOn ?? heldFrom)}</span>
              <ToneMark tone={tone} />
              <span>CAMEO {act.code}</span>
            </p>
          </article>
        </li>
      ))}
    </ul>
  );
};
