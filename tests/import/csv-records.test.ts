// How the text of a table becomes records: each line is in exactly one of them, whatever it contains.
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readCsvHeader } from '../../src/import/csv-header.js';
import { type CsvRecord, csvRecords } from '../../src/import/csv-records.js';
import { allLines, type TableLine } from '../../src/import/text-lines.js';

const isRecord = (line: string) => /^\d{4}-\d{2}-\d{2},[^,]*,[^,]*,[^,]*$/.test(line);

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function linesOf(bytes: Buffer, size = 7): Promise<TableLine[]> {
  const lines: TableLine[] = [];
  for await (const some of allLines(pieces(bytes, size))) lines.push(...some);
  return lines;
}

async function recordsOf(content: string | Buffer, size = 7, delimiter = ','): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  const lines = allLines(pieces(Buffer.from(content as string), size));
  for await (const some of csvRecords(lines, { delimiter, isRecord })) records.push(...some);
  return records;
}

/** The cells of each record, or null if it is malformed. */
const cellsOf = (records: readonly CsvRecord[]) => records.map(({ cells, problem }) => (problem ? null : cells));

describe('the lines of a text', () => {
  it.each(['\n', '\r\n', '\r'])('end at %j, and have the numbers that an editor shows', async (end) => {
    const lines = await linesOf(Buffer.from(['a', '', 'b', 'c'].join(end)), 1);
    expect(lines.map(({ number, text }) => [number, text])).toEqual([
      [1, 'a'],
      [2, ''],
      [3, 'b'],
      [4, 'c'],
    ]);
  });

  it('keep their bytes where these are not UTF-8', async () => {
    const lines = await linesOf(Buffer.from('ok\nM\xFCller\nM\xC3\xBCller\n', 'latin1'));
    expect(lines.map(({ text, bytes }) => [text, bytes?.toString('latin1')])).toEqual([
      ['ok', undefined],
      ['M\uFFFDller', 'M\xFCller'],
      ['Müller', undefined],
    ]);
  });

  it('are the same in whatever pieces they come', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\n', '\r', '\r\n', '"') });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), async (content, size) => {
        const bytes = Buffer.from(content);
        expect(await linesOf(bytes, size)).toEqual(await linesOf(bytes, 1_000));
      }),
    );
  });
});

describe('a record', () => {
  it('may hold delimiters, doubled marks and line ends within quotation marks', async () => {
    const records = await recordsOf('a,"b, ""c""","d\n\ne",f\r\ng,h,,"x"\n');
    expect(cellsOf(records)).toEqual([
      ['a', 'b, "c"', 'd\n\ne', 'f'],
      ['g', 'h', '', 'x'],
    ]);
    expect(records.map(({ number, row }) => [number, row])).toEqual([
      [1, 'a,"b, ""c""","d\n\ne",f'],
      [4, 'g,h,,"x"'],
    ]);
  });

  it.each([
    ['a mark within a cell', '2021-01-02,Ada "The Boss" Berg,b,c', /column 2 .*"Ada ""The Boss"" Berg"/],
    ['text behind a closing mark', '2021-01-02,a,b,"quoted" start', /column 4 has text behind its closing/],
    ['a mark that is not closed', '2021-01-02,a,b,"oops', /column 4 begins with a quotation mark that is not closed/],
    ['a mark alone', '"', /column 1 begins with a quotation mark/],
    ['a mark that a later line seems to close', '2021-01-02,a,"b,c', /column 3 begins/],
  ])('with %s costs its own line and no other', async (_, line, reason) => {
    const good = ['2021-01-03,a,b,c', '2021-01-04,a,b,c"', '2021-01-05,a,"b",c'];
    const records = await recordsOf([good[0], line, good[0], good[2], good[0], ''].join('\n'));
    expect(records.map(({ number, lines }) => [number, lines])).toEqual([1, 2, 3, 4, 5].map((number) => [number, 1]));
    expect(records[1]).toMatchObject({ row: line, problem: expect.stringMatching(reason) });
    expect(records.filter(({ problem }) => problem !== undefined)).toHaveLength(1);
  });

  it('that never ends leaves the thousand behind it as they are', async () => {
    const good = Array.from({ length: 1_000 }, (_, index) => `2021-01-03,a${index},b,c`);
    const records = await recordsOf(['2021-01-02,a,b,"oops', ...good].join('\n'), 1_000);
    expect(records).toHaveLength(1_001);
    expect(records.filter(({ problem }) => problem !== undefined).map(({ number }) => number)).toEqual([1]);
  });

  it('that never ends is given up after a megabyte', async () => {
    const prose = Array.from({ length: 40_000 }, () => 'prose that looks like no row of the table');
    const records = await recordsOf(['2021-01-02,a,b,"oops', ...prose].join('\n'), 65_536);
    expect(records).toHaveLength(40_001);
  });

  it('is what csv-parse reads, where the text is right', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', ' ', '😀') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 30 }), async (rows, size) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n');
        expect(cellsOf(await recordsOf(text, size))).toEqual(parse(text));
      }),
    );
  });
});

describe('any text at all', () => {
  const part = fc.constantFrom(
    ...['"', '""', ',', ';', '\n', '\r\n', '\r', '\n\n', ' ', '#', '\t', '\0', '\u2028', '\uFEFF'],
    ...['2021-01-02,a,b,c', '2021-01-02,"a",b,"c"', 'Ada "The Boss" Berg', 'é', '😀', '010'],
  );
  const text = fc.array(part, { maxLength: 60 }).map((parts) => Buffer.from(parts.join('')));
  const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array));

  it('has each line that is not blank in exactly one record, in order and whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, bytes), fc.integer({ min: 1, max: 64 }), async (content, size) => {
        const lines = await linesOf(content, 1_000);
        const records = await recordsOf(content, size);
        const isFilled = ({ text: line, bytes: raw }: TableLine) => line.trim() !== '' || raw !== undefined;
        const covered = records.flatMap(({ number, lines: count }) => lines.slice(number - 1, number - 1 + count));
        const numbers = covered.map(({ number }) => number);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        expect(covered.filter(isFilled)).toEqual(lines.filter(isFilled));
        for (const { number, lines: count, row } of records) {
          const own = lines.slice(number - 1, number - 1 + count);
          const joined = own
            .map(({ text: line, end = '\n' }, index) => (index < count - 1 ? line + end : line))
            .join('');
          expect(row).toBe(joined);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the header of a table', () => {
  const MAPPING = {
    saidOn: { column: 'Day' },
    speaker: { column: 'Who' },
    about: { column: 'Whom' },
    act: { value: '010' },
  };
  const headerOf = async (text: string, form = {}) =>
    readCsvHeader('f.csv', await linesOf(Buffer.from(text)), MAPPING, form);

  it.each([',', ';', '\t', '|'])('tells that %j separates its columns', async (delimiter) => {
    const header = await headerOf(
      `Who${delimiter}Note, or; so${delimiter}Day${delimiter}Whom\n`.replace(/[,;] /g, delimiter === '|' ? '$& ' : ' '),
    );
    expect(header).toMatchObject({ delimiter, width: 4, lines: 1 });
  });

  it('comes behind comments, blank lines and the line in which Excel names the delimiter', async () => {
    expect(await headerOf('# exported, today\n\nsep=;\nDay;Who;Whom,too;Whom\n')).toMatchObject({
      delimiter: ';',
      width: 4,
      lines: 4,
    });
  });

  it.each([
    ['lacks a column', 'Day,Who,Deed\n', /has no column 'Whom'; its columns are Day, Who, Deed/],
    ['spells one otherwise', 'Day,Who,WHOM\n', /did you mean 'WHOM'\?/],
    ['misspells one', 'Day,Who,Whoom\n', /did you mean 'Whoom'\?/],
    ['has a mapped column twice', 'Day,Who,Whom,Who\n', /column 'Who' 2 times \(columns 2, 4\)/],
    ['is missing', '2021-01-02,Ann,Bob\n', /looks like a row: add a first line that names the columns/],
    ['is separated by something else', 'Day^Who^Whom\n', /give --delimiter/],
    ['has a mark that is not closed', 'Day,Who,"Whom\n', /header \(line 1\) has a quotation mark that is not closed/],
    ['is not there', '# nothing\n', /has no header/],
  ])('is refused where it %s', async (_, text, reason) => {
    await expect(headerOf(text)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringMatching(reason),
    });
  });

  it('may have a column twice that is not mapped', async () => {
    expect((await headerOf('Day,Who,Whom,Note,Note\n')).width).toBe(5);
  });
});
