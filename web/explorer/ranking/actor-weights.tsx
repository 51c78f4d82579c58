import { addressWith, paramsOf } from '../address/filter.js';
import { Link } from '../address/link.js';
import type { Counting, StatementFilter } from '../api/operations.generated.js';
import { numberInWords } from '../words/numbers.js';

/** The filter and the counting that define the graph of a view. */
export interface GraphScope {
  filter: StatementFilter;
  counting: Counting;
}

/** The address of a view of the same graph: of the pairs that a number counts, of a bloc or of the ranking. */
export function addressIn(
  path: '/who' | '/bloc' | '/ranking',
  { filter, counting }: GraphScope,
  more: Record<string, string> = {},
): string {
  const params = paramsOf(filter);
  if (counting !== 'STATEMENTS') params.set('counting', counting);
  for (const [name, value] of Object.entries(more)) params.set(name, value);
  return addressWith(path, params);
}

interface Props {
  id: string;
  weightOut: number;
  weightIn: number;
  scope: GraphScope;
}

/** Two cells of a table: the number of an actor's acts towards others, and of theirs towards it. */
export const ActorWeights = ({ id, weightOut, weightIn, scope }: Props) => (
  <>
    <td className="number">
      {weightOut === 0 ? 0 : <Link href={addressIn('/who', scope, { speaker: id })}>{numberInWords(weightOut)}</Link>}
    </td>
    <td className="number">
      {weightIn === 0 ? 0 : <Link href={addressIn('/who', scope, { about: id })}>{numberInWords(weightIn)}</Link>}
    </td>
  </>
);
