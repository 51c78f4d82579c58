import type { SceneNode } from './scene.js';

/** Where a name is written: its middle across and its base line, in pixels from its node. */
export interface NamePlace {
  x: number;
  y: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface NameOptions {
  width: number;
  height: number;
  /** How wide a name is, in pixels. */
  widthOf: (name: string) => number;
  /** How much a node matters: of two names for which there is room for one, that of the other is left out. */
  importanceOf: (node: SceneNode) => number;
  /** Whether a node is named even where its name covers other nodes. */
  isKept: (node: SceneNode) => boolean;
}

const MAX_NAME = 24;
const NAME_HEIGHT = 15;
/** How much of its height a name has below its base line. */
const DESCENT = 4;
/** How far a name is from its node, and from other names. */
const GAP = 5;

export const shortName = (name: string) => (name.length > MAX_NAME ? `${name.slice(0, MAX_NAME - 1)}…` : name);

/** The places that a name may have at its node, the best first: above and below it, beside it, and at its corners. */
function placesAt({ x, radius }: SceneNode, nameWidth: number, width: number): NamePlace[] {
  const half = nameWidth / 2;
  const aside = radius + GAP + half;
  // Above and below, what would stand out of the picture is moved into it.
  const shift = Math.max(half - x, 0) + Math.min(width - half - x, 0);
  const corner = radius / 2 + half;
  const [above, middle, below] = [-radius - GAP, (NAME_HEIGHT - 2 * DESCENT) / 2, radius + NAME_HEIGHT];
  return [
    ...[above, below].map((y) => ({ x: shift, y })),
    ...[aside, -aside].map((x) => ({ x, y: middle })),
    ...[above, below].flatMap((y) => [corner, -corner].map((x) => ({ x, y }))),
  ];
}

const meet = (a: Box, b: Box, gap: number) =>
  a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom && b.top < a.bottom;

/**
 * Gives names to as many nodes as have room for them, the most important first: no name covers another one, another node, or
 * the rim of the picture.
 */
export function placeNames(nodes: readonly SceneNode[], options: NameOptions): void {
  const { width, height, widthOf, importanceOf, isKept } = options;
  const circles = nodes.map(({ x, y, radius }) => ({
    ...{ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
  }));
  const named: Box[] = [];
  for (const node of [...nodes].sort((a, b) => importanceOf(b) - importanceOf(a))) {
    const nameWidth = widthOf(shortName(node.name));
    const boxes = placesAt(node, nameWidth, width).map((place) => {
      const [x, bottom] = [node.x + place.x, node.y + place.y + DESCENT];
      const box = { left: x - nameWidth / 2, right: x + nameWidth / 2, top: bottom - NAME_HEIGHT, bottom };
      return { place, box };
    });
    const free = boxes.filter(
      ({ box }) =>
        box.left >= 0 &&
        box.right <= width &&
        box.top >= 0 &&
        box.bottom <= height &&
        !named.some((other) => meet(box, other, GAP)),
    );
    const chosen =
      free.find(({ box }) => !circles.some((circle, index) => nodes[index] !== node && meet(box, circle, 0))) ??
      (isKept(node) ? free[0] : undefined);
    if (!chosen) continue;
    node.namePlace = chosen.place;
    named.push(chosen.box);
  }
}
