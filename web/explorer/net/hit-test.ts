import type { Scene, SceneEdge, SceneNode } from './scene.js';

/** The node or edge at a point of a scene. */
type Hit = { node: SceneNode } | { edge: SceneEdge };

const NODE_REACH = 6;
const EDGE_REACH = 6;
/** The number of straight segments that approximate a curve when its distance is measured. */
const PIECES = 10;

function distanceToPiece(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / squared));
  return Math.hypot(px - ax - along * dx, py - ay - along * dy);
}

function distanceToBow(x: number, y: number, { source, bend, end }: SceneEdge): number {
  let least = Number.POSITIVE_INFINITY;
  let [beforeX, beforeY] = [source.x, source.y];
  for (let piece = 1; piece <= PIECES; piece++) {
    const t = piece / PIECES;
    const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    const nextX = p * source.x + q * bend.x + r * end.x;
    const nextY = p * source.y + q * bend.y + r * end.y;
    least = Math.min(least, distanceToPiece(x, y, beforeX, beforeY, nextX, nextY));
    [beforeX, beforeY] = [nextX, nextY];
  }
  return least;
}

const isNearBox = (x: number, y: number, { source, bend, end }: SceneEdge, reach: number) =>
  x >= Math.min(source.x, bend.x, end.x) - reach &&
  x <= Math.max(source.x, bend.x, end.x) + reach &&
  y >= Math.min(source.y, bend.y, end.y) - reach &&
  y <= Math.max(source.y, bend.y, end.y) + reach;

/** The nearest node within reach of a point in pixels, otherwise the nearest edge within reach, otherwise null. */
export function hitTest({ nodes, edges }: Scene, x: number, y: number): Hit | null {
  let found: { node: SceneNode; distance: number } | null = null;
  for (const node of nodes) {
    const distance = Math.hypot(x - node.x, y - node.y);
    if (distance <= node.radius + NODE_REACH && distance < (found?.distance ?? Number.POSITIVE_INFINITY))
      found = { node, distance };
  }
  if (found) return { node: found.node };
  let nearest: { edge: SceneEdge; distance: number } | null = null;
  for (const edge of edges) {
    const reach = edge.width / 2 + EDGE_REACH;
    if (!isNearBox(x, y, edge, reach)) continue;
    const distance = distanceToBow(x, y, edge);
    if (distance <= reach && distance < (nearest?.distance ?? Number.POSITIVE_INFINITY)) nearest = { edge, distance };
  }
  return nearest && { edge: nearest.edge };
}
