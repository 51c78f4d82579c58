import { firstPlace } from '../../collections/first-place.js';

/** Converts offsets in UTF-16 units, as in JavaScript, to offsets in code points, as in the graph. */
export class CodePoints {
  /** The offset of the second unit of each surrogate pair. */
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
