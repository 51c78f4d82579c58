import { useEffect, useRef } from 'react';
import { Link } from '../../address/link.js';
import { daysInWords } from '../../words/days.js';
import { FORMS } from '../../words/names.js';
import { Acts } from './acts.js';
import { wordsOf } from './candidate-row.js';
import { Checks } from './checks.js';
import { foundInWords } from './found-by.js';
import { Key } from './key-help.js';
import type { KeyName } from './keys.js';
import type { Candidate } from './review.js';

interface Props {
  candidate: Candidate;
  place: string;
  isOpen: boolean;
  /** Whether it is known when the article was published. */
  isDated: boolean;
  onKey: (name: KeyName) => void;
  onAct: (code: string) => void;
}

/** The basis of a candidate's day, in words. */
function basisOfDay({ changed, saidOnWords, draft }: Candidate): string {
  if (changed.includes('saidOn')) return 'set by an editor';
  if (saidOnWords !== null) return `“${saidOnWords}”`;
  if (draft.saidOn.startsWith('..')) return 'as the article gives no day';
  return draft.saidOn.endsWith('~')
    ? 'from the dateline or the day of publication'
    : 'as of the speaker’s words before';
}

type Named = Candidate['draft']['speaker'];

const Names = ({ subjects }: { subjects: readonly Named[] }) => (
  <>
    {subjects.length === 0 && <span className="soft">nobody and nothing yet</span>}
    {subjects.map(({ subjectId, name, isNew }, index) => (
      <span key={subjectId}>
        {index > 0 && ', '}
        {isNew ? name : <Link href={`/${subjectId}`}>{name}</Link>}
        {isNew && <em className="badge">new</em>}
      </span>
    ))}
  </>
);

/** The selected candidate: everything that would be recorded, the checks, and the possible actions. */
export const CandidateCard = ({ candidate, place, isOpen, isDated, onKey, onAct }: Props) => {
  const card = useRef<HTMLElement>(null);
  const { draft, speakerWords, decision, state, score } = candidate;
  const isWaiting = state === 'PENDING' && isOpen;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another candidate comes into view
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' });
  }, [candidate.id]);

  const button = (name: KeyName, keyCap: string, label: string, className = 'button button-small') => (
    <button type="button" className={className} onClick={() => onKey(name)}>
      {label} <Key of={keyCap} />
    </button>
  );

  return (
    <article
      ref={card}
      className={`card candidate-card candidate-${state.toLowerCase()}`}
      aria-label={`Candidate ${place}`}
    >
      <p className="row small soft">
        <span>{place}</span>
        <span>{FORMS[draft.form].label}</span>
        <span>{Math.round(score * 100)} % probable</span>
        <span>{foundInWords(candidate)}</span>
      </p>
      <blockquote className="words candidate-quote">
        {draft.quote ? `“${wordsOf(candidate)}”` : wordsOf(candidate)}
      </blockquote>
      <dl className="candidate-facts">
        <div>
          <dt>By {isWaiting && <Key of="b" />}</dt>
          <dd>
            <strong>
              <Names subjects={[draft.speaker]} />
            </strong>
            {speakerWords !== null && <span className="soft"> “{speakerWords}”</span>}
          </dd>
        </div>
        <div>
          <dt>About {isWaiting && <Key of="o" />}</dt>
          <dd>
            <Names subjects={draft.about} />
          </dd>
        </div>
        {(draft.addressedTo.length > 0 || isWaiting) && (
          <div>
            <dt>To {isWaiting && <Key of="t" />}</dt>
            <dd>
              <Names subjects={draft.addressedTo} />
            </dd>
          </div>
        )}
        {draft.onBehalfOf.length > 0 && (
          <div>
            <dt>For {isWaiting && <Key of="f" />}</dt>
            <dd>
              <Names subjects={draft.onBehalfOf} />
            </dd>
          </div>
        )}
        {draft.via && (
          <div>
            <dt>Via {isWaiting && <Key of="v" />}</dt>
            <dd>
              <Names subjects={[draft.via]} />
            </dd>
          </div>
        )}
        <div>
          <dt>Day {isWaiting && <Key of="e" />}</dt>
          <dd>
            {daysInWords(draft.saidOn)}
            <span className="soft"> {basisOfDay(candidate)}</span>
          </dd>
        </div>
      </dl>
      <Acts candidate={candidate} onChoose={onAct} />
      <Checks {...{ candidate, isDated }} />
      {decision && state !== 'PENDING' && (
        <p className="small" role="status">
          {state === 'ACCEPTED' ? 'Accepted' : 'Rejected'} by {decision.by ?? 'somebody'}
          {decision.reason !== null && `: ${decision.reason}`}
          {candidate.statement && (
            <>
              {' '}
              <Link href={`/${candidate.statement.id}`}>Show the statement</Link>
            </>
          )}
        </p>
      )}
      <div className="row candidate-buttons">
        {isWaiting ? (
          <>
            {button('accept', 'a', 'Accept', 'button button-main')}
            {button('reject', 'r', 'Reject', 'button')}
            {button('edit', 'e', 'Edit')}
            {button('words', 'w', 'Words')}
            {button('split', 's', 'Split')}
            {button('join', 'j', 'Join')}
          </>
        ) : (
          isOpen && button('undoOne', 'U', 'Take this back')
        )}
      </div>
    </article>
  );
};
