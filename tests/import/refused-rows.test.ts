// The rows that an import refused, in files beside the table.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { demarche, newFolder } from '../cli/run-demarche.js';
import { fileOf } from './import-harness.js';
import { GOOD, HEADER, MAP, run, table } from './run-import.js';

describe('what an import refused', () => {
  it('is listed beside the file, and can be repaired and imported again', async () => {
    const folder = join(newFolder(), 'data');
    const bad = '1/2/2021,"Berg, Ada",Bob,010';
    const file = fileOf(table(GOOD, bad, '2021-01-04,Ada "The Boss" Berg,Bob,010'), 'table.csv');
    const first = await demarche(['import', file, ...MAP], { DEMARCHE_DATA: folder });
    expect([first.status, first.stderr]).toEqual([
      0,
      expect.stringMatching(
        /2 rows refused, the first in line 3: .*table\.repair\.csv and import it with the same options/,
      ),
    ]);
    const list = readFileSync(`${file}.rejected.tsv`, 'utf8').split('\n');
    expect(list[0]).toBe('line\treason\trow');
    expect(list.slice(1).map((line) => [line.split('\t')[0], line.split('\t')[2]])).toEqual([
      ['3', bad],
      ['4', '2021-01-04,Ada "The Boss" Berg,Bob,010'],
      ['', undefined],
    ]);
    const repair = join(dirname(file), 'table.repair.csv');
    expect(readFileSync(repair, 'utf8')).toBe(`${HEADER}\n${bad}\n2021-01-04,Ada "The Boss" Berg,Bob,010\n`);
    writeFileSync(
      repair,
      readFileSync(repair, 'utf8')
        .replace('1/2/2021', '2021-02-01')
        .replace('Ada "The Boss" Berg', '"Ada ""The Boss"" Berg"'),
    );
    const second = await demarche(['import', repair, ...MAP], { DEMARCHE_DATA: folder });
    expect([second.status, second.stdout]).toEqual([0, expect.stringMatching(/2 rows .*2 statements \(2 new\)/)]);
    expect(existsSync(`${repair}.rejected.tsv`)).toBe(false);
  });

  it('keeps the bytes that it had', async () => {
    const row = Buffer.from('2021-01-02,M\xFCller,Bob,010\n', 'latin1');
    const file = fileOf(Buffer.concat([Buffer.from(table(GOOD)), row]), 'table.csv');
    await run(file);
    const repair = join(dirname(file), 'table.repair.csv');
    expect(readFileSync(repair).includes(row)).toBe(true);
    const again = await run(repair, [...MAP, '--encoding', 'latin1']);
    expect([again.status, again.stdout]).toEqual([0, expect.stringMatching(/1 statement \(1 new\)/)]);
  });

  it('moves what somebody may have repaired before aside', async () => {
    const file = fileOf(table('never,Ann,Bob,010'), 'table.csv');
    const repair = join(dirname(file), 'table.repair.csv');
    writeFileSync(repair, 'repaired');
    await run(file);
    expect(readFileSync(`${repair}.old`, 'utf8')).toBe('repaired');
  });

  it('keeps the header and the ends of lines as they were', async () => {
    const head = Buffer.from('# of the M\xFCllers\r\nDay,Who,Whom,Deed,Stra\xDFe\r\n', 'latin1');
    const refused = Buffer.from('never,Ann,Bob,010,"a\r\nb"\r\n"2021-01-02",M\xFCller,Bob,010,\r\n', 'latin1');
    const file = fileOf(Buffer.concat([head, Buffer.from(`${GOOD},x\r\n`), refused]), 'table.csv');
    await run(file);
    const repair = readFileSync(join(dirname(file), 'table.repair.csv'));
    expect(repair.toString('latin1')).toBe(Buffer.concat([head, refused]).toString('latin1'));
  });

  it('writes over nothing that was moved aside before', async () => {
    const file = fileOf(table('never,Ann,Bob,010'), 'table.csv');
    const repair = join(dirname(file), 'table.repair.csv');
    writeFileSync(`${repair}.old`, 'repaired first');
    writeFileSync(repair, 'repaired then');
    await run(file);
    const kept = ['.old', '.old-2'].map((end) => readFileSync(`${repair}${end}`, 'utf8'));
    expect(kept).toEqual(['repaired first', 'repaired then']);
  });

  it('is there once where the same is refused again', async () => {
    const file = fileOf(table('never,Ann,Bob,010'), 'table.csv');
    await run(file);
    const { stderr } = await run(file);
    expect(stderr).not.toContain('earlier import');
    for (const one of [`${file}.rejected.tsv`, join(dirname(file), 'table.repair.csv')]) {
      expect([existsSync(one), existsSync(`${one}.old`)]).toEqual([true, false]);
    }
  });

  it.each<[string, string, string[]]>([
    ['where nothing is refused any more', table(GOOD), []],
    ['where another row is', table(GOOD, 'ever,Ann,Bob,010'), []],
    ['where --strict ends at another row', table(GOOD, 'ever,Ann,Bob,010'), ['--strict']],
  ])('is moved aside, and that is told: %s', async (_, next, flags) => {
    const file = fileOf(table(GOOD, 'never,Ann,Bob,010'), 'table.csv');
    await run(file);
    const files = [`${file}.rejected.tsv`, join(dirname(file), 'table.repair.csv')];
    const before = files.map((one) => readFileSync(one, 'utf8'));
    writeFileSync(file, next);
    const { stderr } = await run(file, [...MAP, ...flags]);
    const aside = files.map((one) => `${one}.old`);
    expect(stderr).toContain(`${file}: the rows that an earlier import refused are now in ${aside.join(' and ')}\n`);
    expect(aside.map((one) => readFileSync(one, 'utf8'))).toEqual(before);
    const isListed = next.includes('ever') && flags.length === 0;
    expect(files.map((one) => existsSync(one) && readFileSync(one, 'utf8').includes('ever'))).toEqual([
      isListed,
      isListed,
    ]);
  });

  it('stays where it is beside an import that does not begin', async () => {
    const file = fileOf(table('never,Ann,Bob,010'), 'table.csv');
    await run(file);
    const { status } = await run(file, ['--map', 'saidOn=Week,speaker=Who,about=Whom,act=Deed', '--strict']);
    const files = [`${file}.rejected.tsv`, join(dirname(file), 'table.repair.csv')];
    expect([status, ...files.map((one) => existsSync(one))]).toEqual([2, true, true]);
  });

  it.each([
    ['a byte that is not UTF-8', Buffer.from('{"type":"topic","id":"topic/a","name":"M\xFCller"} ', 'latin1')],
    ['bytes of no text', Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28, 0xf0, 0x9f])],
    [
      'more bytes than a line may have',
      Buffer.from(`{"type":"topic","name":"${'ü'.repeat(17_000_000)}\xFC"}`, 'latin1'),
    ],
  ])('holds lines of JSON as they were, with %s', async (_, bytes) => {
    const good = { type: 'topic', id: 'topic/b', name: 'B' };
    const file = fileOf(Buffer.concat([Buffer.from(`${JSON.stringify(good)}\n`), bytes]), 'lines.jsonl');
    const { status } = await run(file, []);
    const repair = readFileSync(join(dirname(file), 'lines.repair.jsonl'));
    expect([status, repair.equals(Buffer.concat([bytes, Buffer.from('\n')]))]).toEqual([0, true]);
  });

  it('is told where it cannot be written down', async () => {
    const file = fileOf(table(GOOD, 'never,Ann,Bob,010'), 'table.csv');
    mkdirSync(`${file}.rejected.tsv`);
    const { status, stderr } = await run(file);
    expect([status, stderr]).toEqual([0, expect.stringMatching(/1 row refused.*could not all be written/)]);
  });

  it('is a row as long as it is', async () => {
    const name = 'x'.repeat(3_000_000);
    const long = `2021-01-02,${'y'.repeat(10_000_000)},Bob,010`;
    const file = fileOf(table(`2021-01-02,${name},Bob,010`, long, GOOD), 'table.csv');
    const { status, stdout, stderr } = await run(file);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/3 rows .*1 statement \(1 new\)/)]);
    expect(stderr).toMatch(/line 2: speaker: "x{20,}…" has 3000000 characters; give 1 to 200/);
    const list = readFileSync(`${file}.rejected.tsv`, 'utf8').split('\n');
    expect(list[2]).toMatch(/^3\tis 10\.0 MB long/);
    expect(list[2]!.endsWith(long)).toBe(true);
  }, 60_000);
});
