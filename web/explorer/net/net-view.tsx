import { useMemo } from 'react';
import { Link } from '../address/link.js';
import { useAddress } from '../address/use-address.js';
import { counted } from '../words/numbers.js';
import { ChosenEdge } from './chosen-edge.js';
import { ChosenNode } from './chosen-node.js';
import { EdgeList } from './edge-list.js';
import { NetLegend } from './net-legend.js';
import { NetPicture } from './net-picture.js';
import { pinsOf, pinTexts } from './pins.js';
import { keyOf } from './scene.js';
import { SlideDays } from './slide-days.js';
import { daysOf, slideSpans } from './slide-spans.js';
import type { Subnet } from './subnet.js';

interface Props {
  net: Subnet;
  /** The net of the days on the slider; null if there is no slider, or until the net is loaded. */
  sliding: Subnet | null;
  around: readonly string[];
  /** The days on the slider; null while all days are shown. */
  slide: string | null;
  during: string | null;
  recordedBefore: string | null;
}

/** A net as a picture and as a list, with details of the chosen node or edge. */
export const NetView = ({ net, sliding, around, slide, during, recordedBefore }: Props) => {
  const { params, change, addressOf } = useAddress();
  const chosen = params.get('chosen');
  const pinned = params.getAll('pin').join(' ');
  const pins = useMemo(() => pinsOf(pinned === '' ? [] : pinned.split(' ')), [pinned]);
  const spans = useMemo(() => {
    const days = daysOf(net);
    return days ? slideSpans(days) : [];
  }, [net]);
  const bright = useMemo(() => sliding && new Map(sliding.edges.map((edge) => [keyOf(edge), edge])), [sliding]);
  const node = net.nodes.find(({ id }) => id === chosen);
  const edge = net.edges.find((one) => keyOf(one) === chosen);
  const ends = edge && [edge.fromId, edge.toId].map((id) => net.nodes.find((one) => one.id === id)?.name).join(' → ');
  const scope = { during: slide ?? during, recordedBefore };
  return (
    <>
      <p className="soft">
        {counted(net.nodes.length, 'subject')}, {counted(net.edges.length, 'edge')}.
        {net.isTruncated &&
          ` There are more: these are the ${net.nodes.length} that are nearest and joined most strongly.`}
      </p>
      <NetLegend />
      {(spans.length > 1 || slide !== null) && <SlideDays spans={spans} slide={slide} />}
      <div className="net">
        <NetPicture
          net={net}
          around={around}
          pins={pins}
          bright={bright}
          chosen={chosen}
          isAwaited={slide !== null && sliding === null}
          choose={(key) => key !== chosen && change({ chosen: key })}
          pin={(id, place) => change({ pin: pinTexts(new Map([...pins, [id, place]])) })}
        />
        <section className="stack" aria-label="The same as a list">
          <div className="section-head">
            <h2>{node?.name ?? ends ?? 'The same as a list'}</h2>
            {chosen && <Link href={addressOf({ chosen: null })}>All of them</Link>}
          </div>
          {node && <ChosenNode key={node.id} node={node} around={around} scope={scope} pins={pins} />}
          <EdgeList net={net} bright={bright} scope={scope} />
          {edge && <ChosenEdge key={chosen} edge={edge} scope={scope} />}
        </section>
      </div>
    </>
  );
};
