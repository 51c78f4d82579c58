import { useEffect } from 'react';
import { actsAddress } from '../address/acts.js';
import { edtfOf } from '../address/days.js';
import { filterOf, statementsAddress } from '../address/filter.js';
import { Link } from '../address/link.js';
import { useAddress, useCarriedAddress } from '../address/use-address.js';
import {
  type Counting,
  type InteractionFilter,
  Pair,
  type PairQuery,
  PairSaid,
  PairTimeline,
  SaidBy,
  type SummaryFragment,
} from '../api/operations.generated.js';
import { askAhead, useAnswer } from '../api/use-answer.js';
import { askDeeds, Deeds } from '../deeds/deeds.js';
import { CountingField } from '../parts/counting-field.js';
import { DaysBar } from '../parts/days-bar.js';
import { isTooShort } from '../parts/is-too-short.js';
import { StatementItems } from '../parts/statement-item.js';
import { type Named, SubjectLink, SubjectLinks } from '../parts/subject-link.js';
import { ToneMark } from '../parts/tone-mark.js';
import { isNothingCounted } from '../shell/nothing-counted.js';
import { Page } from '../shell/page.js';
import { useShownTable } from '../shell/shown-tables.js';
import { Answered, Empty } from '../shell/states.js';
import { countingOf } from '../words/countings.js';
import { isActor } from '../words/names.js';
import { counted } from '../words/numbers.js';
import { MirroredChart } from './mirrored-chart.js';
import './pair.css';
import { NewPairPage, PairForm } from './pair-form.js';

const FIRST = 8;

type Relationship = NonNullable<PairQuery['relationship']>;

/** The days, the instant before which acts were recorded, and what the chart counts. */
interface Scope {
  during: string | null;
  recordedBefore: string | null;
  counting: Counting;
}

const NOTHING: SummaryFragment = { count: 0, meanTone: null };

/** The filter of the deeds of one to the other. */
function deedsOf(from: string, to: string, { during, recordedBefore }: Scope): InteractionFilter {
  return { source: [from], target: [to], heldOn: during, recordedBefore };
}

const monthsOf = (a: string, b: string, scope: Scope) => ({ a, b, ...scope, interval: 'MONTH' as const });

const saidOf = (a: string, b: string, { during, recordedBefore }: Scope) => ({ a, b, during, recordedBefore });

/** Requests what is shown for any two subjects in parallel with the query for the subjects themselves. */
function askAll(a: string, b: string, scope: Scope): void {
  askAhead(PairTimeline, monthsOf(a, b, scope));
  askAhead(PairSaid, saidOf(a, b, scope));
  if (!isActor(a) || !isActor(b)) return;
  askDeeds(deedsOf(a, b, scope));
  askDeeds(deedsOf(b, a, scope));
}

interface OneWayProps {
  from: Named;
  to: Named;
  scope: Scope;
  summary: SummaryFragment;
}

/** The statements of one about the other, and its deeds to it. */
const OneWay = ({ from, to, scope, summary }: OneWayProps) => {
  const { during, recordedBefore } = scope;
  const filter = { speaker: [from.id], about: [to.id], saidOn: during, recordedBefore };
  const title = `${from.name} about ${to.name}`;
  const answer = useAnswer(SaidBy, summary.count === 0 ? null : { filter, first: FIRST });
  const canAct = isActor(from.id) && isActor(to.id);
  return (
    <div className="stack">
      <section className="stack" aria-label={title}>
        <h2>{title}</h2>
        {summary.count === 0 ? (
          <Empty>Nothing{during || recordedBefore ? ' in these days' : ' is known'}.</Empty>
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
      {canAct && <Deeds title={`What ${from.name} did to ${to.name}`} filter={deedsOf(from.id, to.id, scope)} />}
    </div>
  );
};

const OverTime = ({ a, b, scope }: { a: Named; b: Named; scope: Scope }) => {
  const { addressOf } = useAddress();
  const asked = monthsOf(a.id, b.id, scope);
  const months = useAnswer(PairTimeline, asked);
  const isShort = isTooShort(months.data?.relationship?.timeline);
  const days = useAnswer(PairTimeline, isShort ? { ...asked, interval: 'DAY' } : null);
  const buckets = (isShort ? days : months).data?.relationship?.timeline;
  const [there, back] = [`${a.name} to ${b.name}`, `${b.name} to ${a.name}`];
  useShownTable(
    buckets
      ? {
          ...{ name: 'pair', title: 'Over time' },
          columns: ['when', 'from', 'to', there, `${there}, mean tone`, back, `${back}, mean tone`],
          rows: buckets.map(({ label, start, end, aToB, bToA }) => [
            ...[label, start, end, aToB.count, aToB.meanTone, bToA.count, bToA.meanTone],
          ]),
        }
      : null,
  );
  return (
    <Answered answer={isShort ? days : months} what="acts over time" lines={8}>
      {({ relationship }) =>
        relationship?.timeline?.length ? (
          <>
            <p>
              Reciprocity:{' '}
              <strong>
                {relationship.reciprocity === null ? 'unknown' : Math.round(relationship.reciprocity * 100) / 100}
              </strong>
            </p>
            <MirroredChart
              a={a.name}
              b={b.name}
              joint={scope.counting === 'STATEMENTS' ? 'about' : 'to'}
              buckets={relationship.timeline}
              addressOf={({ start, end }, direction) => {
                const [from, to] = direction === 'aToB' ? [a, b] : [b, a];
                const days = edtfOf({ from: start, to: end });
                const { recordedBefore, counting } = scope;
                return actsAddress({ speaker: [from.id], about: [to.id], saidOn: days, recordedBefore }, counting);
              }}
            />
          </>
        ) : (
          <Empty>
            Nothing of that is known.{' '}
            {scope.counting !== 'BOTH' && (
              <Link href={addressOf({ counting: 'BOTH' })}>Count both words and deeds</Link>
            )}
          </Empty>
        )
      }
    </Answered>
  );
};

/** The statements of each about the other. If there are only deeds, the service refuses to count, and the deeds follow below. */
const BothWays = ({ a, b, scope }: { a: Named; b: Named; scope: Scope }) => {
  const answer = useAnswer(PairSaid, saidOf(a.id, b.id, scope));
  const ways = (aToB: SummaryFragment, bToA: SummaryFragment) => (
    <div className="columns">
      <OneWay from={a} to={b} scope={scope} summary={aToB} />
      <OneWay from={b} to={a} scope={scope} summary={bToA} />
    </div>
  );
  if (answer.error && isNothingCounted(answer.error)) return ways(NOTHING, NOTHING);
  return (
    <Answered answer={answer} what="words" lines={8}>
      {({ relationship }) => ways(relationship?.aToB ?? NOTHING, relationship?.bToA ?? NOTHING)}
    </Answered>
  );
};

const PairView = ({ pair, scope }: { pair: Relationship; scope: Scope }) => {
  const carried = useCarriedAddress();
  const { a, b, agreements, events } = pair;
  const shared = [
    { title: 'Both are party to', nodes: agreements?.nodes ?? [] },
    { title: 'Both took part in, or are concerned by', nodes: events?.nodes ?? [] },
  ].filter(({ nodes }) => nodes.length > 0);
  return (
    <Page
      title={`${a.name} and ${b.name}`}
      heading={
        <>
          <SubjectLink subject={a} /> <span className="soft">and</span> <SubjectLink subject={b} />
        </>
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
      <PairForm a={a} b={b} />
      <DaysBar />
      <div className="row">
        <CountingField label="The chart counts" />
      </div>
      <OverTime a={a} b={b} scope={scope} />
      <p>
        <Link href={carried(`/paths?from=${a.id}&to=${b.id}`)}>How they are connected, also through others</Link>
      </p>
      <BothWays a={a} b={b} scope={scope} />
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

/** Two subjects, by their ids. */
const PairOf = ({ a, b }: { a: string; b: string }) => {
  const { params } = useAddress();
  const { saidOn: during = null, recordedBefore = null } = filterOf(params);
  const counting = countingOf(params);
  const scope = { during, recordedBefore, counting };
  const pair = useAnswer(Pair, { a, b, during, recordedBefore });
  useEffect(() => askAll(a, b, { during, recordedBefore, counting }), [a, b, during, recordedBefore, counting]);
  return (
    <Answered answer={pair} what="two subjects" lines={8} isPage>
      {({ relationship }) => (relationship ? <PairView pair={relationship} scope={scope} /> : null)}
    </Answered>
  );
};

/** The acts of two subjects towards each other, and what they share; without two subjects, a form for them. */
export const PairPage = ({ a, b }: { a?: string; b?: string }) => (a && b ? <PairOf a={a} b={b} /> : <NewPairPage />);
