import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken, type ItsFunction, type PartOfSpeech, type WinkMethods } from 'wink-nlp';

/** A token as the tagger read it: its letters, its part of speech and its lemma. */
export interface TaggedToken {
  text: string;
  tag: PartOfSpeech;
  lemma: string;
}

const MOST_NEW_WORDS = 100_000;
const NO_WORD = 'zqxjkvwq';

// The declaration of `its` names no function of a token alone.
type OfToken<T> = ItsFunction<T>;

/** The number by which wink-nlp knows a word. */
function numberOf(wink: WinkMethods, item: ItemToken): number {
  return item.out(wink.its.uniqueId as unknown as OfToken<number>) as number;
}

/** wink-nlp with its lexicon alone, and the number of the first word that this lacks. */
function begun(): { wink: WinkMethods; firstNew: number } {
  const wink = winkNLP(model, ['sbd', 'pos']);
  return { wink, firstNew: numberOf(wink, wink.readDoc(NO_WORD).tokens().itemAt(0)) };
}

/**
 * The tagger. wink-nlp keeps each word that its lexicon lacks for good, about 100 bytes for one, and can tell a million words apart:
 * so after many new ones it is begun anew, which takes a tenth of a second.
 */
export class Tagger {
  readonly #mostNewWords: number;
  #begun = begun();
  #lastNew = 0;

  constructor(mostNewWords: number = MOST_NEW_WORDS) {
    this.#mostNewWords = mostNewWords;
  }

  /** How many words beyond those of its lexicon it keeps. */
  get newWordCount(): number {
    return Math.max(0, this.#lastNew - this.#begun.firstNew);
  }

  /** Gives each token of a text to `take`, in turn. */
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
