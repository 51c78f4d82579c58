import type { ReactNode } from 'react';
import type { Answer } from '../api/use-answer.js';
import { isNothingCounted, NothingCounted } from './nothing-counted.js';
import { Refused } from './refused.js';
import './states.css';

/** What is shown while an answer is on its way: as much room as it will take, so that nothing jumps. */
export const Waiting = ({ what, lines = 3 }: { what: string; lines?: number }) => (
  <div role="status" className="waiting">
    <span className="visually-hidden">Looking for {what} …</span>
    {Array.from({ length: lines }, (_, line) => line).map((line) => (
      <span key={line} className="waiting-line" aria-hidden="true" />
    ))}
  </div>
);

/** What is shown where there is nothing, and what to do about it. */
export const Empty = ({ children }: { children: ReactNode }) => <p className="empty">{children}</p>;

interface Props<T> {
  answer: Pick<Answer<T>, 'data' | 'error' | 'isPlaceholderData' | 'refetch'>;
  /** What is looked for, as in 'statements'. */
  what: string;
  /** How many lines of room to keep. */
  lines?: number;
  /** Whether it is the whole view. */
  isPage?: boolean;
  children: (data: T) => ReactNode;
}

/** Shows an answer once it is there; before that, that it is awaited; and where it is refused, why. */
export function Answered<T>({ answer, what, lines, isPage, children }: Props<T>): ReactNode {
  if (answer.data !== undefined)
    return (
      <div className="answered" aria-busy={answer.isPlaceholderData}>
        {children(answer.data)}
      </div>
    );
  if (answer.error && isNothingCounted(answer.error)) return <NothingCounted error={answer.error} />;
  if (answer.error)
    return <Refused error={answer.error} what={what} isPage={isPage} retry={() => void answer.refetch()} />;
  return <Waiting what={what} lines={lines} />;
}
