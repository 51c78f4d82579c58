import { actsAddress } from '../address/acts.js';
import { Link } from '../address/link.js';
import type { Counting, EdgeKind } from '../api/operations.generated.js';
import { ToneMark } from '../parts/tone-mark.js';
import { actsCounted } from '../words/countings.js';
import type { NetScope } from './subnet.js';

/** What the edges of the kinds stand for of which there are statements or deeds. */
export const COUNTED: Partial<Record<EdgeKind, Counting>> = { STATED: 'STATEMENTS', INTERACTED: 'INTERACTIONS' };

interface Props {
  edge: { kind: EdgeKind; count: number; meanTone: number | null };
  from: string;
  to: string;
  scope: NetScope;
}

/** How many statements or deeds an edge stands for, as a link to them, and in what mean tone; nothing of edges of other kinds. */
export const EdgeCount = ({ edge, from, to, scope: { during, recordedBefore } }: Props) => {
  const counting = COUNTED[edge.kind];
  if (!counting) return null;
  return (
    <>
      <Link href={actsAddress({ speaker: [from], about: [to], saidOn: during, recordedBefore }, counting)}>
        {actsCounted(edge.count, counting)}
      </Link>
      , <ToneMark tone={edge.meanTone} />
    </>
  );
};
