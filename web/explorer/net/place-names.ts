import type { SceneNode } from './scene.js';

/** The position of a name: its horizontal centre and its baseline, in pixels from its node. */
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
  /** The width of a name, in pixels. */
  widthOf: (name: string) => number;
  /** How much a node matters: if there is room for only one of two names, that of the less important node is left out. */
  importanceOf: (node: SceneNode) => number;
  /** Whether a node is named even if its name covers other nodes. */
  isKept: (node: SceneNode) => boolean;
}

const MAX_NAME = 28;
/** The least that is left of a name before what is in brackets at its end. */
const MIN_BEGINNING = 8;
const NAME_HEIGHT = 15;
/** The part of a name's height that is below its baseline. */
const DESCENT = 4;
/** The distance of a name from its node, and from other names. */
const GAP = 5;

/** A name that is not too long for a picture. Brackets at its end are kept, since they distinguish: 'Foreign … (Sri Lanka)'. */
export function shortName(name: string): string {
  if (name.length <= MAX_NAME) return name;
  const end = / \([^()]*\)$/.exec(name)?.[0] ?? '';
  const kept = end.length + MIN_BEGINNING < MAX_NAME ? end : '';
  return `${name.slice(0, MAX_NAME - 1 - kept.length).trimEnd()}…${kept}`;
}

/** The possible places of a name at its node, the best first: above and below it, beside it, and at its corners. */
function placesAt({ x, radius }: SceneNode, nameWidth: number, width: number): NamePlace[] {
  const half = nameWidth / 2;
  const aside = radius + GAP + half;
  // Names above and below that would extend beyond the picture are moved into it.
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
 * Places the names of as many nodes as there is room for, the most important first: no name covers another one or the edge of
 * the picture, and only those of kept nodes cover another node, where that matters least.
 */
export function placeNames(nodes: readonly SceneNode[], options: NameOptions): void {
  const { width, height, widthOf, importanceOf, isKept } = options;
  const circles = nodes.map((node) => {
    const { x, y, radius } = node;
    const box = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
    return { node, box, weight: 1 + importanceOf(node) };
  });
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
    const isCovered = (circle: (typeof circles)[number], by: Box) => circle.node !== node && meet(by, circle.box, 0);
    const harmOf = (box: Box) => circles.reduce((sum, one) => sum + (isCovered(one, box) ? one.weight : 0), 0);
    const best =
      free.find(({ box }) => !circles.some((one) => isCovered(one, box))) ??
      (isKept(node) ? free.sort((a, b) => harmOf(a.box) - harmOf(b.box))[0] : undefined);
    if (!best) continue;
    node.namePlace = best.place;
    named.push(best.box);
  }
}
