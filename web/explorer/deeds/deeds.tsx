import { deedsAddress } from '../address/acts.js';
import { Link } from '../address/link.js';
import { Deeds as DeedsOperation, type InteractionFilter } from '../api/operations.generated.js';
import { askAhead, useAnswer } from '../api/use-answer.js';
import { Answered, Empty } from '../shell/states.js';
import { counted } from '../words/numbers.js';
import { DeedItems } from './deed-items.js';

const FIRST = 10;

/** Requests deeds before they are shown. */
export function askDeeds(filter: InteractionFilter): void {
  askAhead(DeedsOperation, { filter, first: FIRST });
}

/** The deeds that pass a filter: who did what to whom, newest first. */
export const Deeds = ({ filter, title }: { filter: InteractionFilter; title: string }) => (
  <section className="stack" aria-label={title}>
    <h2>{title}</h2>
    <Answered answer={useAnswer(DeedsOperation, { filter, first: FIRST })} what="deeds">
      {({ interactions }) =>
        !interactions || interactions.totalCount === 0 ? (
          <Empty>No deeds are known here{filter.heldOn || filter.recordedBefore ? ' in these days' : ''}.</Empty>
        ) : (
          <>
            <p className="soft">
              <Link href={deedsAddress(filter)}>{counted(interactions.totalCount, 'deed')}</Link>
              {interactions.totalCount > interactions.nodes.length && `; the newest ${interactions.nodes.length}`}
            </p>
            <DeedItems deeds={interactions.nodes} />
          </>
        )
      }
    </Answered>
  </section>
);
