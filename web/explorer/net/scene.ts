import type { EdgeKind } from '../api/operations.generated.js';
import { toneSide } from '../words/tone.js';
import { type NamePlace, placeNames } from './place-names.js';
import type { NetEdge, Subnet } from './subnet.js';

/** A place in the picture, with x and y from 0 to 1. */
export interface Place {
  x: number;
  y: number;
}

export interface SceneNode {
  id: string;
  name: string;
  /** In pixels. */
  x: number;
  y: number;
  radius: number;
  isMiddle: boolean;
  isPinned: boolean;
  /** Null if names of more important nodes leave no room for its own. */
  namePlace: NamePlace | null;
}

/** How an edge is drawn: each style has its own dash, so that colour is not needed to distinguish them. */
export type EdgeStyle = 'hostile' | 'neutral' | 'friendly' | 'untoned';

export interface SceneEdge {
  key: string;
  kind: EdgeKind;
  source: SceneNode;
  target: SceneNode;
  /** The control point of its curve: edges are bent so that the two directions between two nodes do not overlap. */
  bend: Place;
  /** The tip of its arrow, at the rim of the target. */
  end: Place;
  width: number;
  style: EdgeStyle;
  isFaint: boolean;
}

/** The drawing in pixels: the same for SVG, for Canvas and for hit tests. */
export interface Scene {
  nodes: SceneNode[];
  edges: SceneEdge[];
}

/** The size of a picture in pixels, and the factor by which it is enlarged, so that only a part of it is in view. */
export interface Size {
  width: number;
  height: number;
  scale: number;
}

interface SceneOptions {
  around: readonly string[];
  /** The places of pinned nodes. */
  pins: ReadonlyMap<string, Place>;
  /** The edges of the days on the slider; null without a slider. */
  bright: ReadonlyMap<string, NetEdge> | null;
  /** The key of the chosen edge or the id of the chosen node. */
  chosen: string | null;
  size: Size;
  /** The width of a name, in pixels. */
  nameWidth: (name: string) => number;
}

const MARGIN_X = 48;
const MARGIN_Y = 30;
const MAX_STROKE = 8;
const UNTONED_STROKE = 2;
const FIRST_BEND = 0.12;
const NEXT_BEND = 0.16;
const GAP = 4;
/** In larger nets nodes and edges are drawn smaller. */
const MANY_NODES = 100;
/** How many nodes, those with the most statements and deeds, are named even where their names cover others. */
const ALWAYS_NAMED = 12;

export const keyOf = ({ fromId, kind, toId }: Pick<NetEdge, 'fromId' | 'kind' | 'toId'>) => `${fromId} ${kind} ${toId}`;

function styleOf({ meanTone }: NetEdge): EdgeStyle {
  return meanTone === null ? 'untoned' : toneSide(meanTone);
}

/** The scene of a net whose nodes have places; deterministic. */
export function sceneOf(net: Subnet, places: readonly Place[], options: SceneOptions): Scene {
  const { around, pins, bright, chosen, size, nameWidth } = options;
  const isLarge = net.nodes.length > MANY_NODES;
  const nodes = net.nodes.map(({ id, name }, index): SceneNode => {
    const place = pins.get(id) ?? places[index] ?? { x: 0.5, y: 0.5 };
    const isMiddle = around.includes(id);
    return {
      ...{ id, name, isMiddle, isPinned: pins.has(id), namePlace: null },
      ...pointAt(size, place),
      radius: (isLarge ? 4 : 7) + (isMiddle ? 3 : 0),
    };
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const shown = net.edges.map((edge) => bright?.get(keyOf(edge)) ?? edge);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  const drawn = new Map<string, number>();
  const strengths = new Map<string, number>();
  const edges = shown.flatMap((edge): SceneEdge[] => {
    const [source, target] = [byId.get(edge.fromId), byId.get(edge.toId)];
    if (!source || !target || source === target) return [];
    for (const { id } of [source, target]) strengths.set(id, (strengths.get(id) ?? 0) + edge.count);
    const pair = `${edge.fromId} ${edge.toId}`;
    const nth = drawn.get(pair) ?? 0;
    drawn.set(pair, nth + 1);
    const [dx, dy] = [target.x - source.x, target.y - source.y];
    const length = Math.max(Math.hypot(dx, dy), 1);
    const bow = FIRST_BEND + nth * NEXT_BEND;
    const bend = { x: (source.x + target.x) / 2 - dy * bow, y: (source.y + target.y) / 2 + dx * bow };
    const gap = (target.radius + GAP) / length;
    const end = { x: target.x - dx * gap - dy * bow * gap, y: target.y - dy * gap + dx * bow * gap };
    const style = styleOf(edge);
    const stroke = style === 'untoned' ? UNTONED_STROKE : 1 + (MAX_STROKE - 1) * Math.sqrt(edge.count / most);
    return [
      {
        ...{ key: keyOf(edge), kind: edge.kind, source, target, bend, end, style },
        width: isLarge ? Math.max(0.75, stroke / 2) : stroke,
        isFaint: bright !== null && !bright.has(keyOf(edge)),
      },
    ];
  });
  const strongest = [...strengths].sort(([, a], [, b]) => b - a).slice(0, ALWAYS_NAMED);
  const leading = new Set(strongest.map(([id]) => id));
  const isAsked = ({ id, isMiddle, isPinned }: SceneNode) => isMiddle || isPinned || id === chosen;
  const isKept = (node: SceneNode) => isAsked(node) || leading.has(node.id);
  placeNames(nodes, {
    ...{ width: size.width * size.scale, height: size.height * size.scale, widthOf: nameWidth, isKept },
    importanceOf: (node) => (isAsked(node) ? Number.MAX_SAFE_INTEGER / 2 : 0) + (strengths.get(node.id) ?? 0),
  });
  return { nodes, edges };
}

/** Converts a place from 0 to 1 to pixels. */
function pointAt({ width, height, scale }: Size, { x, y }: Place): Place {
  return {
    x: Math.round(scale * (MARGIN_X + x * (width - 2 * MARGIN_X))),
    y: Math.round(scale * (MARGIN_Y + y * (height - 2 * MARGIN_Y))),
  };
}

/** Converts a point in pixels to a place from 0 to 1, clamped to the picture. */
export function placeAt({ width, height, scale }: Size, x: number, y: number): Place {
  const within = (value: number) => Math.min(1, Math.max(0, value));
  return {
    x: within((x / scale - MARGIN_X) / Math.max(1, width - 2 * MARGIN_X)),
    y: within((y / scale - MARGIN_Y) / Math.max(1, height - 2 * MARGIN_Y)),
  };
}
