import { filterOf } from '../address/filter.js';
import { useAddress } from '../address/use-address.js';
import { type StatementOrder, Statements } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { Choice } from '../parts/choice.js';
import { DaysBar } from '../parts/days-bar.js';
import { MorePages } from '../parts/more-pages.js';
import { NothingPasses } from '../parts/nothing-passes.js';
import { StatementItems } from '../parts/statement-item.js';
import { Timeline } from '../parts/timeline.js';
import { Page } from '../shell/page.js';
import { useShownTable } from '../shell/shown-tables.js';
import { Answered } from '../shell/states.js';
import { counted } from '../words/numbers.js';
import { BetweenLink } from './between-link.js';
import { FilterChips } from './filter-chips.js';
import { FilterFields } from './filter-fields.js';
import { useFilterInWords } from './filter-in-words.js';
import { statementsTable } from './statements-table.js';

const FIRST = 50;

const ORDERS: readonly { name: StatementOrder; label: string }[] = [
  { name: 'SAID_ON_DESC', label: 'Latest first' },
  { name: 'SAID_ON_ASC', label: 'Earliest first' },
  { name: 'TONE_ASC', label: 'Most hostile first' },
  { name: 'TONE_DESC', label: 'Friendliest first' },
  { name: 'RECORDED_AT_DESC', label: 'Recorded last first' },
  { name: 'RELEVANCE', label: 'Most relevant first' },
];

/** The statements that pass the filter of the address: over time, and as a list. */
export const StatementsPage = () => {
  const { params, change } = useAddress();
  const filter = filterOf(params);
  const order = (params.get('orderBy') ?? 'SAID_ON_DESC') as StatementOrder;
  // Without words there is nothing to be relevant to.
  const hasWords = Boolean(filter.text);
  const orderBy = order === 'RELEVANCE' && !hasWords ? 'SAID_ON_DESC' : order;
  const orders = ORDERS.filter(({ name }) => name !== 'RELEVANCE' || hasWords);
  const after = params.get('after');
  const answer = useAnswer(Statements, { filter, orderBy, first: FIRST, after });
  const words = useFilterInWords(filter);
  const found = answer.data?.statements;
  useShownTable(found ? statementsTable('statements', 'Statements', found.nodes) : null);

  return (
    <Page
      title={words.title}
      kicker="Statements"
      exported={filter}
      counted={
        <>
          <p>
            Each statement that passes all conditions counts once, also where it is about several subjects. Without
            another choice only current ones are counted: neither corrected since nor withdrawn.
          </p>
          <p>
            The chart is of all days; those that are chosen are bright. A statement counts in it on the first day on
            which it may have been said; where that is not known, on the last one.
          </p>
        </>
      }
    >
      <FilterChips filter={filter} names={words.names} missing={words.missing} />
      <DaysBar />
      <FilterFields filter={filter} names={words.names} />
      <BetweenLink filter={filter} names={words.names} />
      {!answer.isError && (
        <section aria-label="Over time">
          <Timeline title="Statements over time" filter={filter} />
        </section>
      )}
      <section className="stack" aria-label="The statements">
        <Answered answer={answer} what="statements" lines={12}>
          {({ statements }) =>
            statements === null || statements.totalCount === 0 ? (
              <NothingPasses what="statement" filter={filter} />
            ) : (
              <>
                <div className="section-head">
                  <h2>{counted(statements.totalCount, 'statement')}</h2>
                  <Choice
                    className="row small"
                    label="Order"
                    value={orderBy}
                    options={orders.map(({ name, label }) => [name, label])}
                    choose={(name) => change({ orderBy: name, after: null })}
                  />
                </div>
                <StatementItems statements={statements.nodes} />
                <MorePages parameter="after" pageInfo={statements.pageInfo} size={FIRST} />
              </>
            )
          }
        </Answered>
      </section>
    </Page>
  );
};
