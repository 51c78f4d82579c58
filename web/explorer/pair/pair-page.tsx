import { Link } from 'wouter';
import { edtfOf } from '../address/days.js';
import { addressWith, deedsAddress, filterOf, statementsAddress } from '../address/filter.js';
import { useAddress, useCarriedAddress } from '../address/use-address.js';
import { type Counting, Pair, type PairQuery, PairTimeline, SaidBy } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { Deeds } from '../deeds/deeds.js';
import { DaysBar } from '../parts/days-bar.js';
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
type Said = NonNullable<PairQuery['said']>;

/** Of which days, as recorded when, and what the chart counts. */
interface Scope {
  during: string | null;
  recordedBefore: string | null;
  counting: Counting;
}

const COUNTINGS: readonly { name: Counting; label: string }[] = [
  { name: 'STATEMENTS', label: 'what they said' },
  { name: 'INTERACTIONS', label: 'what they did' },
  { name: 'BOTH', label: 'both' },
];

interface OneWayProps {
  from: Named;
  to: Named;
  scope: Scope;
  summary: Said['aToB'];
}

/** What the one said about the other, and did to it. */
const OneWay = ({ from, to, scope: { during, recordedBefore }, summary }: OneWayProps) => {
  const filter = { speaker: [from.id], about: [to.id], saidOn: during, recordedBefore };
  const title = `${from.name} about ${to.name}`;
  const answer = useAnswer(SaidBy, summary.count === 0 ? null : { filter, first: FIRST });
  const canAct = isActor(from.id) && isActor(to.id);
  return (
    <div className="stack">
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
      {canAct && (
        <Deeds
          title={`What ${from.name} did to ${to.name}`}
          filter={{ source: [from.id], target: [to.id], heldOn: during, recordedBefore }}
        />
      )}
    </div>
  );
};

/** The address of what the one said about the other, or did to it, in some days. */
function addressOfWay(from: Named, to: Named, days: string | null, { recordedBefore, counting }: Scope): string {
  if (counting === 'STATEMENTS')
    return statementsAddress({ speaker: [from.id], about: [to.id], saidOn: days, recordedBefore });
  if (counting === 'INTERACTIONS')
    return deedsAddress({ source: [from.id], target: [to.id], heldOn: days, recordedBefore });
  const params = new URLSearchParams({ counting, ...(days && { saidOn: days }) });
  return addressWith(`/between/${from.id}/${to.id}`, params);
}

const OverTime = ({ a, b, scope }: { a: Named; b: Named; scope: Scope }) => {
  const asked = { a: a.id, b: b.id, ...scope };
  const months = useAnswer(PairTimeline, { ...asked, interval: 'MONTH' });
  const isShort = (months.data?.relationship?.timeline?.length ?? 3) < 3;
  const days = useAnswer(PairTimeline, isShort ? { ...asked, interval: 'DAY' } : null);
  return (
    <Answered answer={isShort ? days : months} what="acts over time" lines={8}>
      {({ relationship }) =>
        relationship?.timeline?.length ? (
          <MirroredChart
            a={a.name}
            b={b.name}
            joint={scope.counting === 'STATEMENTS' ? 'about' : 'to'}
            buckets={relationship.timeline}
            addressOf={({ start, end }, direction) => {
              const [from, to] = direction === 'aToB' ? [a, b] : [b, a];
              return addressOfWay(from, to, edtfOf({ from: start, to: end }), scope);
            }}
          />
        ) : (
          <Empty>Nothing of that is known.</Empty>
        )
      }
    </Answered>
  );
};

const PairView = ({ pair, said, scope }: { pair: Relationship; said: Said; scope: Scope }) => {
  const carried = useCarriedAddress();
  const { change } = useAddress();
  const { a, b, reciprocity, agreements, events } = pair;
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
      exported={{ between: [a.id, b.id], saidOn: scope.during, recordedBefore: scope.recordedBefore }}
      counted={
        <>
          <p>
            Each statement by the one about the other counts once, and each deed of the one to the other; those that
            have been corrected or withdrawn do not.
          </p>
          <p>
            Reciprocity is the smaller of the two numbers divided by the larger one: 1 where both spoke, or acted, as
            often, 0 where only one did.
          </p>
        </>
      }
    >
      <DaysBar />
      <div className="row">
        <label className="field">
          The chart counts
          <select
            value={scope.counting}
            onChange={({ target: { value } }) => change({ counting: value === 'STATEMENTS' ? null : value })}
          >
            {COUNTINGS.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <p>
          Reciprocity: <strong>{reciprocity === null ? 'unknown' : Math.round(reciprocity * 100) / 100}</strong>
        </p>
      </div>
      <OverTime a={a} b={b} scope={scope} />
      <p>
        <Link href={carried(`/paths?from=${a.id}&to=${b.id}`)}>How they are connected, also through others</Link>
      </p>
      <div className="columns">
        <OneWay from={a} to={b} scope={scope} summary={said.aToB} />
        <OneWay from={b} to={a} scope={scope} summary={said.bToA} />
      </div>
      {shared.map(({ title, nodes }) => (
        <section key={title} className="stack">
          <h2>{title}</h2>
          <p>
            <SubjectLinks subjects={nodes} />
          </p>
        </section>
      ))}
    </Page>
  );
};

/** What two subjects said about each other and did to each other, and what they share. */
export const PairPage = ({ a, b }: { a: string; b: string }) => {
  const { params } = useAddress();
  const { saidOn: during = null, recordedBefore = null } = filterOf(params);
  const counting = (params.get('counting') ?? 'STATEMENTS') as Counting;
  const scope = { during, recordedBefore, counting };
  return (
    <Answered answer={useAnswer(Pair, { a, b, ...scope })} what="two subjects" lines={8} isPage>
      {({ relationship, said }) =>
        relationship && said ? <PairView pair={relationship} said={said} scope={scope} /> : null
      }
    </Answered>
  );
};
