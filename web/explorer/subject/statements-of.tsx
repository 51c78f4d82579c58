import { statementsAddress } from '../address/filter.js';
import { Link } from '../address/link.js';
import type { Operation } from '../api/operation.js';
import type { SaidByQuery, SaidByQueryVariables, StatementFilter } from '../api/operations.generated.js';
import { askAhead, useAnswer } from '../api/use-answer.js';
import { StatementItems } from '../parts/statement-item.js';
import { askTimeline, Timeline } from '../parts/timeline.js';
import { useShownTable } from '../shell/shown-tables.js';
import { Answered, Empty } from '../shell/states.js';
import { statementsTable } from '../statements/statements-table.js';
import { counted } from '../words/numbers.js';

const FIRST = 5;

/** Requests statements of a filter before they are shown. */
export function askStatementsOf(
  operation: Operation<SaidByQuery, SaidByQueryVariables>,
  filter: StatementFilter,
): void {
  askAhead(operation, { filter, first: FIRST });
  askTimeline(filter);
}

interface Props {
  title: string;
  operation: Operation<SaidByQuery, SaidByQueryVariables>;
  filter: StatementFilter;
}

/** The statements that pass a filter over time, and the newest of them. */
export const StatementsOf = ({ title, operation, filter }: Props) => {
  const answer = useAnswer(operation, { filter, first: FIRST });
  const newest = answer.data?.statements?.nodes;
  useShownTable(newest?.length ? statementsTable(operation.name, title, newest) : null);
  return (
    <section className="stack" aria-label={title}>
      <Answered answer={answer} what="statements" lines={10}>
        {({ statements }) => (
          <>
            <div className="section-head">
              <h2>{title}</h2>
              {statements && statements.totalCount > 0 && (
                <Link href={statementsAddress(filter)}>{counted(statements.totalCount, 'statement')}</Link>
              )}
            </div>
            {(statements?.nodes.length || filter.saidOn) && <Timeline title={title} filter={filter} />}
            {statements?.nodes.length ? (
              <StatementItems statements={statements.nodes} />
            ) : (
              <Empty>Nothing{filter.saidOn || filter.recordedBefore ? ' in these days' : ' is known'}.</Empty>
            )}
          </>
        )}
      </Answered>
    </section>
  );
};
