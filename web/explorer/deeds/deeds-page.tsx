import { Link } from 'wouter';
import { deedFilterOf } from '../address/filter.js';
import { useAddress } from '../address/use-address.js';
import { type DeedFragment, Deeds, Names } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { DaysBar } from '../parts/days-bar.js';
import type { Table } from '../shell/download.js';
import { Page } from '../shell/page.js';
import { Answered, Empty } from '../shell/states.js';
import { counted } from '../words/numbers.js';
import { DeedItems } from './deed-items.js';

const FIRST = 50;

function deedsTable(deeds: readonly DeedFragment[]): Table {
  return {
    name: 'deeds',
    columns: ['id', 'who', 'to whom', 'on', 'act', 'act code', 'tone'],
    rows: deeds.map(({ id, source, target, heldOn, heldFrom, act, tone }) => [
      ...[id, source.name, target.name, heldOn ?? heldFrom, act.name, act.code, tone],
    ]),
  };
}

/** What was done, of a filter that the address says: who did what to whom, the newest first. */
export const DeedsPage = () => {
  const { params, addressOf } = useAddress();
  const filter = deedFilterOf(params);
  const after = params.get('after');
  const answer = useAnswer(Deeds, { filter, first: FIRST, after });
  const ids = [...(filter.source ?? []), ...(filter.target ?? []), ...(filter.between ?? [])];
  const named = useAnswer(Names, ids.length === 0 ? null : { ids }).data?.nodes ?? [];
  const listed = (some: readonly string[] | null | undefined, join: string) =>
    some
      ?.map((id) => {
        const node = named.find((one) => one?.id === id);
        return node && 'name' in node ? node.name : id;
      })
      .join(join);
  const title = [
    filter.source ? `What ${listed(filter.source, ' or ')} did` : 'What was done',
    filter.target && `to ${listed(filter.target, ' or ')}`,
    filter.between && `between ${listed(filter.between, ' and ')}`,
  ]
    .filter(Boolean)
    .join(' ');
  const found = answer.data?.interactions;
  return (
    <Page
      title={title}
      kicker="Deeds"
      table={found ? deedsTable(found.nodes) : undefined}
      counted={<p>Each deed counts once: one who did something to another, on a day. Words are no deeds.</p>}
    >
      <DaysBar />
      <section className="stack" aria-label="The deeds">
        <Answered answer={answer} what="deeds" lines={12}>
          {({ interactions }) =>
            !interactions || interactions.totalCount === 0 ? (
              <Empty>No deed passes all of these conditions. Choose other days.</Empty>
            ) : (
              <>
                <h2>{counted(interactions.totalCount, 'deed')}</h2>
                <DeedItems deeds={interactions.nodes} />
                <div className="row">
                  {after && <Link href={addressOf({ after: null })}>Back to the first</Link>}
                  {interactions.pageInfo.hasNextPage && (
                    <Link href={addressOf({ after: interactions.pageInfo.endCursor })}>The next {FIRST}</Link>
                  )}
                </div>
              </>
            )
          }
        </Answered>
      </section>
    </Page>
  );
};
