import { Link } from '../address/link.js';
import { useAddress } from '../address/use-address.js';
import { counted } from '../words/numbers.js';
import { COUNTED, EdgeCount } from './edge-count.js';
import { EDGE_WORDS } from './edge-words.js';
import { keyOf } from './scene.js';
import type { NetEdge, NetScope, Subnet } from './subnet.js';

interface Props {
  net: Subnet;
  /** Only these edges; null for all. */
  bright: ReadonlyMap<string, NetEdge> | null;
  scope: NetScope;
}

/** The edges of a net as sentences, the strongest first: the content of the picture, for the keyboard. */
export const EdgeList = ({ net, bright, scope }: Props) => {
  const { addressOf, params } = useAddress();
  const chosen = params.get('chosen');
  const names = new Map(net.nodes.map(({ id, name }) => [id, name]));
  const edges = (
    bright ? [...bright.values()].filter(({ fromId, toId }) => names.has(fromId) && names.has(toId)) : [...net.edges]
  )
    .sort((a, b) => b.count - a.count)
    .filter((edge) => !chosen || keyOf(edge) === chosen || edge.fromId === chosen || edge.toId === chosen);
  return (
    <ul className="stack net-list">
      {edges.map((edge) => {
        const { fromId, toId, kind, count } = edge;
        const key = keyOf(edge);
        return (
          <li key={key} className="small">
            <Link href={addressOf({ chosen: fromId })}>{names.get(fromId)}</Link>{' '}
            <Link
              href={addressOf({ chosen: key })}
              className="net-verb"
              aria-current={chosen === key ? 'true' : undefined}
            >
              {EDGE_WORDS[kind]}
            </Link>{' '}
            <Link href={addressOf({ chosen: toId })}>{names.get(toId)}</Link>
            {kind in COUNTED && ': '}
            <EdgeCount edge={edge} from={fromId} to={toId} scope={scope} />
            {!(kind in COUNTED) && count > 1 && `: ${counted(count, 'time')}`}
          </li>
        );
      })}
    </ul>
  );
};
