import { useEffect, useState } from 'react';
import type { LayoutRequest } from './place-nodes.js';
import type { Place } from './scene.js';
import type { Subnet } from './subnet.js';

let worker: Worker | null = null;
let asked = 0;

/** Has the worker place the nodes of a net and calls `then` with the places; returns a function that cancels that. */
function place(request: LayoutRequest, then: (places: Place[]) => void): () => void {
  worker ??= new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const [ask, to] = [++asked, worker];
  const listen = ({ data }: MessageEvent<{ ask: number; places: Float32Array }>) => {
    if (data.ask !== ask) return;
    to.removeEventListener('message', listen);
    const { places } = data;
    then(request.ids.map((_, index) => ({ x: places[2 * index]!, y: places[2 * index + 1]! })));
  };
  to.addEventListener('message', listen);
  to.postMessage({ ask, ...request });
  return () => to.removeEventListener('message', listen);
}

interface Placed {
  net: Subnet;
  isTall: boolean;
  places: readonly Place[];
}

/** The places of the nodes of a net, with the net that they belong to; null until they are computed. */
export function usePlaces(net: Subnet, isTall: boolean): Placed | null {
  const [placed, setPlaced] = useState<Placed | null>(null);
  useEffect(() => {
    const indexes = new Map(net.nodes.map(({ id }, index) => [id, index]));
    const edges = net.edges.flatMap(({ fromId, toId, count }): [number, number, number][] => {
      const [source, target] = [indexes.get(fromId), indexes.get(toId)];
      return source === undefined || target === undefined || source === target
        ? []
        : [[source, target, 1 + Math.log(count)]];
    });
    const request = { ids: net.nodes.map(({ id }) => id), edges, isTall };
    return place(request, (places) => setPlaced({ net, isTall, places }));
  }, [net, isTall]);
  return placed?.net === net && placed.isTall === isTall ? placed : null;
}
