import { actsAddress } from '../address/acts.js';
import { Link } from '../address/link.js';
import type { Counting, EdgeKind } from '../api/operations.generated.js';
import { ToneMark } from '../parts/tone-mark.js';
import { actsCounted } from '../words/countings.js';
import type { NetScope } from './subnet.js';

/** For each kind of edge that stands for statements or deeds, which of the two. */
export const COUNTED: Partial<Record<EdgeKind, Counting>> = { STATED: 'STATEMENTS', INTERACTED: 'INTERACTIONS' };

interface Props {
  edge: { kind: EdgeKind; count: number; meanTone: number | null };
  from: string;
  to: string;
  scope: NetScope;
}

/** The number of statements or deeds that an edge stands for, as a link to them, and their mean tone; empty for other kinds. */
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
