import { Link } from '../address/link.js';
import { useAddress, useCarriedAddress } from '../address/use-address.js';
import { Hub } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { type Named, SubjectLink } from '../parts/subject-link.js';
import { isActor } from '../words/names.js';
import { counted } from '../words/numbers.js';
import { pinTexts } from './pins.js';
import type { Place } from './scene.js';
import type { NetScope } from './subnet.js';

const STEP = 0.05;
const MIDDLE: Place = { x: 0.5, y: 0.5 };
const MOVES: readonly { name: string; sign: string; x: number; y: number }[] = [
  { name: 'Left', sign: '←', x: -STEP, y: 0 },
  { name: 'Up', sign: '↑', x: 0, y: -STEP },
  { name: 'Down', sign: '↓', x: 0, y: STEP },
  { name: 'Right', sign: '→', x: STEP, y: 0 },
];

interface Props {
  node: Named;
  around: readonly string[];
  scope: NetScope;
  pins: ReadonlyMap<string, Place>;
}

/** Buttons that pin, move and unpin a node, as dragging does. */
const Pinning = ({ id, pins }: { id: string; pins: ReadonlyMap<string, Place> }) => {
  const { change } = useAddress();
  const pinned = pins.get(id);
  const put = ({ x, y }: Place) => {
    const within = (value: number) => Math.min(1, Math.max(0, value));
    change({ pin: pinTexts(new Map([...pins, [id, { x: within(x), y: within(y) }]])) }, { replace: true });
  };
  const letGo = () => change({ pin: pinTexts(new Map([...pins].filter(([other]) => other !== id))) });
  if (!pinned) {
    return (
      <button type="button" className="button button-small" onClick={() => put(MIDDLE)}>
        Pin in the middle
      </button>
    );
  }
  return (
    <>
      {MOVES.map(({ name, sign, x, y }) => (
        <button
          key={name}
          type="button"
          className="button button-small"
          onClick={() => put({ x: pinned.x + x, y: pinned.y + y })}
        >
          <span aria-hidden="true">{sign}</span>
          <span className="visually-hidden">{name}</span>
        </button>
      ))}
      <button type="button" className="button button-small" onClick={letGo}>
        Unpin
      </button>
    </>
  );
};

/** The actions for the chosen node; before it is expanded, also the number of its counterparts. */
export const ChosenNode = ({ node, around, scope: { during, recordedBefore }, pins }: Props) => {
  const { addressOf } = useAddress();
  const carried = useCarriedAddress();
  const hub = useAnswer(Hub, isActor(node.id) ? { id: node.id, filter: { saidOn: during, recordedBefore } } : null).data
    ?.subject;
  const others = hub && 'counterparts' in hub ? hub.counterparts?.totalCount : undefined;
  const isOpen = around.includes(node.id);
  const middle = around.filter((id) => id !== node.id);
  return (
    <>
      <div className="row small">
        <SubjectLink subject={node} />
        {isOpen && middle.length > 0 && <Link href={addressOf({ around: middle, chosen: null })}>Collapse</Link>}
        {!isOpen && (
          <Link href={addressOf({ around: [...around, node.id] })}>
            Expand{others !== undefined && ` (statements with ${counted(others, 'other')})`}
          </Link>
        )}
        <Link href={addressOf({ around: node.id, chosen: null })}>Only around {node.name}</Link>
        {around[0] && around[0] !== node.id && (
          <Link href={carried(`/paths?from=${around[0]}&to=${node.id}`)}>Paths to {node.name}</Link>
        )}
      </div>
      <fieldset className="row small pinning" aria-label={`Place of ${node.name} in the picture`}>
        <Pinning id={node.id} pins={pins} />
      </fieldset>
    </>
  );
};
