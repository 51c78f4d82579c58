import { conditionsOfDeeds, deedsOf } from '../address/acts.js';
import { useAddress } from '../address/use-address.js';
import { Deeds } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { DaysBar } from '../parts/days-bar.js';
import { MorePages } from '../parts/more-pages.js';
import { NothingPasses } from '../parts/nothing-passes.js';
import { Page } from '../shell/page.js';
import { useShownTable } from '../shell/shown-tables.js';
import { Answered } from '../shell/states.js';
import { FilterChips } from '../statements/filter-chips.js';
import { useFilterInWords } from '../statements/filter-in-words.js';
import { counted } from '../words/numbers.js';
import { DeedItems } from './deed-items.js';
import { deedsTable } from './deeds-table.js';

const FIRST = 50;

/** The deeds that pass the filter of the address: who did what to whom, newest first. */
export const DeedsPage = () => {
  const { params } = useAddress();
  const conditions = conditionsOfDeeds(params);
  const after = params.get('after');
  const answer = useAnswer(Deeds, { filter: deedsOf(conditions), first: FIRST, after });
  const { title, names, missing } = useFilterInWords(conditions, 'INTERACTIONS');
  const found = answer.data?.interactions;
  useShownTable(found ? deedsTable(found.nodes) : null);
  return (
    <Page
      title={title}
      kicker="Deeds"
      counted={<p>Each deed counts once: one who did something to another, on a day. Words are not deeds.</p>}
    >
      <FilterChips filter={conditions} names={names} missing={missing} isOfDeeds />
      <DaysBar counting="INTERACTIONS" />
      <section className="stack" aria-label="The deeds">
        <Answered answer={answer} what="deeds" lines={12}>
          {({ interactions }) =>
            !interactions || interactions.totalCount === 0 ? (
              <NothingPasses what="deed" filter={conditions} />
            ) : (
              <>
                <h2>{counted(interactions.totalCount, 'deed')}</h2>
                <DeedItems deeds={interactions.nodes} />
                <MorePages parameter="after" pageInfo={interactions.pageInfo} size={FIRST} />
              </>
            )
          }
        </Answered>
      </section>
    </Page>
  );
};
