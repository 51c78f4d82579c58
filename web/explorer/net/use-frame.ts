import { useCallback, useState } from 'react';

/** The part of a picture that is in view: x is drawn at x · scale + dx. */
export interface Frame {
  scale: number;
  dx: number;
  dy: number;
}

const WHOLE: Frame = { scale: 1, dx: 0, dy: 0 };
const CLOSEST = 12;

/** The part of a picture that is in view, and functions that move it. */
export function useFrame() {
  const [frame, setFrame] = useState(WHOLE);
  const zoom = useCallback((factor: number, x: number, y: number) => {
    setFrame(({ scale, dx, dy }) => {
      const next = Math.min(CLOSEST, Math.max(1, scale * factor));
      if (next === 1) return WHOLE;
      const change = next / scale;
      return { scale: next, dx: x - (x - dx) * change, dy: y - (y - dy) * change };
    });
  }, []);
  const pan = useCallback((byX: number, byY: number) => {
    setFrame(({ scale, dx, dy }) => ({ scale, dx: dx + byX, dy: dy + byY }));
  }, []);
  const reset = useCallback(() => setFrame(WHOLE), []);
  return { frame, zoom, pan, reset };
}
