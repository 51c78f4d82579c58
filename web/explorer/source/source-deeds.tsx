import { deedsAddress } from '../address/acts.js';
import { Link } from '../address/link.js';
import { Deeds, type InteractionFilter } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { DeedItems } from '../deeds/deed-items.js';
import { Answered } from '../shell/states.js';
import { counted } from '../words/numbers.js';

const FIRST = 20;

/** The deeds that a source reports, newest first; nothing if it reports none. */
export const SourceDeeds = ({ filter }: { filter: InteractionFilter }) => (
  <Answered answer={useAnswer(Deeds, { filter, first: FIRST })} what="deeds" lines={6}>
    {({ interactions }) =>
      interactions && interactions.totalCount > 0 ? (
        <section className="stack" aria-label="Deeds">
          <div className="section-head">
            <h2>Deeds that it reports</h2>
            <Link href={deedsAddress(filter)}>{counted(interactions.totalCount, 'deed')}</Link>
          </div>
          {interactions.pageInfo.hasNextPage && (
            <p className="soft">The latest {interactions.nodes.length} of them are shown here.</p>
          )}
          <DeedItems deeds={interactions.nodes} />
        </section>
      ) : null
    }
  </Answered>
);
