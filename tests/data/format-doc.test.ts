import { describe, expect, it } from '@jest/globals';
import { daysOfEdtf } from '../../src/domain/edtf-interval.js';
import {
  countOccurrences,
  EXCHANGE_SCHEMA,
  LINE_TYPES,
  parseLines,
  problemsOfLine,
  problemsOfProperty,
  readProjectFile,
  sliceCodePoints,
} from './exchange-files.js';

const doc = readProjectFile('docs/format.md');

function fencedBlock(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\\n\`\`\``).exec(doc)?.[1] ?? '';
}

const exampleText = fencedBlock('text');
const example = parseLines(fencedBlock('jsonl'));
const examplePassages = example.flatMap(({ evidence = [] }) => evidence);

interface KeyRow {
  key: string;
  required: boolean;
  example: unknown;
}

/** The rows of the key table in a section, whose cells are `key`, yes or no, form, meaning, `example`. */
function keyRows(section: string): KeyRow[] {
  return [...section.matchAll(/^\| `(\w+)` \| (yes|no) \|.*\| `(.*)` \|$/gm)].map(([, key, required, json]) => ({
    key: key!,
    required: required === 'yes',
    example: JSON.parse(json!),
  }));
}

// A heading names the types that its table is for; two of them name the items of lists instead.
const tables = doc
  .split(/^### /m)
  .slice(1)
  .flatMap((section) => {
    const heading = section.split('\n')[0]!;
    const rows = keyRows(section);
    const definitions = [...heading.matchAll(/`(\w+)`/g)].map(([, name]) =>
      name === 'identifiers' ? 'identifier' : name!,
    );
    return definitions.map((definition, index) => ({ definition, rows, isFirst: index === 0 }));
  });

describe('the example file of docs/format.md', () => {
  it.each(example.map((line) => [line.type, line] as const))('has a %s line that the schema accepts', (_type, line) => {
    expect(problemsOfLine(line)).toEqual([]);
  });

  it('finds every passage of its evidence once, where the offsets say', () => {
    const found = examplePassages.map(({ start, end }) => sliceCodePoints(exampleText, start!, end));
    expect(found).toEqual(examplePassages.map(({ exact }) => exact));
    expect(examplePassages.map(({ exact }) => countOccurrences(exampleText, exact!))).toEqual([1, 1]);
  });

  it('gives the context of every passage of its evidence', () => {
    const contexts = examplePassages.map(({ start, end }) => [
      sliceCodePoints(exampleText, Math.max(0, start! - 32), start),
      sliceCodePoints(exampleText, end!, end! + 32),
    ]);
    expect(examplePassages.map(({ prefix = '', suffix = '' }) => [prefix, suffix])).toEqual(contexts);
  });
});

describe('the tables of docs/format.md', () => {
  it('are there for every type of line, for evidence, codings and identifiers', () => {
    const expected = [...LINE_TYPES, 'evidence', 'coding', 'identifier'];
    expect(tables.map(({ definition }) => definition).sort()).toEqual(expected.sort());
  });

  it.each(tables)('list the keys of $definition as the schema does', ({ definition, rows }) => {
    expect(rows.map(({ key }) => key)).toEqual(Object.keys(EXCHANGE_SCHEMA.$defs[definition]!.properties));
  });

  it.each(tables)('mark as required what the schema requires of $definition', ({ definition, rows }) => {
    const required = rows.filter((row) => row.required).map(({ key }) => key);
    expect(required.sort()).toEqual([...EXCHANGE_SCHEMA.$defs[definition]!.required].sort());
  });

  it.each(tables.filter(({ isFirst }) => isFirst))('give examples for $definition that the schema accepts', (table) => {
    const problems = table.rows.flatMap(({ key, example }) => problemsOfProperty(table.definition, key, example));
    expect(problems).toEqual([]);
  });

  it('list dates that the service understands', () => {
    const section = doc.slice(doc.indexOf('## Dates'), doc.indexOf('## Evidence'));
    const dates = [...section.matchAll(/^\| `(.*?)` \|/gm)].map(([, date]) => date!);
    expect(dates).toHaveLength(13);
    expect(dates.filter((date) => daysOfEdtf(date) === null)).toEqual([]);
  });
});
