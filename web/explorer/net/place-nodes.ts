import iterate from 'graphology-layout-forceatlas2/iterate.js';

/** The input of the layout: ids, and edges as indexes into them with their weight. */
export interface LayoutRequest {
  ids: readonly string[];
  edges: readonly (readonly [source: number, target: number, weight: number])[];
  /** Whether the picture is taller than wide. */
  isTall: boolean;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** How many numbers a node and an edge have in the matrices of ForceAtlas2. */
const NODE_SIZE = 10;
const EDGE_SIZE = 3;
/** Two phases: find the shape, then push overlapping nodes apart. */
const SHAPE = { linLogMode: false, adjustSizes: false, gravity: 1, scalingRatio: 12, slowDown: 2 };
const APART = { ...SHAPE, adjustSizes: true, slowDown: 4 };
const FEW_NODES = 100;
const ITERATIONS = { few: [260, 90], many: [140, 40] } as const;

/** Hashes a text to a number from 0 to 1 (FNV-1a over its code points). */
function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619);
  return (hash >>> 0) / 4_294_967_296;
}

function nodeMatrix(ids: readonly string[], degrees: readonly number[]): Float32Array {
  const matrix = new Float32Array(ids.length * NODE_SIZE);
  ids.forEach((id, index) => {
    const radius = 20 * Math.sqrt(index + 0.5);
    const angle = index * GOLDEN_ANGLE + hashOf(id);
    const [x, y] = [radius * Math.cos(angle), radius * Math.sin(angle)];
    matrix.set([x, y, 0, 0, 0, 0, 1 + degrees[index]!, 1, 8, 0], index * NODE_SIZE);
  });
  return matrix;
}

const extentOf = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

/** Scales values to the range from 0 to 1; if they are all equal, to 0.5. */
function stretched(values: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return values.map((value) => (most === least ? 0.5 : (value - least) / (most - least)));
}

/**
 * Places the nodes of a net by ForceAtlas2: for each of them x and y, from 0 to 1. The starting positions follow from their ids
 * and ranks, and nothing is random, so that the same net gives the same picture.
 */
export function placeNodes({ ids, edges, isTall }: LayoutRequest): Float32Array {
  const degrees = ids.map(() => 0);
  const edgeMatrix = new Float32Array(edges.length * EDGE_SIZE);
  edges.forEach(([source, target, weight], index) => {
    degrees[source]! += 1;
    degrees[target]! += 1;
    edgeMatrix.set([source * NODE_SIZE, target * NODE_SIZE, weight], index * EDGE_SIZE);
  });
  const nodes = nodeMatrix(ids, degrees);
  const isFew = ids.length <= FEW_NODES;
  const common = {
    ...{ outboundAttractionDistribution: false, edgeWeightInfluence: 1, strongGravityMode: false },
    ...{ barnesHutOptimize: !isFew, barnesHutTheta: 0.8 },
  };
  const [shape, apart] = isFew ? ITERATIONS.few : ITERATIONS.many;
  for (let round = 0; round < shape; round++) iterate({ ...common, ...SHAPE }, nodes, edgeMatrix);
  // Overlaps are resolved pair by pair, which takes too long in large nets, where names are few anyway.
  if (isFew)
    for (let round = 0; round < apart; round++)
      iterate({ ...common, ...APART, barnesHutOptimize: false }, nodes, edgeMatrix);
  const columns = [0, 1].map((axis) => ids.map((_, index) => nodes[index * NODE_SIZE + axis]!));
  const isUpright = extentOf(columns[0]!) < extentOf(columns[1]!);
  // The long side of the net is aligned with the long side of the picture.
  const [across, down] = (isUpright === isTall ? columns : columns.reverse()).map(stretched);
  return Float32Array.from(ids.flatMap((_, index) => [across![index]!, down![index]!]));
}
