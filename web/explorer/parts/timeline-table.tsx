import { Link } from '../address/link.js';
import type { BucketFragment, Counting } from '../api/operations.generated.js';
import { ACTS } from '../words/countings.js';
import { CLASSES } from '../words/names.js';
import { numberInWords } from '../words/numbers.js';
import { ToneMark } from './tone-mark.js';

interface Props {
  title: string;
  buckets: readonly BucketFragment[];
  counting: Counting;
  addressOf: (bucket: BucketFragment) => string;
}

/** The numbers of a chart over time, each a link to the list that it counts. */
export const TimelineTable = ({ title, buckets, counting, addressOf }: Props) => (
  <details>
    <summary className="small">{title}: as a table</summary>
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th>When</th>
            <th className="number">{ACTS[counting].heading}</th>
            <th>Mean tone</th>
            {CLASSES.map(({ field, label }) => (
              <th key={field} className="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {buckets
            .filter(({ count }) => count > 0)
            .map((bucket) => (
              <tr key={bucket.label}>
                <td>{bucket.label}</td>
                <td className="number">
                  <Link href={addressOf(bucket)}>{numberInWords(bucket.count)}</Link>
                </td>
                <td>
                  <ToneMark tone={bucket.meanTone} />
                </td>
                {CLASSES.map(({ field }) => (
                  <td key={field} className="number">
                    {numberInWords(bucket.byQuadClass[field])}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  </details>
);
