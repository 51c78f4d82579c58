import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken, type ItsFunction, type PartOfSpeech, type WinkMethods } from 'wink-nlp';

/** A token as tagged: its text, part of speech and lemma. */
export interface TaggedToken {
  text: string;
  tag: PartOfSpeech;
  lemma: string;
}

const MOST_NEW_WORDS = 100_000;
const NO_WORD = 'zqxjkvwq';

// The type declaration of `its` has no function for a single token.
type OfToken<T> = ItsFunction<T>;

/** The id of a word in wink-nlp. */
function numberOf(wink: WinkMethods, item: ItemToken): number {
  return item.out(wink.its.uniqueId as unknown as OfToken<number>) as number;
}

/** wink-nlp with only its lexicon, and the id that the first unknown word gets. */
function begun(): { wink: WinkMethods; firstNew: number } {
  const wink = winkNLP(model, ['sbd', 'pos']);
  return { wink, firstNew: numberOf(wink, wink.readDoc(NO_WORD).tokens().itemAt(0)) };
}

/**
 * The tagger. wink-nlp permanently stores each word that its lexicon lacks, at about 100 bytes, and supports a million words;
 * after many new ones it is therefore recreated, which takes a tenth of a second.
 */
export class Tagger {
  readonly #mostNewWords: number;
  #begun = begun();
  #lastNew = 0;

  constructor(mostNewWords: number = MOST_NEW_WORDS) {
    this.#mostNewWords = mostNewWords;
  }

  /** The number of stored words that are not in its lexicon. */
  get newWordCount(): number {
    return Math.max(0, this.#lastNew - this.#begun.firstNew);
  }

  /** Calls `take` with each token of a text, in order. */
  read(text: string, take: (token: TaggedToken) => void): void {
    if (this.newWordCount > this.#mostNewWords) {
      this.#begun = begun();
      this.#lastNew = 0;
    }
    const { wink } = this.#begun;
    const pos = wink.its.pos as unknown as OfToken<PartOfSpeech>;
    const lemma = wink.its.lemma as unknown as OfToken<string>;
    wink
      .readDoc(text)
      .tokens()
      .each((item: ItemToken) => {
        this.#lastNew = Math.max(this.#lastNew, numberOf(wink, item));
        take({ text: item.out(), tag: item.out(pos) as PartOfSpeech, lemma: item.out(lemma) });
      });
  }
}
