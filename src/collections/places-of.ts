/**
 * The places of a text in another one, at or after `from`, in order, whatever the case of its first letter. Cost: linear in both,
 * by the algorithm of Knuth, Morris and Pratt; `indexOf` takes the product of their lengths where both repeat themselves.
 */
export function* placesOf(wanted: string, text: string, from: number): Generator<number> {
  if (wanted === '') return;
  const first = wanted.charAt(0);
  const firsts = new Set([first, first.toLowerCase(), first.toUpperCase()]);
  const fits = (place: number, letter: string) => (place === 0 ? firsts.has(letter) : wanted[place] === letter);
  // For each length of a beginning, how long the longest other beginning is that it ends with.
  const borders = new Int32Array(wanted.length + 1);
  borders[0] = -1;
  for (let length = 1, border = -1; length <= wanted.length; length++) {
    while (border >= 0 && !fits(border, wanted[length - 1]!)) border = borders[border]!;
    border += 1;
    borders[length] = border;
  }
  let matched = 0;
  for (let at = from; at < text.length; at++) {
    while (matched >= 0 && !fits(matched, text[at]!)) matched = borders[matched]!;
    matched += 1;
    if (matched < wanted.length) continue;
    yield at + 1 - matched;
    matched = borders[matched]!;
  }
}
