import { useMemo } from 'react';
import type { NetQuery } from '../api/operations.generated.js';
import { useWidth } from '../parts/use-width.js';
import { toneSide } from '../words/tone.js';
import { type SceneEdge, sceneOf } from './scene.js';

const HEIGHT = 560;
const RADIUS = 7;
const MAX_STROKE = 8;
const MAX_NAME = 22;
const FIRST_BEND = 0.12;
const NEXT_BEND = 0.16;

interface Props {
  net: NonNullable<NetQuery['neighborhood']>;
  around: readonly string[];
  chosen: string | null;
  choose: (key: string) => void;
}

/** An edge as a bow, so that the two directions between two nodes do not cover each other. */
function bowOf({ source, target, nth }: SceneEdge): string {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const length = Math.max(Math.hypot(dx, dy), 1);
  const bend = FIRST_BEND + nth * NEXT_BEND;
  const [mx, my] = [(source.x + target.x) / 2 - dy * bend, (source.y + target.y) / 2 + dx * bend];
  // It ends at the rim of the node, where its arrow is.
  const gap = (RADIUS + 5) / length;
  return `M${source.x} ${source.y}Q${mx} ${my} ${target.x - dx * gap} ${target.y - dy * gap}`;
}

const shortName = (name: string) => (name.length > MAX_NAME ? `${name.slice(0, MAX_NAME - 1)}…` : name);

/** The net as a picture: width is number, dash is hostile, arrow is direction. The list beside it says the same. */
export const NetPicture = ({ net, around, chosen, choose }: Props) => {
  const { ref, width } = useWidth<HTMLDivElement>();
  const scene = useMemo(() => (width > 0 ? sceneOf(net, width, HEIGHT) : { nodes: [], edges: [] }), [net, width]);
  const most = Math.max(1, ...scene.edges.map(({ count }) => count));
  return (
    <div ref={ref} className="net-picture">
      <svg width={width} height={HEIGHT} aria-hidden="true">
        <defs>
          {['hostile', 'neutral', 'friendly'].map((side) => (
            <marker
              key={side}
              id={`arrow-${side}`}
              viewBox="0 0 8 8"
              refX="6"
              refY="4"
              markerWidth="9"
              markerHeight="9"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M0 0L8 4L0 8z" className={`bar-${side}`} />
            </marker>
          ))}
        </defs>
        {scene.edges.map((edge) => {
          const side = toneSide(edge.meanTone ?? 0);
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the picture is the way by keyboard
            <path
              key={edge.key}
              d={bowOf(edge)}
              className={`net-edge net-${side} ${chosen === edge.key ? 'net-chosen' : ''}`}
              strokeWidth={1 + (MAX_STROKE - 1) * Math.sqrt(edge.count / most)}
              markerEnd={`url(#arrow-${side})`}
              onClick={() => choose(edge.key)}
            />
          );
        })}
        {scene.nodes.map(({ id, name, x, y }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the picture is the way by keyboard
          <g key={id} transform={`translate(${x} ${y})`} className="net-node" onClick={() => choose(id)}>
            <circle
              r={around.includes(id) ? RADIUS + 3 : RADIUS}
              className={around.includes(id) ? 'net-middle' : chosen === id ? 'net-chosen' : ''}
            />
            <text y={-RADIUS - 6} textAnchor="middle">
              {shortName(name)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
};
