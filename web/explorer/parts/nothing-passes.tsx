import type { StatementFilter } from '../api/operations.generated.js';
import { Empty } from '../shell/states.js';

/** Says that nothing passes a filter, and which of its conditions can be changed. */
export const NothingPasses = ({ what, filter }: { what: string; filter: StatementFilter }) => {
  const { saidOn, recordedBefore, ...others } = filter;
  const remedies = [
    Object.keys(others).length > 0 && 'remove a condition',
    (saidOn || recordedBefore) && 'choose other days',
  ].filter(Boolean);
  return (
    <Empty>
      {remedies.length === 0
        ? `There is no ${what} in this graph.`
        : `No ${what} passes all of these conditions. You can ${remedies.join(', or ')}.`}
    </Empty>
  );
};
