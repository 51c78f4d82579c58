import { useEffect, useEffectEvent, useState } from 'react';
import { Link } from '../address/link.js';
import { NewestStatements, Recorded, type StatementItemFragment } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { useEvents } from '../api/use-events.js';
import { StatementItems } from '../parts/statement-item.js';
import { Refused } from '../shell/refused.js';
import { Answered, Empty } from '../shell/states.js';
import { allCounted, counted } from '../words/numbers.js';

const SHOWN = 5;
/** The polling interval if there is no stream. */
const ASK_AGAIN_MS = 30_000;

/** The newest statements; more appear as they are recorded. */
export const Newest = () => {
  const answer = useAnswer(NewestStatements, {});
  const [arrived, setArrived] = useState<readonly StatementItemFragment[]>([]);
  const [totalBefore, setTotalBefore] = useState<number>();
  const count = answer.data?.statements?.totalCount;
  if (totalBefore === undefined && count !== undefined) setTotalBefore(count);
  const askAgain = useEffectEvent(async () => {
    const { isSuccess } = await answer.refetch();
    // The answer contains the statements that had arrived before it was requested.
    if (isSuccess) setArrived((now) => now.filter((statement) => !arrived.includes(statement)));
  });
  const isLive = useEvents(
    Recorded,
    ({ statementRecorded }) => {
      if (statementRecorded) setArrived((before) => [statementRecorded, ...before]);
    },
    () => void askAgain(),
  );
  const [wasLive, setWasLive] = useState(isLive);
  if (isLive && !wasLive) setWasLive(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the stream ends, and not when it begins
  useEffect(() => {
    if (isLive) return;
    // The stream may have ended because the service is down, which the next answer then shows.
    if (wasLive && !document.hidden) void askAgain();
    const timer = setInterval(() => {
      if (!document.hidden) void askAgain();
    }, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isLive]);
  return (
    <Answered answer={answer} what="the newest statements" lines={10}>
      {({ statements }) => {
        const known = new Set(statements?.nodes.map(({ id }) => id));
        const isNew = arrived.filter(({ id }) => !known.has(id));
        const total = (statements?.totalCount ?? 0) + isNew.length;
        const added = total - (totalBefore ?? total);
        if (total === 0)
          return <Empty>This graph is empty. Load a file into it, and what it says is shown here.</Empty>;
        return (
          <>
            {answer.error ? (
              <Refused error={answer.error} what="the newest statements" retry={() => void askAgain()} />
            ) : (
              <p className="small soft" aria-live="polite">
                {added > 0
                  ? `${counted(added, 'new statement')} since this page was opened.`
                  : 'New ones appear here by themselves.'}
              </p>
            )}
            <StatementItems statements={[...isNew, ...(statements?.nodes ?? [])].slice(0, SHOWN)} />
            <p>
              <Link href="/statements?orderBy=RECORDED_AT_DESC">{allCounted(total, 'statement')}</Link>
            </p>
          </>
        );
      }}
    </Answered>
  );
};
