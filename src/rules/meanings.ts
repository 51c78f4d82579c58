import { daysOfEdtf } from '../domain/edtf-interval.js';
import type { JsonSchema, Meaning } from './value-rule.js';

/** The words that each form of a statement requires and excludes, and why. */
const WORDS_OF_FORM: Record<string, { needs: readonly string[]; excludes: readonly string[]; why: string }> = {
  DIRECT: { needs: ['quote'], excludes: [], why: 'the words are quoted' },
  PARTIAL: {
    needs: ['quote', 'paraphrase'],
    excludes: [],
    why: "some words are quoted within a sentence of the reporter's",
  },
  INDIRECT: { needs: [], excludes: ['quote'], why: "only the reporter's words are known" },
  CODED: { needs: [], excludes: ['quote', 'paraphrase'], why: 'only a code is known' },
};

/** Checks the form of a statement against its words. */
export const formAgainstWords: Meaning = (record, refuse, given) => {
  const form = WORDS_OF_FORM[String(record.form)];
  if (!form) return;
  const missing = form.needs.filter((key) => given[key] === undefined);
  const tooMuch = form.excludes.filter((key) => given[key] !== undefined);
  const means = `is ${record.form}, which means that ${form.why}`;
  if (missing.length > 0) refuse('/form', 'words', `${means}; give ${missing.join(' and ')}, or another form`);
  if (tooMuch.length > 0)
    refuse('/form', 'words', `${means}; leave out ${tooMuch.join(' and ')}, or give another form`);
};

/** The same rule in JSON Schema. */
export const FORM_SCHEMAS: JsonSchema[] = Object.entries(WORDS_OF_FORM).map(([form, { needs, excludes }]) => ({
  if: { type: 'object', properties: { form: { const: form } }, required: ['form'] },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
  then: {
    type: 'object',
    properties: Object.fromEntries([...needs.map((key) => [key, true]), ...excludes.map((key) => [key, false])]),
    ...(needs.length > 0 && { required: needs }),
  },
}));

/** Requires two keys to differ, so that an edge does not lead from a thing to itself. */
export function differs(key: string, other: string): Meaning {
  return (record, refuse) => {
    if (record[key] === undefined || record[key] !== record[other]) return;
    refuse(`/${other}`, 'ends', `is ${String(record[other])}, as '${key}' is; nothing is at both ends of such an edge`);
  };
}

/** Requires that `end` is not before `start`. */
export function endsNotBefore(start: string, end: string): Meaning {
  return (record, refuse) => {
    const [from, to] = [record[start], record[end]].map((value) =>
      typeof value === 'string' ? daysOfEdtf(value) : null,
    );
    if (!from || !to || from.from <= to.to) return;
    refuse(
      `/${end}`,
      'order',
      `${String(record[end])} is before '${start}', ${String(record[start])}; an end follows its start`,
    );
  };
}

/** Only a statement that is not current has a statusSince. */
export const endedStatement: Meaning = (record, refuse) => {
  if (record.statusSince === undefined || (record.status ?? 'CURRENT') !== 'CURRENT') return;
  refuse('/statusSince', 'status', 'belongs to statements that are not current; give their status');
};

/** A statement does not correct itself. */
export const correctsAnother: Meaning = (record, refuse) => {
  if (record.corrects !== undefined && record.corrects === record.id) {
    refuse('/corrects', 'corrections', 'is the statement itself; name the earlier one that it corrects');
  }
};
