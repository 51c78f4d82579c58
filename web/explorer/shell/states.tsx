import type { ReactNode } from 'react';
import type { Answer } from '../api/use-answer.js';
import { isNothingCounted, NothingCounted } from './nothing-counted.js';
import { Refused } from './refused.js';
import './states.css';

/** A placeholder for a pending answer, of about its later size, so that the layout does not shift. */
export const Waiting = ({ what, lines = 3 }: { what: string; lines?: number }) => (
  <div role="status" className="waiting">
    <span className="visually-hidden">Looking for {what} …</span>
    {Array.from({ length: lines }, (_, line) => line).map((line) => (
      <span key={line} className="waiting-line" aria-hidden="true" />
    ))}
  </div>
);

/** Says that there is nothing to show, and what to do about it. */
export const Empty = ({ children }: { children: ReactNode }) => <p className="empty">{children}</p>;

interface Props<T> {
  answer: Pick<Answer<T>, 'data' | 'error' | 'isPlaceholderData' | 'refetch'>;
  /** The name of the content, such as 'statements'. */
  what: string;
  /** The number of lines to reserve. */
  lines?: number;
  /** Whether it is the whole view. */
  isPage?: boolean;
  children: (data: T) => ReactNode;
}

/** Shows an answer once it has arrived; until then a placeholder; and if it is refused, the reason. */
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
