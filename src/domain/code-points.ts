/** Maps UTF-16 units so that they sort like the code points that they begin: surrogates after all others. */
function inOrder(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Compares texts by their code points, as engines sort what they store; `<` compares them by UTF-16 units. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [unit, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (unit !== other) return inOrder(unit) - inOrder(other);
  }
  return a.length - b.length;
}

/** Characters from U+E000 on: only because of them do the orders of code points and of UTF-16 units differ. */
const WIDE = /[\ud800-\udbff\ue000-\uffff]/;

/** Whether the order of a text among others may depend on how they are compared. */
export function isWide(text: string): boolean {
  return WIDE.test(text);
}

/** A text as `keyset-bound.cypher` compares it: ordered by code points under either comparison. */
export function comparable(text: string): string {
  return text.replace(/[\ue000-\uffff]/g, '\ud7ff$&');
}
