import type { Place } from './scene.js';

const DIGITS = 3;

/** Parses the positions of pinned nodes from parameters of an address such as 'state/iran@0.25,0.4'. */
export function pinsOf(values: readonly string[]): Map<string, Place> {
  const pins = new Map<string, Place>();
  for (const value of values) {
    const [id = '', at = ''] = value.split('@');
    const [x = Number.NaN, y = Number.NaN] = at.split(',').map(Number);
    if (x >= 0 && x <= 1 && y >= 0 && y <= 1) pins.set(id, { x, y });
  }
  return pins;
}

/** The parameters for the positions of pinned nodes. */
export function pinTexts(pins: ReadonlyMap<string, Place>): string[] {
  const digits = (value: number) => String(Number(value.toFixed(DIGITS)));
  return [...pins].map(([id, { x, y }]) => `${id}@${digits(x)},${digits(y)}`);
}
