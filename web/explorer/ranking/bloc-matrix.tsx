import { HeatCell } from '../parts/heat-cell.js';
import { addressIn, type GraphScope } from './actor-weights.js';
import { headOf, type OneBloc } from './blocs.js';
import './bloc-matrix.css';

interface Cell {
  count: number;
  meanTone: number | null;
}

/** The acts of the members of one bloc towards those of another one, or towards each other; null if there are none. */
function cellOf(from: OneBloc, to: OneBloc): Cell | null {
  if (from === to) {
    return from.weightInside === 0 ? null : { count: from.weightInside, meanTone: from.meanToneInside };
  }
  const bridge = from.bridges?.find(({ rank }) => rank === to.rank);
  return bridge && bridge.weightOut > 0 ? { count: bridge.weightOut, meanTone: bridge.meanToneOut } : null;
}

/** A matrix of blocs: the number and mean tone of the acts of the members of one towards those of another. */
export const BlocMatrix = ({ blocs, scope }: { blocs: readonly OneBloc[]; scope: GraphScope }) => {
  const most = Math.max(1, ...blocs.flatMap((from) => blocs.map((to) => cellOf(from, to)?.count ?? 0)));
  return (
    <>
      <p className="small soft">
        From the bloc of a row to that of a column: how many, and below it the mean tone; a thicker line stands for
        more.
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
                    <HeatCell
                      key={to.rank}
                      {...cell}
                      most={most}
                      href={addressIn('/who', scope, { fromBloc: head.id, toBloc: other.id })}
                    />
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
