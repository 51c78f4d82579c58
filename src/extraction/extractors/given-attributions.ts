import type { ExactWords, RawAttribution } from '../extractor.js';

const MOST_ATTRIBUTIONS = 2_000;
const MOST_PIECES = 20;
const MOST_SUBJECTS = 20;
const LONGEST_WORDS = 20_000;
const LONGEST_VALUE = 200;
/** The score of attributions that come without one, until decisions calibrate it. */
const UNTOLD_SCORE = 0.6;

/** The readable part of an answer, and what is wrong with the rest. */
export interface GivenAttributions {
  attributions: RawAttribution[];
  /** What is wrong with the answer; null if all of it could be read. */
  problem: string | null;
}

type Item = Record<string, unknown>;

function textOf(value: unknown, longest = LONGEST_VALUE): string | undefined {
  return typeof value === 'string' && value.trim() !== '' && value.length <= longest ? value : undefined;
}

/** Words as a text, or as an object with `exact`; otherwise undefined. Offsets are ignored: the words are searched for. */
function wordsOf(value: unknown): ExactWords | undefined {
  const exact = textOf(
    typeof value === 'object' && value !== null ? (value as Item).exact : value,
    LONGEST_WORDS,
  )?.trim();
  return exact === undefined ? undefined : { exact };
}

function attributionOf(value: unknown, rule: string): RawAttribution | null {
  if (typeof value !== 'object' || value === null) return null;
  const { content, source, cue, speakerId, act, saidOn, about, score, rule: own } = value as Item;
  const pieces = (Array.isArray(content) ? content : [content]).slice(0, MOST_PIECES + 1).map(wordsOf);
  if (pieces.length === 0 || pieces.length > MOST_PIECES || pieces.includes(undefined)) return null;
  const subjects = Array.isArray(about) ? about.slice(0, MOST_SUBJECTS).filter((id) => textOf(id)) : [];
  const [speaker, code, day] = [speakerId, act, saidOn].map((each) => textOf(each));
  return {
    content: pieces as ExactWords[],
    source: wordsOf(source) ?? null,
    cue: wordsOf(cue) ?? null,
    ...(speaker !== undefined && { speakerId: speaker }),
    ...(code !== undefined && { act: code }),
    ...(day !== undefined && { saidOn: day }),
    ...(subjects.length > 0 && { about: subjects }),
    rule: textOf(own, 60) ?? rule,
    score: typeof score === 'number' && score >= 0 && score <= 1 ? score : UNTOLD_SCORE,
  };
}

/** Parses attributions that an extractor returned as JSON values; `rule` is used for those that name none. */
export function givenAttributions(values: readonly unknown[], rule: string): GivenAttributions {
  const read = values.slice(0, MOST_ATTRIBUTIONS).map((value) => attributionOf(value, rule));
  const attributions = read.filter((attribution) => attribution !== null);
  const unread = read.length - attributions.length;
  const problem =
    values.length > MOST_ATTRIBUTIONS
      ? `gave ${values.length} attributions, of which ${MOST_ATTRIBUTIONS} were read`
      : unread > 0
        ? `gave ${unread} of ${values.length} attributions without content that can be read`
        : null;
  return { attributions, problem };
}
