import { Link } from 'wouter';
import { useAddress } from '../address/use-address.js';
import { Hub } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { type Named, SubjectLink } from '../parts/subject-link.js';
import { isActor } from '../words/names.js';
import { counted } from '../words/numbers.js';

interface Props {
  node: Named;
  around: readonly string[];
  during: string | null;
}

/** What can be done with the node that is chosen; before it is opened, how many it is joined to. */
export const ChosenNode = ({ node, around, during }: Props) => {
  const { addressOf } = useAddress();
  const hub = useAnswer(Hub, isActor(node.id) ? { id: node.id, filter: { saidOn: during } } : null).data?.subject;
  const others = hub && 'counterparts' in hub ? hub.counterparts?.totalCount : undefined;
  const isOpen = around.includes(node.id);
  const middle = around.filter((id) => id !== node.id);
  return (
    <div className="row small">
      <SubjectLink subject={node} />
      {isOpen && middle.length > 0 && <Link href={addressOf({ around: middle, chosen: null })}>Close it again</Link>}
      {!isOpen && (
        <Link href={addressOf({ around: [...around, node.id] })}>
          Expand it{others !== undefined && ` (statements with ${counted(others, 'other')})`}
        </Link>
      )}
      <Link href={addressOf({ around: node.id, chosen: null })}>Only around it</Link>
      {around[0] && around[0] !== node.id && <Link href={`/paths?from=${around[0]}&to=${node.id}`}>Paths to it</Link>}
    </div>
  );
};
