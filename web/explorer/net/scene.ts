import type { EdgeKind } from '../api/operations.generated.js';
import { toneSide } from '../words/tone.js';
import type { NetEdge, Subnet } from './subnet.js';

/** A place in the picture, from 0 to 1 across and down. */
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
  /** Whether its name has room beside those of more important nodes. */
  isNamed: boolean;
  /** By how much its name is moved aside, so that it is within the picture. */
  nameShift: number;
}

/** How an edge is drawn: each has a dash of its own, so that colour is not needed to tell them. */
export type EdgeStyle = 'hostile' | 'neutral' | 'friendly' | 'untoned';

export interface SceneEdge {
  key: string;
  kind: EdgeKind;
  source: SceneNode;
  target: SceneNode;
  /** The point that its bow is drawn towards, so that the two directions between two nodes do not cover each other. */
  bend: Place;
  /** Where its arrow points to: the rim of the target. */
  end: Place;
  width: number;
  style: EdgeStyle;
  isFaint: boolean;
}

/** What is drawn, in pixels: the same for SVG, for Canvas and for finding what is under the pointer. */
export interface Scene {
  width: number;
  height: number;
  nodes: SceneNode[];
  edges: SceneEdge[];
}

interface SceneOptions {
  around: readonly string[];
  /** Where the reader has put nodes. */
  pins: ReadonlyMap<string, Place>;
  /** The edges of the days that are looked at; null where no days are slid over. */
  bright: ReadonlyMap<string, NetEdge> | null;
  width: number;
  height: number;
}

const MARGIN_X = 48;
const MARGIN_Y = 30;
const MAX_STROKE = 8;
const UNTONED_STROKE = 2;
const FIRST_BEND = 0.12;
const NEXT_BEND = 0.16;
const GAP = 4;
const LETTER_WIDTH = 6.6;
const NAME_HEIGHT = 15;
const MAX_NAME = 24;
const NAME_GAP = 6;
/** In larger nets so many names are enough. */
const MOST_NAMES = 60;
/** In larger nets nodes and edges are drawn smaller. */
const MANY_NODES = 100;

export const keyOf = ({ fromId, kind, toId }: Pick<NetEdge, 'fromId' | 'kind' | 'toId'>) => `${fromId} ${kind} ${toId}`;

export const shortName = (name: string) => (name.length > MAX_NAME ? `${name.slice(0, MAX_NAME - 1)}…` : name);

function styleOf({ meanTone }: NetEdge): EdgeStyle {
  return meanTone === null ? 'untoned' : toneSide(meanTone);
}

/** Gives names to as many nodes as have room for them, the most important first. */
function nameNodes(nodes: readonly SceneNode[], width: number, strengths: ReadonlyMap<string, number>): void {
  const taken: { left: number; right: number; top: number }[] = [];
  const importance = ({ id, isMiddle, isPinned }: SceneNode) =>
    (isMiddle || isPinned ? Number.MAX_SAFE_INTEGER / 2 : 0) + (strengths.get(id) ?? 0);
  for (const node of [...nodes].sort((a, b) => importance(b) - importance(a))) {
    const half = (shortName(node.name).length * LETTER_WIDTH) / 2;
    node.nameShift = Math.max(half - node.x, 0) + Math.min(width - half - node.x, 0);
    const middle = node.x + node.nameShift;
    const box = { left: middle - half, right: middle + half, top: node.y - node.radius - NAME_HEIGHT };
    node.isNamed =
      taken.length < MOST_NAMES &&
      taken.every(
        ({ left, right, top }) =>
          box.right + NAME_GAP < left || right + NAME_GAP < box.left || Math.abs(top - box.top) >= NAME_HEIGHT,
      );
    if (node.isNamed) taken.push(box);
  }
}

/** The scene of a net whose nodes have places: nothing in it is left to chance. */
export function sceneOf(net: Subnet, places: readonly Place[], options: SceneOptions): Scene {
  const { around, pins, bright, width, height } = options;
  const isLarge = net.nodes.length > MANY_NODES;
  const nodes = net.nodes.map(({ id, name }, index): SceneNode => {
    const place = pins.get(id) ?? places[index] ?? { x: 0.5, y: 0.5 };
    const isMiddle = around.includes(id);
    return {
      ...{ id, name, isMiddle, isPinned: pins.has(id), isNamed: false, nameShift: 0 },
      x: Math.round(MARGIN_X + place.x * (width - 2 * MARGIN_X)),
      y: Math.round(MARGIN_Y + place.y * (height - 2 * MARGIN_Y)),
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
  nameNodes(nodes, width, strengths);
  return { width, height, nodes, edges };
}

/** Moves a place of the picture in pixels to one from 0 to 1, as far as it is in the picture. */
export function placeAt({ width, height }: Pick<Scene, 'width' | 'height'>, x: number, y: number): Place {
  const within = (value: number) => Math.min(1, Math.max(0, value));
  return {
    x: within((x - MARGIN_X) / Math.max(1, width - 2 * MARGIN_X)),
    y: within((y - MARGIN_Y) / Math.max(1, height - 2 * MARGIN_Y)),
  };
}
