import { deedsOf } from '../address/acts.js';
import { filterOf, statementsAddress } from '../address/filter.js';
import { Link } from '../address/link.js';
import { useAddress } from '../address/use-address.js';
import { Passages, Source, type StatementFilter } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { AllDays } from '../parts/all-days.js';
import { DaysBar } from '../parts/days-bar.js';
import { NotThere } from '../shell/not-there.js';
import { Page } from '../shell/page.js';
import { useShownTable } from '../shell/shown-tables.js';
import { Answered, Empty } from '../shell/states.js';
import { statementsTable } from '../statements/statements-table.js';
import { daysInWords } from '../words/days.js';
import { counted } from '../words/numbers.js';
import { SourceDeeds } from './source-deeds.js';
import { SourceText } from './source-text.js';
import './source.css';

const Statements = ({ filter, id }: { filter: StatementFilter; id: string }) => {
  const answer = useAnswer(Passages, { filter });
  const reported = answer.data?.statements?.nodes;
  useShownTable(reported ? statementsTable('source', 'Statements', reported) : null);
  return (
    <Answered answer={answer} what="passages" lines={12}>
      {({ statements }) =>
        !statements || statements.totalCount === 0 ? (
          <Empty>
            No statement is known from this source{filter.saidOn && ' in these days'}
            {filter.recordedBefore && ', as it was recorded then'}. <AllDays />
          </Empty>
        ) : (
          <>
            <div className="section-head">
              <h2>What it reports, in its order</h2>
              <Link href={statementsAddress(filter)}>{counted(statements.totalCount, 'statement')}</Link>
            </div>
            {statements.pageInfo.hasNextPage && (
              <p className="soft">The latest {statements.nodes.length} of them are shown here.</p>
            )}
            <SourceText sourceId={id} statements={statements.nodes} />
          </>
        )
      }
    </Answered>
  );
};

/** A source: its metadata, its passages in order with the statements that they report, and the deeds that it reports. */
export const SourcePage = ({ id }: { id: string }) => {
  const { saidOn, recordedBefore } = filterOf(useAddress().params);
  const filter = { evidence: [id], saidOn, recordedBefore };
  return (
    <Answered answer={useAnswer(Source, { id })} what="source" lines={6} isPage>
      {({ source }) =>
        source ? (
          <Page
            title={source.title}
            kicker="Source"
            exported={filter}
            counted={
              <p>
                Each statement with a passage of this source counts once, however many passages it has. Statements that
                have been corrected or withdrawn are left out. A deed with a passage of this source counts once as well.
              </p>
            }
          >
            <p className="row soft">
              {source.publisher && <span>{source.publisher}</span>}
              {source.publishedOn && <span>published {daysInWords(source.publishedOn)}</span>}
              {source.language && <span>language: {source.language}</span>}
              {source.url && /^https?:/.test(source.url) && (
                <a href={source.url} rel="noreferrer">
                  Read it at its publisher
                </a>
              )}
            </p>
            <DaysBar />
            <section className="stack">
              <Statements id={id} filter={filter} />
            </section>
            <SourceDeeds filter={deedsOf(filter)} />
          </Page>
        ) : (
          <NotThere what="source" id={id} />
        )
      }
    </Answered>
  );
};
