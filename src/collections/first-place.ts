/**
 * The first place in a sorted list, from 0, at which something holds that holds at every later one as well; its length where it
 * holds at none. Cost: the logarithm of the length.
 */
export function firstPlace(length: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
