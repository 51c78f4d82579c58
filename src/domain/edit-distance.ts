/** From this length on, a word may have one typing error. */
const ONE_ERROR_LENGTH = 4;
/** From this length on, it may have two. */
const TWO_ERRORS_LENGTH = 8;

/** How many typing errors a word may have; none if it is a number, since another digit makes another number. */
export function allowedErrors(word: string): 0 | 1 | 2 {
  if (word.length < ONE_ERROR_LENGTH || /\p{N}/u.test(word)) return 0;
  return word.length < TWO_ERRORS_LENGTH ? 1 : 2;
}

/** The letters of a word as a bit set. One typing error changes at most two bits. */
export function letterSet(word: string): number {
  let set = 0;
  for (let index = 0; index < word.length; index++) set |= 1 << (word.charCodeAt(index) % 32);
  return set;
}

/** How many letters are in only one of two sets. */
export function letterDifference(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count += 1;
  return count;
}

/**
 * Whether two words differ by at most this many errors: a letter changed, missing or added, or two neighbours swapped (the
 * optimal string alignment distance).
 */
export function isWithinErrors(a: string, b: string, errors: number): boolean {
  if (Math.abs(a.length - b.length) > errors) return false;
  // A common prefix and suffix do not affect the distance, and are most of two similar words.
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  if (restA === '' || restB === '') return Math.max(restA.length, restB.length) <= errors;
  // One error leaves one letter or, for a swap, two.
  if (errors === 1 && Math.max(restA.length, restB.length) > 2) return false;
  return distance(restA, restB, errors) <= errors;
}

/** The distance of two words; if it is greater than the bound, any number greater than the bound. */
function distance(a: string, b: string, bound: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  let leastOfLast = 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    // A swap refers two rows back, so that only two consecutive rows beyond the bound are conclusive.
    if (least > bound && leastOfLast > bound) return least;
    leastOfLast = least;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
