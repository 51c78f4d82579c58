import { useState } from 'react';
import { actsAddress } from '../address/acts.js';
import { edtfOf, type Span } from '../address/days.js';
import type { BucketFragment, Counting, Interval, StatementFilter } from '../api/operations.generated.js';
import { Timeline as TimelineOperation } from '../api/operations.generated.js';
import { askAhead, useAnswer } from '../api/use-answer.js';
import { Answered, Empty } from '../shell/states.js';
import { actsCounted } from '../words/countings.js';
import { daysInWords } from '../words/days.js';
import { CLASSES } from '../words/names.js';
import { TimelineChart, type TimelineChartProps } from './timeline-chart.js';

/** Fewer buckets than this say little; a finer interval is asked then. */
const FEW_BUCKETS = 3;

/** A chart, or a sentence where all is in one bucket: a single bar says nothing. */
const OverTime = (props: TimelineChartProps) => {
  const [only, ...others] = props.buckets;
  if (!only || others.length > 0) return <TimelineChart {...props} />;
  const classes = CLASSES.filter(({ field }) => only.byQuadClass[field] > 0).map(
    ({ field, label }) => `${only.byQuadClass[field]} × ${label.toLowerCase()}`,
  );
  return (
    <p className="soft">
      {actsCounted(only.count, props.counting)}, all {only.label.length > 7 ? 'on ' : 'in '}
      {only.label.length > 7 ? daysInWords(only.label) : only.label}: {classes.join(', ')}.
    </p>
  );
};

interface Props {
  title: string;
  filter: StatementFilter;
  /** Whether what was said is counted, what was done, or both. */
  counting?: Counting;
  /** How long the buckets are; without it, months, or days where there are few months. */
  interval?: Interval;
  onSpan?: (from: string, to: string) => void;
  /** The days that are chosen of all that are shown. */
  span?: Span;
}

const FIRST_INTERVAL = 'MONTH';

/** Asks for what was said and passes a filter over time, before it is shown. */
export function askTimeline(filter: StatementFilter): void {
  askAhead(TimelineOperation, { filter, interval: FIRST_INTERVAL, counting: 'STATEMENTS' });
}

/** What was said, done or both and passes a filter, over time. */
export const Timeline = ({ title, filter, counting = 'STATEMENTS', interval, onSpan, span }: Props) => {
  const coarse = useAnswer(TimelineOperation, { filter, interval: interval ?? FIRST_INTERVAL, counting });
  const isShort = interval === undefined && (coarse.data?.timeline?.length ?? FEW_BUCKETS) < FEW_BUCKETS;
  const fine = useAnswer(TimelineOperation, isShort ? { filter, interval: 'DAY', counting } : null);
  const answer = isShort ? fine : coarse;
  const [before, setBefore] = useState(answer.data);
  if (answer.data !== undefined && answer.data !== before) setBefore(answer.data);
  // The chart stays until the finer one is there, and with it the handle that the keyboard is at.
  const stays = isShort && fine.isPending && before !== undefined;
  const addressOf = ({ start, end }: BucketFragment) =>
    actsAddress({ ...filter, saidOn: edtfOf({ from: start, to: end }) }, counting);
  return (
    <Answered
      answer={stays ? { ...fine, data: before, isPlaceholderData: true } : answer}
      what="acts over time"
      lines={7}
    >
      {({ timeline }) =>
        !timeline || timeline.length === 0 ? (
          <Empty>
            {counting === 'STATEMENTS' ? 'Nothing was said in these days.' : 'Nothing is known of these days.'}
          </Empty>
        ) : (
          <OverTime
            title={title}
            buckets={timeline}
            counting={counting}
            addressOf={addressOf}
            onSpan={onSpan}
            span={span}
          />
        )
      }
    </Answered>
  );
};
