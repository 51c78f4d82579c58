import { statementsAddress } from '../address/filter.js';
import { Link } from '../address/link.js';
import { useCarriedAddress } from '../address/use-address.js';
import {
  type CounterpartRowFragment,
  Counterparts as CounterpartsOperation,
  type StatementFilter,
} from '../api/operations.generated.js';
import { askAhead, useAnswer } from '../api/use-answer.js';
import { SubjectLink } from '../parts/subject-link.js';
import { ToneMark } from '../parts/tone-mark.js';
import { useShownTable } from '../shell/shown-tables.js';
import { Answered, Empty } from '../shell/states.js';
import { counted, numberInWords } from '../words/numbers.js';

/** Requests the counterparts of an actor before they are shown. */
export function askCounterparts(id: string, filter: StatementFilter): void {
  askAhead(CounterpartsOperation, { id, filter });
}

interface TableProps {
  id: string;
  title: string;
  rows: readonly CounterpartRowFragment[];
  totalCount: number;
  filterOf: (other: string) => StatementFilter;
}

const Rows = ({ id, title, rows, totalCount, filterOf }: TableProps) => {
  const carried = useCarriedAddress();
  useShownTable(
    rows.length === 0
      ? null
      : {
          ...{ name: title, title, columns: ['id', 'name', 'statements', 'mean tone'] },
          rows: rows.map(({ subject, count, meanTone }) => [subject.id, subject.name, count, meanTone]),
        },
  );
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <Empty>Nobody is known.</Empty>
      ) : (
        <div className="scroll">
          <table className="wide-table">
            <thead>
              <tr>
                <th>Whom</th>
                <th className="number">Statements</th>
                <th>Mean tone</th>
                <th>Both ways</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ subject, count, meanTone }) => (
                <tr key={subject.id}>
                  <td>
                    <SubjectLink subject={subject} />
                  </td>
                  <td className="number">
                    <Link href={statementsAddress(filterOf(subject.id))}>{numberInWords(count)}</Link>
                  </td>
                  <td>
                    <ToneMark tone={meanTone} />
                  </td>
                  <td>
                    <Link href={carried(`/between/${id}/${subject.id}`)} aria-label={`compare with ${subject.name}`}>
                      compare
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {totalCount > rows.length && (
        <p className="small soft">
          The {rows.length} with the most statements, of {counted(totalCount, 'subject')}.
        </p>
      )}
    </section>
  );
};

/** The subjects that an actor speaks about, and the actors that speak about it. */
export const Counterparts = ({ id, name, filter }: { id: string; name: string; filter: StatementFilter }) => (
  <Answered answer={useAnswer(CounterpartsOperation, { id, filter })} what="counterparts" lines={6}>
    {({ subject }) =>
      subject && 'out' in subject ? (
        <div className="columns">
          <Rows
            id={id}
            title={`Of whom ${name} speaks`}
            rows={subject.out?.nodes ?? []}
            totalCount={subject.out?.totalCount ?? 0}
            filterOf={(other) => ({ ...filter, speaker: [id], about: [other] })}
          />
          <Rows
            id={id}
            title={`Who speaks of ${name}`}
            rows={subject.in?.nodes ?? []}
            totalCount={subject.in?.totalCount ?? 0}
            filterOf={(other) => ({ ...filter, speaker: [other], about: [id] })}
          />
        </div>
      ) : null
    }
  </Answered>
);
