import { actsAddress } from '../address/acts.js';
import { spanOf } from '../address/days.js';
import { filterOf, OTHER, paramsOf } from '../address/filter.js';
import { Link } from '../address/link.js';
import { useAddress } from '../address/use-address.js';
import {
  type BucketFragment,
  type StatementFilter,
  Timeline as TimelineOperation,
} from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { CountingField } from '../parts/counting-field.js';
import { DaysBar } from '../parts/days-bar.js';
import { OnDemand } from '../parts/on-demand.js';
import { Timeline } from '../parts/timeline.js';
import { Page } from '../shell/page.js';
import { type Table, useShownTable } from '../shell/shown-tables.js';
import { Waiting } from '../shell/states.js';
import { BetweenLink } from '../statements/between-link.js';
import { FilterChips } from '../statements/filter-chips.js';
import { FilterFields } from '../statements/filter-fields.js';
import { useFilterInWords } from '../statements/filter-in-words.js';
import { ACTS, actsCounted, countingOf } from '../words/countings.js';
import { CLASSES } from '../words/names.js';
import { Comparison } from './comparison.js';
import { HeatTable } from './heat-table.js';

/** With more acts than this, the most active actors are counted on demand: it costs as much as the rest of the view. */
const COUNTED_AT_ONCE = 50_000;

/** Acts over time with their tone, optionally for two filters side by side; and the most active actors, month by month. */
export const TimePage = () => {
  const { params, addressOf } = useAddress();
  const filter = filterOf(params);
  const { saidOn = null, recordedBefore, ...conditions } = filter;
  const always: StatementFilter = { ...conditions, recordedBefore };
  // Both are compared over the same days, as they were known at the same instant.
  const { saidOn: _, recordedBefore: __, ...other } = filterOf(params, OTHER);
  const isCompared = params.has('compare');
  const counting = countingOf(params);
  const otherAlways = { ...other, recordedBefore };
  const words = useFilterInWords(conditions, counting);
  const otherWords = useFilterInWords(other, counting);
  const overMonths = useAnswer(TimelineOperation, { filter: always, interval: 'MONTH', counting });
  const months = overMonths.data?.timeline?.map(({ label }) => label) ?? [];
  useShownTable(timelineTable(overMonths.data?.timeline ?? []));
  const total = overMonths.data?.timeline?.reduce((sum, { count }) => sum + count, 0) ?? 0;
  // If all statements and deeds are counted, their number is requested first.
  const isWhole = counting === 'BOTH' && Object.keys(filter).length === 0;
  const isOnDemand = isWhole && total > COUNTED_AT_ONCE;
  const { from, to } = spanOf(saidOn);
  const withoutOther = Object.fromEntries(
    [...params.keys()].filter((name) => name.startsWith(OTHER)).map((name) => [name, null]),
  );
  const shownMonths = months.filter(
    (month) => (!from || month >= from.slice(0, 7)) && (!to || month <= to.slice(0, 7)),
  );

  return (
    <Page
      title={isCompared ? `${words.title}, compared with: ${otherWords.title}` : `${words.title}, over time`}
      kicker="Time"
      exported={counting === 'INTERACTIONS' ? undefined : filter}
      counted={
        <>
          <p>
            A statement counts on the first day on which it may have been said; where that is not known, on the last
            one. Current ones are counted, unless the conditions say otherwise.
          </p>
          <p>
            A deed passes the same conditions: the one who acted counts as the speaker, and the target as the subject.
          </p>
          <p>
            The line is the mean of the tones of what was said in each span, from −10, hostile, to +10, friendly. The
            same scale holds in both charts where two are compared.
          </p>
        </>
      }
    >
      <FilterChips filter={conditions} names={words.names} missing={words.missing} />
      <FilterFields filter={conditions} names={words.names} title="Conditions" />
      <DaysBar />
      <div className="row">
        <CountingField />
      </div>
      {isCompared ? (
        <>
          <section className="stack" aria-label="Compared with">
            <div className="section-head">
              <h2>Compared with: {otherWords.title}</h2>
              <Link href={addressOf({ ...withoutOther, compare: null })}>Do not compare</Link>
            </div>
            <FilterChips filter={other} names={otherWords.names} missing={otherWords.missing} prefix={OTHER} />
            <FilterFields filter={other} names={otherWords.names} prefix={OTHER} title="Conditions of the other" />
          </section>
          <section className="stack" aria-label="Over time">
            <Comparison
              one={{ title: words.title, filter: always }}
              other={{ title: otherWords.title, filter: otherAlways }}
              counting={counting}
              span={{ from, to }}
            />
          </section>
        </>
      ) : (
        <>
          <section className="stack" aria-label="Over time">
            <Timeline title={words.title} filter={filter} counting={counting} />
            <p className="row">
              <Link href={actsAddress(filter, counting)}>
                The {ACTS[counting].one}s{saidOn ? ' of these days' : ''}
              </Link>
              <Link href={addressOf({ compare: 'yes', ...otherOf(conditions) })}>Compare with others</Link>
              <BetweenLink filter={filter} names={words.names} />
            </p>
          </section>
          {!overMonths.isError && (
            <section className="stack" aria-label="Month by month">
              <h2>
                Who {counting === 'STATEMENTS' ? 'spoke' : counting === 'BOTH' ? 'spoke and acted' : 'acted'} most,
                month by month
              </h2>
              {isWhole && overMonths.isPending ? (
                <Waiting what="who spoke and acted most" lines={12} />
              ) : (
                <OnDemand isCostly={isOnDemand} label={`Count it over ${actsCounted(total, counting)}`}>
                  <HeatTable filter={filter} counting={counting} months={overMonths.data ? shownMonths : null} />
                </OnDemand>
              )}
            </section>
          )}
        </>
      )}
    </Page>
  );
};

/** The table for "Download": the months of the chart. */
function timelineTable(buckets: readonly BucketFragment[]): Table {
  return {
    name: 'time',
    title: 'Months',
    columns: ['when', 'from', 'to', 'count', 'mean tone', ...CLASSES.map(({ label }) => label)],
    rows: buckets.map(({ label, start, end, count, meanTone, byQuadClass }) => [
      ...[label, start, end, count, meanTone],
      ...CLASSES.map(({ field }) => byQuadClass[field]),
    ]),
  };
}

/** The conditions of a filter as initial parameters of the other one. */
function otherOf(filter: StatementFilter): Record<string, string[]> {
  const params = paramsOf(filter);
  return Object.fromEntries([...new Set(params.keys())].map((name) => [OTHER + name, params.getAll(name)]));
}
