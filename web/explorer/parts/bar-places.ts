import { scaleBand } from 'd3-scale';

/** The room beside the bars of a chart, in pixels: for the axis on the left. */
export const MARGIN = { left: 40, right: 8 };
const LABEL_WIDTH = 72;
const WIDEST_BAR = 120;

/** Where the bars of a chart are: how wide they are together, the scale of their places, and each how manieth has a label. */
export function barPlaces(count: number, width: number) {
  const inner = Math.max(0, Math.min(width - MARGIN.left - MARGIN.right, count * WIDEST_BAR));
  const x = scaleBand<number>()
    .domain(Array.from({ length: count }, (_, index) => index))
    .range([0, inner])
    .paddingInner(count > inner / 3 ? 0 : 0.15);
  return { inner, x, every: Math.max(1, Math.ceil((count * LABEL_WIDTH) / Math.max(inner, 1))) };
}
