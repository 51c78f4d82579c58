import { byStrength, compareTexts, type FoldedEdge } from '../domain/folded-edge.js';
import type { EdgeLoaders, EdgeScope } from './edge-loaders.js';

/** The maximum number of edges per node: hubs are joined to each other by more edges than anyone can look at. */
const EDGES_PER_NODE = 5;

/** Which part of the graph: at most `limit` nodes, some subjects and what lies at most `depth` edges from them. */
export interface Exploration {
  aroundIds: string[];
  scope: EdgeScope;
  depth: number;
  limit: number;
}

/** A part of the graph. `isTruncated`: something that belongs to it was left out. */
export interface Neighborhood {
  nodeIds: string[];
  edges: FoldedEdge[];
  isTruncated: boolean;
}

/**
 * The nodes around some subjects, breadth first and at the same distance the most strongly joined first, up to the limit;
 * and the folded edges between them that touch a node nearer than `depth`, the strongest first, at most five times as many
 * as nodes. At most `depth` + 1 queries.
 */
export async function exploreNeighborhood(
  edges: EdgeLoaders,
  { aroundIds, scope, depth, limit }: Exploration,
): Promise<Neighborhood> {
  const distances = new Map(aroundIds.map((id) => [id, 0]));
  let frontier = aroundIds;
  let isTruncated = false;
  let isFull = false;
  for (let distance = 1; distance <= depth && frontier.length > 0 && !isFull; distance++) {
    const { items, isCut } = await edges.links(frontier, scope);
    isTruncated ||= isCut;
    items.sort((a, b) => b.count - a.count || compareTexts(a.otherId, b.otherId));
    frontier = [];
    for (const { otherId } of items) {
      if (distances.has(otherId)) continue;
      // It is full once a node is found for which there is no room: only then is something left out.
      isFull = distances.size >= limit;
      if (isFull) break;
      distances.set(otherId, distance);
      frontier.push(otherId);
    }
  }
  const inner = [...distances].filter(([, distance]) => distance < depth).map(([id]) => id);
  const { items, isCut } = await edges.edges(inner, [...distances.keys()], scope);
  const unique = new Map(items.map((edge) => [`${edge.kind} ${edge.fromId} ${edge.toId}`, edge]));
  const sorted = [...unique.values()].sort(byStrength);
  const most = EDGES_PER_NODE * distances.size;
  return {
    nodeIds: [...distances.keys()],
    edges: strongestOf(sorted, distances, most),
    isTruncated: isTruncated || isFull || isCut || sorted.length > most,
  };
}

/** The strongest edges, at most `most`; for each node they include the strongest one that joins it to a nearer node. */
function strongestOf(sorted: FoldedEdge[], distances: ReadonlyMap<string, number>, most: number): FoldedEdge[] {
  if (sorted.length <= most) return sorted;
  const leading = new Map<string, FoldedEdge>();
  for (const edge of sorted) {
    const difference = distances.get(edge.toId)! - distances.get(edge.fromId)!;
    const further = difference > 0 ? edge.toId : edge.fromId;
    if (difference !== 0 && !leading.has(further)) leading.set(further, edge);
  }
  const kept = new Set(leading.values());
  for (const edge of sorted) {
    if (kept.size >= most) break;
    kept.add(edge);
  }
  return sorted.filter((edge) => kept.has(edge));
}
