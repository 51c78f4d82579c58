import { compareTexts } from '../domain/folded-edge.js';
import { Links } from '../domain/links.js';
import { type NodePath, strongestPaths } from '../domain/strongest-paths.js';
import type { EdgeLoaders, EdgeScope } from './edge-loaders.js';

/** Which paths: from one subject to another one, at most `maxLength` edges long, at most `first` of them. */
export interface PathSearch {
  fromId: string;
  toId: string;
  scope: EdgeScope;
  maxLength: number;
  first: number;
}

/** How many nodes of one layer, the strongest, are expanded. */
const LAYER_SIZE = 1_000;

/**
 * A path that was found. `isExact`: no path is missing that is shorter, or as long and stronger; and if fewer paths were found
 * than were asked for, none is missing after the last.
 */
export interface FoundPath extends NodePath {
  isExact: boolean;
}

/** The paths that were found. `isWhole`: as many as were asked for, or all there are. */
export interface FoundPaths {
  paths: FoundPath[];
  isWhole: boolean;
}

/** The nodes at some number of links from an end, each with the strength of its connection to it, the strongest first. */
type Layer = [id: string, strength: number][];

/**
 * The paths between two subjects, the shortest first, of equally long ones the strongest first. Searches from both ends:
 * one query reads the links of both, and each further one those of the next layer of nodes, on the side where it is
 * smaller; so there are at most `maxLength` - 1 queries, and no more once enough paths are found.
 * Finds all paths of up to two links. A longer one is missed only if it bypasses the thousand strongest nodes of a layer, or
 * if a search ends early because there are too many ways to examine; the paths after it are then marked as not exact, and so
 * is the last one if fewer than `first` are found.
 */
export async function findPaths(edges: EdgeLoaders, search: PathSearch): Promise<FoundPaths> {
  const { fromId, toId, scope, maxLength, first } = search;
  const ends = [fromId, toId];
  const links = new Links();
  const known = new Set<string>();
  const read = async (ids: string[]) => {
    const { items, isCut } = await edges.links(ids, scope);
    if (isCut) missed = Number.POSITIVE_INFINITY;
    for (const { anchor, otherId, count } of items) links.add(anchor, otherId, count);
    for (const id of ids) known.add(id);
  };

  const paths: FoundPath[] = [];
  // No path that bypasses the expanded nodes is stronger than this: among paths of the current length, and among shorter ones.
  let missed = 0;
  let missedShorter = 0;
  if (first > 0) await read(ends);
  const layers = ends.map((id) => nextLayer(links, [[id, Number.POSITIVE_INFINITY]], ends));
  for (let length = 1; length <= maxLength && paths.length < first; length++) {
    if (length > 2) {
      const side = layers[0]!.length <= layers[1]!.length ? 0 : 1;
      const layer = layers[side]!.slice(0, LAYER_SIZE);
      missed = Math.max(missed, layers[side]![LAYER_SIZE]?.[1] ?? 0);
      const unknown = layer.map(([id]) => id).filter((id) => !known.has(id));
      if (unknown.length > 0) await read(unknown);
      layers[side] = nextLayer(links, layer, ends);
    }
    const found = strongestPaths(links, fromId, toId, length, first - paths.length);
    const isExact = ({ strength }: NodePath) => missedShorter === 0 && strength > missed;
    paths.push(...found.paths.map((path) => ({ ...path, isExact: isExact(path) })));
    if (!found.isWhole) missed = Number.POSITIVE_INFINITY;
    missedShorter = missed;
  }
  const isWhole = missed === 0 || paths.length >= first;
  const last = paths.at(-1);
  if (last && !isWhole) last.isExact = false;
  return { paths, isWhole };
}

/** The nodes one link further from an end than those of a layer, except the ends themselves. */
function nextLayer(links: Links, layer: Layer, ends: readonly string[]): Layer {
  const next = new Map<string, number>();
  for (const [near, strength] of layer) {
    for (const [id, count] of links.of(near)) {
      if (!ends.includes(id)) next.set(id, Math.max(next.get(id) ?? 0, Math.min(strength, count)));
    }
  }
  return [...next].sort(([a, strong], [b, stronger]) => stronger - strong || compareTexts(a, b));
}
