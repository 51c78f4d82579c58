import { describe, expect, it } from '@jest/globals';
import { EXCHANGE_SCHEMA, parseLines, problemsOfLine, readProjectFile, statementsOf } from './exchange-files.js';

const text = readProjectFile('data/vienna.jsonl');
const lines = parseLines(text);
const statements = statementsOf(lines);
const ids = lines.flatMap(({ id }) => id ?? []);
const REFERENCE = /^(person|state|organization|group|agreement|event|topic|source|statement|interaction)\//;
const EDGE_IDENTITY: Record<string, string[]> = {
  role: ['holder', 'of', 'title', 'during'],
  party: ['party', 'agreement', 'status', 'since'],
  participation: ['participant', 'event', 'role'],
  concern: ['event', 'subject'],
};

/** Every string in a value that has the format of an id. */
function referencesIn(value: unknown): string[] {
  if (typeof value === 'string') return REFERENCE.test(value) ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(referencesIn) : [];
}

function countByType(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type } of lines) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

describe('data/vienna.jsonl', () => {
  it('ends every line in a line feed alone', () => {
    expect(text).toMatch(/^(.+\n)+$/);
    expect(text).not.toContain('\r');
  });

  it.each(lines.map((line, index) => [index + 1, line.type, line] as const))(
    'has a line %i (%s) that the schema accepts',
    (_number, _type, line) => {
      expect(problemsOfLine(line)).toEqual([]);
    },
  );

  it('writes the keys of every line in the order of the schema', () => {
    const inOrder = lines.map((line) => {
      const order = Object.keys(EXCHANGE_SCHEMA.$defs[line.type]!.properties);
      return Object.keys(line).sort((a, b) => order.indexOf(a) - order.indexOf(b));
    });
    expect(lines.map((line) => Object.keys(line))).toEqual(inOrder);
  });

  it('writes every line without spaces between keys and values', () => {
    expect(text).toBe(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  });

  it('holds 17 subjects, 1 source, 15 statements and the edges beside them', () => {
    expect(countByType()).toEqual({
      format: 1,
      source: 1,
      person: 5,
      state: 2,
      organization: 2,
      group: 2,
      agreement: 1,
      event: 4,
      topic: 1,
      role: 3,
      party: 4,
      participation: 8,
      concern: 4,
      statement: 15,
    });
  });

  it('gives no id twice', () => {
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('begins every id with the type of its line', () => {
    const withId = lines.filter(({ id }) => id !== undefined);
    expect(withId.map(({ id }) => id!.split('/')[0])).toEqual(withId.map(({ type }) => type));
  });

  it('gives no edge twice', () => {
    const edges = lines.flatMap((line) => {
      const keys = EDGE_IDENTITY[line.type];
      return keys ? JSON.stringify([line.type, ...keys.map((key) => line[key])]) : [];
    });
    expect(edges).toHaveLength(19);
    expect(edges).toEqual([...new Set(edges)]);
  });

  it('resolves every reference within itself', () => {
    const unresolved = lines.flatMap(referencesIn).filter((reference) => !ids.includes(reference));
    expect(unresolved).toEqual([]);
  });

  it('gives evidence for every statement and every edge', () => {
    const withoutId = lines.filter(({ type }) => type === 'statement' || type in EDGE_IDENTITY);
    expect(withoutId.filter(({ evidence }) => evidence === undefined)).toEqual([]);
  });

  it('numbers the statements vienna-01 to vienna-15', () => {
    const expected = Array.from({ length: 15 }, (_, index) => `statement/vienna-${String(index + 1).padStart(2, '0')}`);
    expect(statements.map(({ id }) => id)).toEqual(expected);
  });

  it('codes every statement with a CAMEO code for something said', () => {
    const codeBook = JSON.parse(readProjectFile('data/cameo.json')) as { code: string; act: string }[];
    const said = codeBook.filter(({ act }) => act === 'statement').map(({ code }) => code);
    expect(statements.filter(({ act }) => !said.includes(act))).toEqual([]);
  });

  it('leaves every tone to the act', () => {
    expect(statements.filter((statement) => 'tone' in statement)).toEqual([]);
  });

  it('gives quotes and paraphrases as the form of each statement asks', () => {
    const given = statements.map(({ form, quote, paraphrase }) => [
      form,
      quote !== undefined,
      paraphrase !== undefined,
    ]);
    const expected: Record<string, [boolean, boolean]> = {
      DIRECT: [true, false],
      PARTIAL: [true, true],
      INDIRECT: [false, true],
    };
    expect(given).toEqual(statements.map(({ form }) => [form, ...expected[form]!]));
  });

  it('begins the evidence of every quoted statement with the quote', () => {
    const quoted = statements.filter(({ quote }) => quote !== undefined);
    expect(quoted.map(({ evidence }) => evidence[0]?.exact)).toEqual(quoted.map(({ quote }) => quote));
  });

  it('has every paraphrase inside one passage of its evidence', () => {
    const outside = statements.filter(
      ({ paraphrase, evidence }) =>
        paraphrase !== undefined && !evidence.some(({ exact }) => exact?.includes(paraphrase)),
    );
    expect(outside).toEqual([]);
  });

  it('takes the words for a participant from its evidence', () => {
    const named = lines.filter(({ namedAs }) => namedAs !== undefined);
    const outside = named.filter(
      ({ namedAs, evidence }) => !evidence?.some(({ exact }) => exact?.includes(namedAs as string)),
    );
    expect(named).toHaveLength(5);
    expect(outside).toEqual([]);
  });
});
