import { scaleBand } from 'd3-scale';

/** The margins beside the bars of a chart, in pixels; the left one is for the axis. */
export const MARGIN = { left: 40, right: 8 };
const LABEL_WIDTH = 72;
const WIDEST_BAR = 120;

/** The layout of the bars of a chart: their total width, the scale of their positions, and that every n-th has a label. */
export function barPlaces(count: number, width: number) {
  const inner = Math.max(0, Math.min(width - MARGIN.left - MARGIN.right, count * WIDEST_BAR));
  const x = scaleBand<number>()
    .domain(Array.from({ length: count }, (_, index) => index))
    .range([0, inner])
    .paddingInner(count > inner / 3 ? 0 : 0.15);
  return { inner, x, every: Math.max(1, Math.ceil((count * LABEL_WIDTH) / Math.max(inner, 1))) };
}
