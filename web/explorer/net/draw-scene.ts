import { nameFont } from './name-width.js';
import { isBehind } from './net-svg.js';
import { shortName } from './place-names.js';
import type { EdgeStyle, Scene, SceneEdge, Size } from './scene.js';
import type { Frame } from './use-frame.js';

/** The colours of the design in the current colour scheme of the page. */
export interface Palette {
  surface: string;
  ink: string;
  accent: string;
  mark: string;
  font: string;
  edges: Record<EdgeStyle, string>;
}

const DASHES: Readonly<Record<EdgeStyle, number[]>> = {
  hostile: [6, 4],
  neutral: [2, 3],
  friendly: [],
  untoned: [10, 3, 2, 3],
};

const ARROW = 6;
/** Widths are rounded to this, so that edges that look alike are drawn together. */
const WIDTH_STEP = 0.75;
/** With more edges than this, arrows and dashes are left out while the picture is moved. */
const MANY_EDGES = 1_500;

export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ...{ surface: token('surface'), ink: token('ink'), accent: token('accent'), mark: token('mark') },
    font: nameFont(),
    edges: {
      ...{ hostile: token('hostile'), neutral: token('neutral'), friendly: token('friendly') },
      untoned: token('line-strong'),
    },
  };
}

/** The curves of edges that look alike, as one path: drawing them one by one takes ten times as long. */
interface Batch {
  style: EdgeStyle;
  width: number;
  isBehind: boolean;
  lines: Path2D;
  arrows: Path2D;
}

function addArrow(path: Path2D, { bend, end }: SceneEdge): void {
  const angle = Math.atan2(end.y - bend.y, end.x - bend.x);
  const corner = (turn: number) =>
    [end.x - ARROW * Math.cos(angle + turn), end.y - ARROW * Math.sin(angle + turn)] as const;
  path.moveTo(end.x, end.y);
  path.lineTo(...corner(0.45));
  path.lineTo(...corner(-0.45));
  path.closePath();
}

/** Groups edges that look alike; faded ones come first, so that they are drawn below the others. */
export function batchesOf({ edges }: Scene, chosen: string | null): Batch[] {
  const batches = new Map<string, Batch>();
  for (const edge of edges) {
    const width = Math.max(1, Math.round(edge.width / WIDTH_STEP)) * WIDTH_STEP;
    const behind = isBehind(edge, chosen);
    const key = `${behind ? 0 : 1} ${edge.style} ${width}`;
    const batch = batches.get(key) ?? {
      ...{ style: edge.style, width, isBehind: behind },
      ...{ lines: new Path2D(), arrows: new Path2D() },
    };
    batches.set(key, batch);
    batch.lines.moveTo(edge.source.x, edge.source.y);
    batch.lines.quadraticCurveTo(edge.bend.x, edge.bend.y, edge.end.x, edge.end.y);
    addArrow(batch.arrows, edge);
  }
  return [...batches.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, batch]) => batch);
}

interface Drawing {
  scene: Scene;
  size: Size;
  batches: readonly Batch[];
  frame: Frame;
  chosen: string | null;
  palette: Palette;
  /** Whether the picture is being moved: large nets are then drawn without arrows and dashes. */
  isMoving: boolean;
}

/** Draws a net on a canvas, in CSS pixels; `ratio` is the number of device pixels in one. */
export function drawScene(context: CanvasRenderingContext2D, ratio: number, drawing: Drawing): void {
  const { scene, size, batches, frame, chosen, palette, isMoving } = drawing;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
  context.translate(frame.dx, frame.dy);
  const isCoarse = isMoving && scene.edges.length > MANY_EDGES;
  for (const { style, width, isBehind: behind, lines, arrows } of batches) {
    context.globalAlpha = behind ? 0.12 : 0.65;
    context.strokeStyle = palette.edges[style];
    context.lineWidth = width;
    context.setLineDash(isCoarse ? [] : DASHES[style]);
    context.stroke(lines);
    if (isCoarse) continue;
    context.fillStyle = palette.edges[style];
    context.fill(arrows);
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
  context.lineWidth = 1.5;
  context.strokeStyle = palette.ink;
  for (const { id, x, y, radius, isMiddle } of scene.nodes) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = chosen === id ? palette.mark : isMiddle ? palette.accent : palette.surface;
    context.fill();
    context.stroke();
  }
  context.font = palette.font;
  context.textAlign = 'center';
  context.lineJoin = 'round';
  for (const { name, x, y, isPinned, namePlace } of scene.nodes) {
    if (isPinned) context.fillRect(x - 1, y - 1, 2, 2);
    if (!namePlace) continue;
    context.lineWidth = 3;
    context.strokeStyle = palette.surface;
    context.strokeText(shortName(name), x + namePlace.x, y + namePlace.y);
    context.fillStyle = palette.ink;
    context.fillText(shortName(name), x + namePlace.x, y + namePlace.y);
  }
}
