import { actsAddress } from '../address/acts.js';
import { Link } from '../address/link.js';
import { useCarriedAddress } from '../address/use-address.js';
import type { Counting, StatementFilter } from '../api/operations.generated.js';
import { type Named, SubjectLink } from '../parts/subject-link.js';
import { ToneMark } from '../parts/tone-mark.js';
import type { Table } from '../shell/shown-tables.js';
import { ACTS } from '../words/countings.js';
import { numberInWords } from '../words/numbers.js';

/** The acts of one actor towards another. */
export interface Pair {
  from: Named;
  to: Named;
  count: number;
  meanTone: number | null;
}

interface Props {
  pairs: readonly Pair[];
  filter: StatementFilter;
  counting: Counting;
}

/** Pairs of actors, each number a link to the list that it counts. */
export const PairsTable = ({ pairs, filter, counting }: Props) => {
  const carried = useCarriedAddress();
  return (
    <div className="scroll">
      <table className="wide-table pairs">
        <thead>
          <tr>
            <th>Who</th>
            <th>{counting === 'STATEMENTS' ? 'About whom' : 'To whom'}</th>
            <th className="number">{ACTS[counting].heading}</th>
            <th>Mean tone</th>
            <th>Both ways</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ from, to, count, meanTone }) => (
            <tr key={`${from.id} ${to.id}`}>
              <td>
                <SubjectLink subject={from} />
              </td>
              <td>
                <SubjectLink subject={to} />
              </td>
              <td className="number">
                <Link href={actsAddress({ ...filter, speaker: [from.id], about: [to.id] }, counting)}>
                  {numberInWords(count)}
                </Link>
              </td>
              <td>
                <ToneMark tone={meanTone} />
              </td>
              <td>
                <Link href={carried(`/between/${from.id}/${to.id}`)} aria-label={`compare ${from.name} and ${to.name}`}>
                  compare
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** The table of pairs for "Download". */
export function tableOfPairs(pairs: readonly Pair[]): Table {
  return {
    ...{ name: 'pairs', title: 'Pairs', columns: ['from id', 'from', 'to id', 'to', 'count', 'mean tone'] },
    rows: pairs.map(({ from, to, count, meanTone }) => [from.id, from.name, to.id, to.name, count, meanTone]),
  };
}
