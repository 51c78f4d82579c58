import { filterOf, textsOf } from '../address/filter.js';
import type { StatementFilter } from '../api/operations.generated.js';
import { daysInWords, instantInWords } from '../words/days.js';
import { CLASSES, FORMS, KINDS, withArticle } from '../words/names.js';
import { toneNumber } from '../words/tone.js';

/** The names of subjects and sources by their ids, and of acts, behind their codes, by these. */
type Names = ReadonlyMap<string, string>;

const aKind = (kind: string) => {
  const name = Object.values(KINDS).find((one) => one.kind === kind)?.one ?? kind;
  return withArticle(name.toLowerCase());
};

const toneOf = (text: string) => (Number.isFinite(Number(text)) ? toneNumber(Number(text)) : text);

type Tell = Partial<Record<keyof StatementFilter, (value: string, names: Names) => string>>;

/** The words for each condition; others are shown by name and value. */
const TELL: Tell = {
  speaker: (id, names) => `by ${names.get(id) ?? id}`,
  about: (id, names) => `about ${names.get(id) ?? id}`,
  between: (id, names) => `between: ${names.get(id) ?? id}`,
  within: (id, names) => `by those of ${names.get(id) ?? id}`,
  aboutWithin: (id, names) => `about those of ${names.get(id) ?? id}`,
  evidence: (id, names) => `in ${names.get(id) ?? id}`,
  speakerKind: (kind) => `by ${aKind(kind)}`,
  aboutKind: (kind) => `about ${aKind(kind)}`,
  act: (code, names) => `act ${names.get(code) ?? code}`,
  quadClass: (name) => CLASSES.find((one) => one.name === name)?.label ?? name,
  form: (form) => FORMS[form as keyof typeof FORMS]?.label ?? form,
  medium: (medium) => `medium: ${medium}`,
  status: (status) => `status: ${status.toLowerCase()}`,
  text: (text) => `words: ${text}`,
  saidOn: (days) => `days: ${daysInWords(days)}`,
  recordedBefore: (instant) => `as recorded before ${instantInWords(instant)}`,
  toneAtLeast: (tone) => `tone ${toneOf(tone)} or above`,
  toneAtMost: (tone) => `tone ${toneOf(tone)} or below`,
};

const TELL_OF_DEEDS: Tell = {
  about: (id, names) => `to ${names.get(id) ?? id}`,
  aboutKind: (kind) => `to ${aKind(kind)}`,
  aboutWithin: (id, names) => `to those of ${names.get(id) ?? id}`,
};

/** The words for each value of a condition, given as parameters of an address have it. */
export function toldOf(
  name: string,
  texts: readonly string[],
  { names, isOfDeeds }: { names: Names; isOfDeeds: boolean },
): string[] {
  if (name === 'not') {
    return texts.map((text) => {
      const conditions = Object.entries(filterOf(new URLSearchParams(text)));
      const told = conditions.map(([one, value]) => toldOf(one, textsOf(value), { names, isOfDeeds }).join(' or '));
      return `but not: ${told.join(', ')}`;
    });
  }
  const tell = (isOfDeeds && TELL_OF_DEEDS[name as keyof StatementFilter]) || TELL[name as keyof StatementFilter];
  return texts.map((text) => tell?.(text, names) ?? `${name}: ${text}`);
}
