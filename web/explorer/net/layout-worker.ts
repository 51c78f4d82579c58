import { type LayoutRequest, placeNodes } from './place-nodes.js';

// Placing a thousand nodes takes seconds, during which the page has to respond to clicks.
self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest & { ask: number }>) => {
  const places = placeNodes(data);
  self.postMessage({ ask: data.ask, places }, { transfer: [places.buffer] });
});
