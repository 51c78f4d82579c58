import { actsAddress } from '../address/acts.js';
import { edtfOf, spanOf } from '../address/days.js';
import {
  type BucketFragment,
  type Counting,
  type StatementFilter,
  Timeline as TimelineOperation,
} from '../api/operations.generated.js';
import { askAhead, useAnswer } from '../api/use-answer.js';
import { Answered, Empty } from '../shell/states.js';
import { actsCounted } from '../words/countings.js';
import { whenInWords } from '../words/days.js';
import { CLASSES } from '../words/names.js';
import { numberInWords } from '../words/numbers.js';
import { isTooShort } from './is-too-short.js';
import { TimelineChart, type TimelineChartProps } from './timeline-chart.js';

/** A chart, or a sentence if there is only one bucket: a single bar says nothing. */
const OverTime = (props: TimelineChartProps) => {
  const [only, ...others] = props.buckets;
  if (!only || others.length > 0) return <TimelineChart {...props} />;
  const classes = CLASSES.filter(({ field }) => only.byQuadClass[field] > 0).map(
    ({ field, label }) => `${numberInWords(only.byQuadClass[field])} × ${label.toLowerCase()}`,
  );
  return (
    <p className="soft">
      {actsCounted(only.count, props.counting)}, all {whenInWords(only.label)}: {classes.join(', ')}.
    </p>
  );
};

interface Props {
  title: string;
  filter: StatementFilter;
  /** Whether statements, deeds or both are counted. */
  counting?: Counting;
}

/** The variables of a chart's first query. It covers all days, so that others than those of the filter can be chosen in it. */
function inMonths({ saidOn: _, ...always }: StatementFilter, counting: Counting) {
  return { filter: always, interval: 'MONTH' as const, counting };
}

/** Requests the timeline of the statements that pass a filter before it is shown. */
export function askTimeline(filter: StatementFilter): void {
  askAhead(TimelineOperation, inMonths(filter, 'STATEMENTS'));
}

/**
 * A chart of the statements, deeds or both that pass a filter: by month, or by day if there are few months. The days of the
 * filter are highlighted.
 */
export const Timeline = ({ title, filter, counting = 'STATEMENTS' }: Props) => {
  const months = inMonths(filter, counting);
  const coarse = useAnswer(TimelineOperation, months);
  const isShort = isTooShort(coarse.data?.timeline);
  const fine = useAnswer(TimelineOperation, isShort ? { ...months, interval: 'DAY' } : null);
  const addressOf = ({ start, end }: BucketFragment) =>
    actsAddress({ ...filter, saidOn: edtfOf({ from: start, to: end }) }, counting);
  return (
    <Answered answer={isShort ? fine : coarse} what="acts over time" lines={7}>
      {({ timeline }) =>
        !timeline || timeline.length === 0 ? (
          <Empty>There is nothing to show over time.</Empty>
        ) : (
          <OverTime
            title={title}
            buckets={timeline}
            counting={counting}
            addressOf={addressOf}
            span={spanOf(filter.saidOn ?? null)}
          />
        )
      }
    </Answered>
  );
};
