import { actsAddress } from '../address/acts.js';
import { edtfOf, overlapOf, spanOf } from '../address/days.js';
import {
  type Counting,
  SpeakerMonths,
  type SpeakerMonthsQuery,
  Speakers,
  type StatementFilter,
} from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { HeatCell } from '../parts/heat-cell.js';
import { type Named, SubjectLink } from '../parts/subject-link.js';
import { Answered, Empty } from '../shell/states.js';
import { ACTS } from '../words/countings.js';
import { counted } from '../words/numbers.js';

const MOST_SPEAKERS = 12;
/** The maximum number of groups on a page. */
const MOST_CELLS = 500;

type Groups = NonNullable<SpeakerMonthsQuery['statementStats']>;

interface TableProps {
  speakers: readonly Named[];
  months: readonly string[];
  groups: Groups;
  filter: StatementFilter;
  counting: Counting;
}

/** The key of the cell of a group: its speaker and its month. */
function cellOf({ key }: Groups[number]): string {
  const speaker = key.find(({ dimension }) => dimension === 'SPEAKER')?.subject?.id;
  const month = key.find(({ dimension }) => dimension === 'MONTH')?.value;
  return `${speaker} ${month}`;
}

const Table = ({ speakers, months, groups, filter, counting }: TableProps) => {
  const span = spanOf(filter.saidOn ?? null);
  const cells = new Map(groups.map((group) => [cellOf(group), group]));
  const most = Math.max(1, ...groups.map(({ count }) => count));
  return (
    <div className="scroll">
      <table className="heat">
        <thead>
          <tr>
            <th scope="col">{counting === 'STATEMENTS' ? 'Speaker' : 'Who'}</th>
            {months.map((month) => (
              <th key={month} scope="col" className="number">
                {month}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {speakers.map((speaker) => (
            <tr key={speaker.id}>
              <th scope="row">
                <SubjectLink subject={speaker} />
              </th>
              {months.map((month) => {
                const group = cells.get(`${speaker.id} ${month}`);
                if (!group) return <td key={month} />;
                const saidOn = edtfOf(overlapOf(spanOf(month), span));
                return (
                  <HeatCell
                    key={month}
                    count={group.count}
                    meanTone={group.meanTone}
                    most={most}
                    href={actsAddress({ ...filter, speaker: [speaker.id], saidOn }, counting)}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface HeatTableProps {
  filter: StatementFilter;
  counting: Counting;
  /** Null until they are known. */
  months: readonly string[] | null;
}

/** The most active speakers or actors, month by month: the number and mean tone of their acts. */
export const HeatTable = ({ filter, counting, months }: HeatTableProps) => {
  const speakers = useAnswer(Speakers, { filter, first: MOST_SPEAKERS, counting });
  const found = speakers.data?.statementStats?.flatMap(({ key }) => key.flatMap(({ subject }) => subject ?? [])) ?? [];
  const shown = months?.slice(-Math.floor(MOST_CELLS / MOST_SPEAKERS)) ?? [];
  // The largest groups come first, so those of earlier months would take the places of the shown ones.
  const isCut = months !== null && shown.length < months.length;
  const shownDays = isCut ? edtfOf(overlapOf({ ...spanOf(shown[0]!), to: '' }, spanOf(filter.saidOn ?? null))) : null;
  const ofThese = {
    ...filter,
    ...(isCut && { saidOn: shownDays }),
    speaker: found.map(({ id }) => id),
  };
  // Some more: what may have been said on one of several days counts on the first, perhaps in an earlier month. The smallest
  // cells can still be missing.
  const first = Math.min(MOST_CELLS, Math.max(1, found.length * (shown.length + 1)));
  const cells = useAnswer(
    SpeakerMonths,
    found.length === 0 || months === null ? null : { filter: ofThese, counting, first },
  );
  return (
    <Answered answer={speakers} what="speakers" lines={MOST_SPEAKERS}>
      {() =>
        found.length === 0 ? (
          <Empty>{counting === 'STATEMENTS' ? 'Nobody spoke.' : 'Nobody did anything.'}</Empty>
        ) : (
          <>
            <p className="soft small">
              The {counted(found.length, 'actor')} with the most {ACTS[counting].one}s. In each month: how many, and
              below it the mean tone; a thicker line stands for more.
              {isCut && ` The last ${shown.length} months of ${months.length} are shown.`}
            </p>
            <Answered answer={cells} what="months" lines={MOST_SPEAKERS}>
              {({ statementStats }) => (
                <Table
                  speakers={found}
                  months={shown}
                  groups={statementStats ?? []}
                  filter={filter}
                  counting={counting}
                />
              )}
            </Answered>
          </>
        )
      }
    </Answered>
  );
};
