import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { NetQuery } from '../api/operations.generated.js';

type Subgraph = NonNullable<NetQuery['neighborhood']>;

export interface SceneNode {
  id: string;
  name: string;
  x: number;
  y: number;
}

export interface SceneEdge {
  key: string;
  source: SceneNode;
  target: SceneNode;
  kind: Subgraph['edges'][number]['kind'];
  count: number;
  meanTone: number | null;
  /** How many edges between the same two nodes, in the same direction, come before it. */
  nth: number;
}

export interface Scene {
  nodes: SceneNode[];
  edges: SceneEdge[];
}

const TICKS = 260;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** A number from 0 to 1 that a text always gives. */
function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619);
  return (hash >>> 0) / 4_294_967_296;
}

/**
 * Where the nodes of a subgraph are drawn. Each starts at a place that its id gives, and nothing is left to chance, so that the
 * same address gives the same picture.
 */
export function sceneOf({ nodes, edges }: Subgraph, width: number, height: number): Scene {
  const placed = nodes.map(({ id, name }, index) => {
    const radius = 12 * Math.sqrt(index + 0.5);
    const angle = index * GOLDEN_ANGLE + hashOf(id);
    return { id, name, x: width / 2 + radius * Math.cos(angle), y: height / 2 + radius * Math.sin(angle) };
  });
  const byId = new Map(placed.map((node) => [node.id, node]));
  const drawn = new Map<string, number>();
  const joined = edges.flatMap(({ from, to, kind, count, meanTone }): SceneEdge[] => {
    const [source, target] = [byId.get(from.id), byId.get(to.id)];
    if (!source || !target || source === target) return [];
    const pair = `${from.id} ${to.id}`;
    const nth = drawn.get(pair) ?? 0;
    drawn.set(pair, nth + 1);
    return [{ key: `${from.id} ${kind} ${to.id}`, source, target, kind, count, meanTone, nth }];
  });
  const links = joined.map(({ source, target }) => ({ source: source.id, target: target.id }));
  forceSimulation(placed)
    .force(
      'links',
      forceLink<SceneNode, { source: string; target: string }>(links)
        .id(({ id }) => id)
        .distance(90),
    )
    .force('charge', forceManyBody().strength(-260))
    .force('apart', forceCollide(26))
    .force('center', forceCenter(width / 2, height / 2))
    .force('x', forceX(width / 2).strength(0.06))
    .force('y', forceY(height / 2).strength((0.06 * width) / height))
    .stop()
    .tick(TICKS);
  return { nodes: fitted(placed, width, height), edges: joined };
}

/** Moves the nodes into the picture, with room for their names. */
function fitted(nodes: SceneNode[], width: number, height: number): SceneNode[] {
  const [marginX, marginY] = [70, 28];
  const bounds = (values: number[]) => [Math.min(...values), Math.max(...values)] as [number, number];
  const [left, right] = bounds(nodes.map(({ x }) => x));
  const [top, bottom] = bounds(nodes.map(({ y }) => y));
  const scaleX = (width - 2 * marginX) / Math.max(right - left, 1);
  const scaleY = (height - 2 * marginY) / Math.max(bottom - top, 1);
  for (const node of nodes) {
    node.x = nodes.length === 1 ? width / 2 : marginX + (node.x - left) * scaleX;
    node.y = nodes.length === 1 ? height / 2 : marginY + (node.y - top) * scaleY;
  }
  return nodes;
}
