import { describe, expect, it } from '@jest/globals';
import { readProjectFile } from './exchange-files.js';
import { itWithShared } from './it-with-shared.js';

interface CodeBookEntry {
  code: string;
  name: string;
  goldstein: number;
  root: string;
  quadClass: string;
  act: string;
}

const text = readProjectFile('data/cameo.json');
const codeBook = JSON.parse(text) as CodeBookEntry[];
const itWithOriginal = itWithShared('data/cameo.tsv');
const QUAD_CLASSES = ['VERBAL_COOPERATION', 'MATERIAL_COOPERATION', 'VERBAL_CONFLICT', 'MATERIAL_CONFLICT'];

describe('data/cameo.json', () => {
  it('holds one entry a line', () => {
    expect(text).toBe(`[\n${codeBook.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n]\n`);
  });

  it('has the same keys in the same order in every entry', () => {
    const keys = new Set(codeBook.map((entry) => Object.keys(entry).join()));
    expect([...keys]).toEqual(['code,name,goldstein,root,quadClass,act']);
  });

  it('is sorted by code, with no code twice', () => {
    expect(codeBook.map(({ code }) => code)).toEqual([...new Set(codeBook.map(({ code }) => code))].sort());
  });

  it('holds all 20 roots', () => {
    const roots = codeBook.filter(({ code }) => code.length === 2).map(({ code }) => code);
    expect(roots).toEqual(Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(2, '0')));
  });

  it('gives every code its first two digits as its root', () => {
    expect(codeBook.filter(({ code, root }) => code.slice(0, 2) !== root)).toEqual([]);
  });

  it('holds the code above every code', () => {
    const codes = new Set(codeBook.map(({ code }) => code));
    expect(codeBook.filter(({ code }) => code.length > 2 && !codes.has(code.slice(0, -1)))).toEqual([]);
  });

  it('writes every name in sentence case', () => {
    expect(codeBook.filter(({ name }) => !/^[A-Z][a-z]/.test(name))).toEqual([]);
  });

  it('keeps every Goldstein value between -10 and 10', () => {
    expect(codeBook.filter(({ goldstein }) => !(goldstein >= -10 && goldstein <= 10))).toEqual([]);
  });

  it('tells for every code whether it is said or done', () => {
    expect([...new Set(codeBook.map(({ act }) => act))].sort()).toEqual(['interaction', 'statement']);
  });

  itWithOriginal('equals the code book that it was made from, but for the case of names', (original) => {
    const rows = original
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((row) => row.split('\t'));
    expect(
      codeBook.map((entry) => [
        entry.code,
        entry.name.toLowerCase(),
        String(entry.goldstein),
        entry.root,
        String(QUAD_CLASSES.indexOf(entry.quadClass) + 1),
        entry.act,
      ]),
    ).toEqual(rows.map(([code, name, ...rest]) => [code, name!.toLowerCase(), ...rest]));
  });
});
