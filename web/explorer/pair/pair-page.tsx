import { Link } from 'wouter';
import { edtfOf } from '../address/days.js';
import { statementsAddress } from '../address/filter.js';
import { useAddress, useCarriedAddress } from '../address/use-address.js';
import { Pair, type PairQuery, PairTimeline, SaidBy } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { DaysBar } from '../parts/days-bar.js';
import { Deeds } from '../parts/deeds.js';
import { StatementItems } from '../parts/statement-item.js';
import { type Named, SubjectLink, SubjectLinks } from '../parts/subject-link.js';
import { ToneMark } from '../parts/tone-mark.js';
import { Page } from '../shell/page.js';
import { Answered, Empty } from '../shell/states.js';
import { isActor } from '../words/names.js';
import { counted } from '../words/numbers.js';
import { MirroredChart } from './mirrored-chart.js';
import './pair.css';

const FIRST = 8;

type Relationship = NonNullable<PairQuery['relationship']>;

interface OneWayProps {
  from: Named;
  to: Named;
  during: string | null;
  summary: Relationship['aToB'];
}

/** What the one said about the other. */
const OneWay = ({ from, to, during, summary }: OneWayProps) => {
  const filter = { speaker: [from.id], about: [to.id], saidOn: during };
  const title = `${from.name} about ${to.name}`;
  const answer = useAnswer(SaidBy, summary.count === 0 ? null : { filter, first: FIRST });
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      {summary.count === 0 ? (
        <Empty>Nothing.</Empty>
      ) : (
        <>
          <p className="row">
            <Link href={statementsAddress(filter)}>{counted(summary.count, 'statement')}</Link>
            <span>
              mean tone <ToneMark tone={summary.meanTone} />
            </span>
          </p>
          <Answered answer={answer} what="statements">
            {({ statements }) => <StatementItems statements={statements?.nodes ?? []} />}
          </Answered>
        </>
      )}
    </section>
  );
};

const OverTime = ({ a, b, during }: { a: Named; b: Named; during: string | null }) => {
  const ids = { a: a.id, b: b.id, during };
  const months = useAnswer(PairTimeline, { ...ids, interval: 'MONTH' });
  const isShort = (months.data?.relationship?.timeline?.length ?? 3) < 3;
  const days = useAnswer(PairTimeline, isShort ? { ...ids, interval: 'DAY' } : null);
  return (
    <Answered answer={isShort ? days : months} what="statements over time" lines={8}>
      {({ relationship }) =>
        relationship?.timeline?.length ? (
          <MirroredChart
            a={a.name}
            b={b.name}
            buckets={relationship.timeline}
            addressOf={({ start, end }, direction) =>
              statementsAddress({
                speaker: [direction === 'aToB' ? a.id : b.id],
                about: [direction === 'aToB' ? b.id : a.id],
                saidOn: edtfOf({ from: start, to: end }),
              })
            }
          />
        ) : null
      }
    </Answered>
  );
};

const PairView = ({ pair, during }: { pair: Relationship; during: string | null }) => {
  const carried = useCarriedAddress();
  const { a, b, aToB, bToA, reciprocity, agreements, events } = pair;
  const isSilent = aToB.count + bToA.count === 0;
  const shared = [
    { title: 'Both are party to', nodes: agreements?.nodes ?? [] },
    { title: 'Both took part in, or are concerned by', nodes: events?.nodes ?? [] },
  ].filter(({ nodes }) => nodes.length > 0);
  return (
    <Page
      title={`${a.name} and ${b.name}`}
      heading={
        <span className="statement-head">
          <SubjectLink subject={a} /> <span className="soft">and</span> <SubjectLink subject={b} />
        </span>
      }
      kicker="Two subjects"
      exported={{ between: [a.id, b.id], saidOn: during }}
      counted={
        <>
          <p>
            Each statement by the one about the other counts once; those that have been corrected or withdrawn do not.
          </p>
          <p>
            Reciprocity is the smaller of the two numbers divided by the larger one: 1 where both spoke as often, 0
            where only one did.
          </p>
          <p>These sums tell what is known now: they know no “as recorded before”.</p>
        </>
      }
    >
      <DaysBar knowsRecordings={false} />
      <p>
        <Link href={carried(`/paths?from=${a.id}&to=${b.id}`)}>How they are connected, also through others</Link>
      </p>
      {isSilent ? (
        <Empty>Neither said anything about the other{during ? ' in these days' : ', as far as is known'}.</Empty>
      ) : (
        <>
          <p>
            Reciprocity: <strong>{reciprocity === null ? 'unknown' : Math.round(reciprocity * 100) / 100}</strong>
          </p>
          <OverTime a={a} b={b} during={during} />
          <div className="columns">
            <OneWay from={a} to={b} during={during} summary={aToB} />
            <OneWay from={b} to={a} during={during} summary={bToA} />
          </div>
        </>
      )}
      {shared.map(({ title, nodes }) => (
        <section key={title} className="stack">
          <h2>{title}</h2>
          <p>
            <SubjectLinks subjects={nodes} />
          </p>
        </section>
      ))}
      {isActor(a.id) && isActor(b.id) && (
        <Deeds title="What they did to each other" filter={{ between: [a.id, b.id], heldOn: during }} />
      )}
    </Page>
  );
};

/** What two subjects said about each other, and what they share. */
export const PairPage = ({ a, b }: { a: string; b: string }) => {
  const during = useAddress().params.get('saidOn');
  return (
    <Answered answer={useAnswer(Pair, { a, b, during })} what="two subjects" lines={8} isPage>
      {({ relationship }) => (relationship ? <PairView pair={relationship} during={during} /> : null)}
    </Answered>
  );
};
