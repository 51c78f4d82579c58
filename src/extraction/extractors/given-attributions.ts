import type { ExactWords, RawAttribution } from '../extractor.js';

const MOST_ATTRIBUTIONS = 2_000;
const MOST_PIECES = 20;
const MOST_SUBJECTS = 20;
const LONGEST_WORDS = 20_000;
const LONGEST_VALUE = 200;
/** How probable it is that what comes without a score is right, as long as no decision has told. */
const UNTOLD_SCORE = 0.6;

/** What could be read of an answer, and what not. */
export interface GivenAttributions {
  attributions: RawAttribution[];
  /** What is wrong with the answer; null where it could be read as a whole. */
  problem: string | null;
}

type Item = Record<string, unknown>;

function textOf(value: unknown, longest = LONGEST_VALUE): string | undefined {
  return typeof value === 'string' && value.trim() !== '' && value.length <= longest ? value : undefined;
}

/** Words as a text, or as an object with `exact`; undefined for anything else. Places are not believed: words are looked for. */
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

/** The attributions that an extractor gave as values of JSON; `rule` names what found those that do not say it. */
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
