import { type LayoutRequest, placeNodes } from './place-nodes.js';

// Placing a thousand nodes takes seconds, in which the page has to answer clicks.
self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest & { ask: number }>) => {
  const places = placeNodes(data);
  self.postMessage({ ask: data.ask, places }, { transfer: [places.buffer] });
});
