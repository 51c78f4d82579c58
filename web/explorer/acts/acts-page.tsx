import { deedsAddress, deedsOf, whyNoDeed } from '../address/acts.js';
import { filterOf, statementsAddress } from '../address/filter.js';
import { Link } from '../address/link.js';
import { useAddress } from '../address/use-address.js';
import { Deeds, SaidBy } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { DeedItems } from '../deeds/deed-items.js';
import { deedsTable } from '../deeds/deeds-table.js';
import { DaysBar } from '../parts/days-bar.js';
import { NothingPasses } from '../parts/nothing-passes.js';
import { StatementItems } from '../parts/statement-item.js';
import { Page } from '../shell/page.js';
import { useShownTable } from '../shell/shown-tables.js';
import { Answered, Empty } from '../shell/states.js';
import { FilterChips } from '../statements/filter-chips.js';
import { useFilterInWords } from '../statements/filter-in-words.js';
import { statementsTable } from '../statements/statements-table.js';
import { counted } from '../words/numbers.js';

const FIRST = 25;

/** The statements and deeds that pass a filter: the newest of each, and their counts. */
export const ActsPage = () => {
  const filter = filterOf(useAddress().params);
  const { title, names, missing } = useFilterInWords(filter, 'BOTH');
  const said = useAnswer(SaidBy, { filter, first: FIRST });
  const deeds = deedsOf(filter);
  const whyNone = whyNoDeed(filter);
  const done = useAnswer(Deeds, whyNone === null ? { filter: deeds, first: FIRST } : null);
  useShownTable(said.data?.statements ? statementsTable('said', 'What was said', said.data.statements.nodes) : null);
  useShownTable(done.data?.interactions ? deedsTable(done.data.interactions.nodes) : null);
  const saidCount = said.data?.statements?.totalCount;
  const doneCount = whyNone === null ? done.data?.interactions?.totalCount : 0;
  return (
    <Page
      title={title}
      kicker="Acts"
      exported={filter}
      counted={
        <p>
          Each statement counts once, and each deed once. A deed passes the same conditions: the one who acted counts as
          the speaker, and the target as the subject.
        </p>
      }
    >
      <FilterChips filter={filter} names={names} missing={missing} />
      <DaysBar counting="BOTH" />
      {saidCount !== undefined && doneCount !== undefined && <h2>{counted(saidCount + doneCount, 'act')}</h2>}
      <div className="columns">
        <section className="stack" aria-label="What was said">
          <Answered answer={said} what="statements" lines={8}>
            {({ statements }) => (
              <>
                <div className="section-head">
                  <h3>What was said</h3>
                  <Link href={statementsAddress(filter)}>{counted(statements?.totalCount ?? 0, 'statement')}</Link>
                </div>
                {statements?.nodes.length ? (
                  <StatementItems statements={statements.nodes} />
                ) : (
                  <NothingPasses what="statement" filter={filter} />
                )}
              </>
            )}
          </Answered>
        </section>
        {!(said.isError && done.isError) && (
          <section className="stack" aria-label="What was done">
            {whyNone !== null ? (
              <>
                <h3>What was done</h3>
                <Empty>Nothing that passes all of these conditions: {whyNone}.</Empty>
              </>
            ) : (
              <Answered answer={done} what="deeds" lines={8}>
                {({ interactions }) => (
                  <>
                    <div className="section-head">
                      <h3>What was done</h3>
                      <Link href={deedsAddress(deeds)}>{counted(interactions?.totalCount ?? 0, 'deed')}</Link>
                    </div>
                    {interactions?.nodes.length ? (
                      <DeedItems deeds={interactions.nodes} />
                    ) : (
                      <NothingPasses what="deed" filter={filter} />
                    )}
                  </>
                )}
              </Answered>
            )}
          </section>
        )}
      </div>
    </Page>
  );
};
