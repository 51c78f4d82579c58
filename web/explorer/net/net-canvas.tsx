import { useEffect, useMemo, useRef, useState } from 'react';
import { batchesOf, drawScene, type Palette, paletteOf } from './draw-scene.js';
import type { DrawingProps } from './net-svg.js';

/** The colours of the page, updated when its colour scheme changes. */
function usePalette(element: () => Element | null): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the element exists after the first render and stays the same
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const read = () => setPalette(paletteOf(element()!));
    read();
    dark.addEventListener('change', read);
    return () => dark.removeEventListener('change', read);
  }, []);
  return palette;
}

/** Draws a net of more nodes than a page can render as elements. */
export const NetCanvas = ({ scene, size, frame, chosen, isMoving }: DrawingProps & { isMoving: boolean }) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette(() => canvas.current);
  const batches = useMemo(() => batchesOf(scene, chosen), [scene, chosen]);
  const ratio = window.devicePixelRatio || 1;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !palette) return;
    drawScene(context, ratio, { scene, size, batches, frame, chosen, palette, isMoving });
  }, [scene, size, batches, frame, chosen, palette, isMoving, ratio]);
  return <canvas ref={canvas} width={size.width * ratio} height={size.height * ratio} className="net-canvas" />;
};
