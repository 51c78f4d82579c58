/** The font size of the names in a picture, relative to that of the page's text. */
const SIZE = 0.75;

let ruler: CanvasRenderingContext2D | null = null;

/** The font of the names in a picture, for the `font` property of a canvas. */
export function nameFont(): string {
  const style = getComputedStyle(document.documentElement);
  return `${SIZE * Number.parseFloat(style.fontSize)}px ${style.getPropertyValue('--sans')}`;
}

/** The width of a name in a picture, in pixels. */
export function nameWidth(name: string): number {
  if (ruler === null) {
    ruler = document.createElement('canvas').getContext('2d')!;
    ruler.font = nameFont();
  }
  return ruler.measureText(name).width;
}
