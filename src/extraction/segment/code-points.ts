import { firstPlace } from '../../collections/first-place.js';

/** Turns offsets in UTF-16 units, as JavaScript has them, into offsets in code points, as the graph keeps them. */
export class CodePoints {
  /** Where the second unit of each pair of surrogates is. */
  readonly #pairs: number[] = [];

  constructor(text: string) {
    for (let index = 0; index < text.length; index++) {
      if (text.codePointAt(index)! > 0xffff) {
        index += 1;
        this.#pairs.push(index);
      }
    }
  }

  /** How many code points precede a UTF-16 offset. */
  before(offset: number): number {
    return offset - firstPlace(this.#pairs.length, (place) => this.#pairs[place]! >= offset);
  }
}
