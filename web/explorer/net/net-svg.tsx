import { memo } from 'react';
import { shortName } from './place-names.js';
import type { EdgeStyle, Scene, SceneEdge, Size } from './scene.js';
import type { Frame } from './use-frame.js';

export interface DrawingProps {
  scene: Scene;
  size: Size;
  frame: Frame;
  /** The key of the chosen edge or the id of the chosen node. */
  chosen: string | null;
}

const STYLES: readonly EdgeStyle[] = ['hostile', 'neutral', 'friendly', 'untoned'];

/** Whether an edge is faded: because of the days on the slider, or because of the chosen node or edge. */
export function isBehind({ key, source, target, isFaint }: SceneEdge, chosen: string | null): boolean {
  return isFaint || (chosen !== null && chosen !== key && chosen !== source.id && chosen !== target.id);
}

const pathOf = ({ source, bend, end }: SceneEdge) => `M${source.x} ${source.y}Q${bend.x} ${bend.y} ${end.x} ${end.y}`;

/** A net of up to about a hundred nodes. */
export const NetSvg = memo(({ scene, size, frame, chosen }: DrawingProps) => (
  <svg width={size.width} height={size.height} aria-hidden="true">
    <defs>
      {STYLES.map((style) => (
        <marker
          key={style}
          id={`arrow-${style}`}
          viewBox="0 0 8 8"
          refX="6"
          refY="4"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0L8 4L0 8z" className={`net-arrow-${style}`} />
        </marker>
      ))}
    </defs>
    <g transform={`translate(${frame.dx} ${frame.dy})`}>
      {scene.edges.map((edge) => (
        <path
          key={edge.key}
          d={pathOf(edge)}
          className={`net-edge net-${edge.style} ${isBehind(edge, chosen) ? 'net-behind' : ''}`}
          strokeWidth={edge.width}
          markerEnd={`url(#arrow-${edge.style})`}
        />
      ))}
      {scene.nodes.map(({ id, x, y, radius, isMiddle, isPinned }) => (
        <g key={id} transform={`translate(${x} ${y})`} className="net-node">
          <circle r={radius} className={chosen === id ? 'net-chosen' : isMiddle ? 'net-middle' : ''} />
          {isPinned && <circle r={2} className="net-pin" />}
        </g>
      ))}
      {scene.nodes.map(
        ({ id, name, x, y, namePlace }) =>
          namePlace && (
            <text key={id} x={x + namePlace.x} y={y + namePlace.y} textAnchor="middle" className="net-name">
              {shortName(name)}
            </text>
          ),
      )}
    </g>
  </svg>
));
