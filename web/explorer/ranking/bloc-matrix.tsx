import { Link } from '../address/link.js';
import { numberInWords } from '../words/numbers.js';
import { toneNumber, toneSide } from '../words/tone.js';
import { type GraphScope, whoAddress } from './actor-weights.js';
import { headOf, type OneBloc } from './blocs.js';
import './bloc-matrix.css';

const THICKEST = 8;

interface Cell {
  count: number;
  meanTone: number | null;
}

/** What the members of one bloc direct at those of another one, or at each other; null where that is nothing. */
function cellOf(from: OneBloc, to: OneBloc): Cell | null {
  if (from === to) {
    return from.weightInside === 0 ? null : { count: from.weightInside, meanTone: from.meanToneInside };
  }
  const bridge = from.bridges?.find(({ rank }) => rank === to.rank);
  return bridge && bridge.weightOut > 0 ? { count: bridge.weightOut, meanTone: bridge.meanToneOut } : null;
}

/** Blocs by blocs: how many acts go from the members of the one to those of the other, and in what mean tone. */
export const BlocMatrix = ({ blocs, scope }: { blocs: readonly OneBloc[]; scope: GraphScope }) => {
  const most = Math.max(1, ...blocs.flatMap((from) => blocs.map((to) => cellOf(from, to)?.count ?? 0)));
  return (
    <>
      <p className="small soft">
        From the bloc of a row to that of a column: how many, and below it the mean tone; a thicker line says more.
      </p>
      <div className="scroll">
        <table className="heat bloc-matrix">
          <thead>
            <tr>
              <th scope="col">From, to</th>
              {blocs.map((bloc) => (
                <th key={bloc.rank} scope="col" className="number">
                  <abbr title={`The bloc of ${headOf(bloc)?.name}`}>{bloc.rank}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {blocs.map((from) => (
              <tr key={from.rank}>
                <th scope="row">
                  {from.rank} {headOf(from)?.name}
                </th>
                {blocs.map((to) => {
                  const cell = cellOf(from, to);
                  const [head, other] = [headOf(from), headOf(to)];
                  if (!cell || !head || !other) return <td key={to.rank} />;
                  return (
                    <td key={to.rank} className="number">
                      <Link
                        href={whoAddress(scope, { fromBloc: head.id, toBloc: other.id })}
                        className={`heat-${toneSide(cell.meanTone ?? 0)}`}
                        style={{ borderBlockEndWidth: 1 + Math.round(((THICKEST - 1) * cell.count) / most) }}
                      >
                        {numberInWords(cell.count)}
                      </Link>
                      <span className="small soft">{cell.meanTone === null ? '' : toneNumber(cell.meanTone)}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
