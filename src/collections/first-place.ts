/**
 * The first index of a sorted list for which a monotonic predicate holds; `length` if it holds for none. Binary search: O(log n)
 * calls.
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
