/** A range of the article, in code points of its text. */
export interface Span {
  start: number;
  end: number;
}

/** The text of an article, by code points, like all offsets of the service. */
export class Article {
  readonly characters: readonly string[];
  /** The offsets at which its words begin and end, ascending. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** The offset in code points by that in UTF-16 code units, which is what the browser counts. */
  readonly #offsets: Uint32Array;

  constructor(readonly text: string) {
    this.characters = Array.from(text);
    this.#offsets = new Uint32Array(text.length + 1);
    let units = 0;
    for (const [at, character] of this.characters.entries()) {
      for (let unit = 0; unit < character.length; unit++) this.#offsets[units++] = at + unit;
    }
    this.#offsets[units] = this.characters.length;
    const isSpace = (at: number) => /\s/.test(this.characters[at] ?? ' ');
    for (let at = 0; at < this.characters.length; at++) {
      if (!isSpace(at) && isSpace(at - 1)) this.#starts.push(at);
      if (!isSpace(at) && isSpace(at + 1)) this.#ends.push(at + 1);
    }
  }

  words({ start, end }: Span): string {
    return this.characters.slice(start, end).join('');
  }

  /** Converts an offset in UTF-16 code units, at most the length of the text, to one in code points. */
  offsetOf(units: number): number {
    return this.#offsets[units]!;
  }

  /** The span with its start moved by a word; unchanged if it would become empty or leave the text. */
  withStartMoved({ start, end }: Span, by: 1 | -1): Span {
    const next = by > 0 ? this.#starts.find((at) => at > start) : this.#starts.filter((at) => at < start).at(-1);
    return next === undefined || next >= end ? { start, end } : { start: next, end };
  }

  /** The span with its end moved by a word; unchanged if it would become empty or leave the text. */
  withEndMoved({ start, end }: Span, by: 1 | -1): Span {
    const next = by > 0 ? this.#ends.find((at) => at > end) : this.#ends.filter((at) => at < end).at(-1);
    return next === undefined || next <= start ? { start, end } : { start, end: next };
  }

  /** The word start inside a span that is nearest to its middle, preferably one that begins a sentence; null if there is none. */
  cutOf({ start, end }: Span): number | null {
    const inside = this.#starts.filter((at) => at > start && at < end);
    const sentences = inside.filter((at) => /[.!?;…]["”’']?\s*$/.test(this.words({ start, end: at })));
    const middle = (start + end) / 2;
    const nearest = (places: number[]) => [...places].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
    return nearest(sentences) ?? nearest(inside) ?? null;
  }

  /** The cut, moved by a word within a span. */
  withCutMoved({ start, end }: Span, cut: number, by: 1 | -1): number {
    const inside = this.#starts.filter((at) => at > start && at < end);
    return (by > 0 ? inside.find((at) => at > cut) : inside.filter((at) => at < cut).at(-1)) ?? cut;
  }

  /** The end of the last word before a cut. */
  endBefore(cut: number): number {
    return this.#ends.filter((at) => at <= cut).at(-1) ?? cut;
  }

  /** The occurrence of some whole words outside a span that is nearest to it; null if there is none. */
  nearest(words: string, { start, end }: Span): Span | null {
    const places: Span[] = [];
    for (let at = this.text.indexOf(words); at >= 0 && words !== ''; at = this.text.indexOf(words, at + 1)) {
      const place = { start: this.offsetOf(at), end: this.offsetOf(at + words.length) };
      const isWhole = !isLetter(this.text[at - 1]) && !isLetter(this.text[at + words.length]);
      if (isWhole && (place.end <= start || place.start >= end)) places.push(place);
    }
    const distance = (place: Span) => Math.max(place.start - end, start - place.end);
    return places.sort((a, b) => distance(a) - distance(b))[0] ?? null;
  }
}

const isLetter = (character: string | undefined) => character !== undefined && /\p{L}/u.test(character);
