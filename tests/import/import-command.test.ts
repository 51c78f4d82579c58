// The command `demarche import`, and its messages for files that are not tables, or not the expected ones.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { demarche } from '../cli/run-demarche.js';
import { fileOf } from './import-harness.js';
import { GOOD, HEADER, MAP, run, table } from './run-import.js';

// zstd of a table with a header and one row, made by zstd 1.5.
const ZSTD = Buffer.from(
  'KLUv/SRJHQIAksQPFqC1OYkDIv9f67lx9DP9YGudrIaeAAal+b1hlL/wuKMFft+MAS0Om8QldBI6Q0JCuZPsD9l6A84zkgPWzq8KAP7TBgE=',
  'base64',
);

/** The beginning of a zip file with one empty member. */
function zipOf(member: string, content = ''): Buffer {
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt16LE(member.length, 26);
  return Buffer.concat([header, Buffer.from(member + content)]);
}

describe('the import of something else than a table', () => {
  const archive = gzipSync(table(...Array.from({ length: 3_000 }, (_, index) => `2021-01-03,Ann ${index},Bob,010`)));
  const flipped = Buffer.from(archive);
  flipped[archive.length >> 1]! ^= 0xff;

  it.each<[string, string | Buffer, RegExp]>([
    [
      'an Excel workbook',
      zipOf('[Content_Types].xml', 'xl/workbook.xml'),
      /is an Excel workbook \(\.xlsx\); save the sheet as CSV/,
    ],
    ['an old Excel workbook', Buffer.from('D0CF11E0A1B11AE10000', 'hex'), /is an Excel workbook \(\.xls\)/],
    ['an OpenDocument spreadsheet', zipOf('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'), /\(\.ods\)/],
    ['a zip archive', zipOf('data.csv'), /is a zip archive; unpack it first/],
    ['a PDF', '%PDF-1.4\n', /is a PDF/],
    ['a Parquet file', 'PAR1\x15\0', /is a Parquet file/],
    ['a web page', '<!doctype html>\n<html>', /is a web page/],
    ['XML', '<?xml version="1.0"?><a/>', /is XML/],
    [
      'binary data',
      Buffer.from(Array.from({ length: 500 }, (_, index) => (index * 89) % 32)),
      /is not text but binary data/,
    ],
    ['nothing', '', /is empty/],
    ['blank lines', '\n \n', /holds nothing but blank lines/],
    ['UTF-16 without a mark', Buffer.from(table(GOOD), 'utf16le'), /is UTF-16 .*--encoding utf-16le/],
    [
      'a gzip archive that is cut',
      archive.subarray(0, archive.length >> 1),
      /is damaged: its gzip archive .*ends too early/,
    ],
    [
      'a gzip archive with something behind it',
      Buffer.concat([archive, Buffer.from('more')]),
      /is damaged: .*follows its end/,
    ],
    ['a gzip archive that is not what it was', flipped, /is damaged: its gzip archive/],
    ['a zstd archive that is cut', ZSTD.subarray(0, 40), /is damaged: its zstd archive .*ends too early/],
    [
      'a zstd archive with something behind it',
      Buffer.concat([ZSTD, Buffer.from('more!')]),
      /is damaged: its zstd archive/,
    ],
  ])('says that it is %s, and leaves nothing', async (_, content, message) => {
    const { status, stderr, folder } = await run(fileOf(content, 'table.csv'));
    expect([status, stderr]).toEqual([1, expect.stringMatching(message)]);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(existsSync(folder)).toBe(false);
  });

  it('says that a folder is one, and that a file is not there', async () => {
    expect(await run(tmpdir())).toMatchObject({ status: 1, stderr: expect.stringMatching(/is a folder/) });
    expect(await run('nowhere.csv')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/ENOENT.*no such file/),
    });
  });
});

describe('an import of which nothing can be taken', () => {
  it.each([
    ['every row is refused', table('never,Ann,Bob,010'), MAP, 1],
    ['an id is not there', table('2021-01-02,person/unknown-x,Bob,010'), MAP, 1],
    ['the header lacks a column', 'Day,Who\n2021-01-02,Ann\n', MAP, 2],
    ['a mapped column is there twice', `${HEADER},Who\n${GOOD},Cy\n`, MAP, 2],
    ['the first row ends it', table('never,Ann,Bob,010', GOOD), [...MAP, '--strict'], 1],
    ['no line of it is right', '{"type":"person"}\n', [], 1],
  ])('fails and leaves no data folder where %s', async (_, content, args, status) => {
    const ending = await run(fileOf(content, 'table.csv'), args);
    expect([ending.status, ending.stderr]).toEqual([
      status,
      expect.stringMatching(/nothing was taken|header|line 2: 'never'/),
    ]);
    expect(existsSync(ending.folder)).toBe(false);
  });
});

it('an import of a header alone says that it has no rows', async () => {
  const { status, stderr } = await run(fileOf(table(), 'table.csv'));
  expect([status, stderr]).toEqual([1, expect.stringMatching(/nothing was taken .*: it has no rows\.\n$/)]);
});

it('an import says how many rows of what was done have words, which it does not keep', async () => {
  const rows = ['2021-01-03,Ann,Bob,042,Hello', '2021-01-04,Ann,Bob,010,Hello', '2021-01-05,Ann,Bob,042,'];
  const file = fileOf(['Day,Who,Whom,Deed,Words', ...rows].join('\n'), 'table.csv');
  const { status, stderr } = await run(file, ['--map', `${MAP[1]},quote=Words`]);
  expect([status, stderr]).toEqual([0, expect.stringMatching(/1 row is of an act that is done rather than said/)]);
});

describe('a table whose header begins as another file does', () => {
  it.each(['ORC', 'PAR1', 'GIF8', 'BZh9', 'ARROW1', 'PK'])('is read: %s', async (column) => {
    const { status } = await run(fileOf(`${column},${HEADER}\nx,${GOOD}\n`, 'table.csv'));
    expect(status).toBe(0);
  });
});

describe('an option of an import', () => {
  it.each([
    [
      ['--encoding', 'ebcdic'],
      /--encoding "ebcdic": is not an encoding that can be read; give one such as utf-8, windows-1252/,
    ],
    [
      ['--mapping', '/nowhere/mapping.json'],
      /--mapping \/nowhere\/mapping\.json: cannot be read \(ENOENT\): there is no such file/,
    ],
    [['--delimiter', 'ab'], /--delimiter "ab": give one character/],
    [['--delimiter', 'constructor'], /--delimiter "constructor": give one character/],
    [['--date-order', 'ydm'], /Allowed choices are dmy, mdy, ymd/],
    [['--map', 'speaker=Who,speaker=Whom,about=Whom,act=Deed,saidOn=Day'], /speaker=…: is given twice/],
  ])('that cannot be is refused: %j', async (args, message) => {
    const { status, stderr } = await run(fileOf(table(GOOD), 'table.csv'), [
      ...(args[0]!.startsWith('--map') ? [] : MAP),
      ...args,
    ]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
  });

  it('is in the help, with the exit statuses', async () => {
    const { stdout } = await demarche(['import', '--help']);
    for (const word of ['--delimiter', '--encoding', '--date-order', 'Exit status']) expect(stdout).toContain(word);
  });
});

const disk = mkdtempSync(join(tmpdir(), 'demarche-disk-'));
const isMounted =
  process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status === 0;

(isMounted ? it : it.skip)(
  'an import into a full disk says that it is full, and is completed once there is room',
  async () => {
    try {
      const rows = Array.from({ length: 6_000 }, (_, index) => `2021-01-03,Ann ${index % 80},Bob ${index % 77},010`);
      const file = fileOf(table(...rows), 'table.csv');
      const settings = { DEMARCHE_DATA: join(disk, 'data') };
      const full = await demarche(['import', file, ...MAP], settings);
      expect([full.status, full.stderr]).toEqual([
        1,
        expect.stringMatching(/the disk is full.*run the same command again/),
      ]);
      expect(full.stderr).not.toMatch(/^\s+at /m);
      spawnSync('mount', ['-o', 'remount,size=64m', disk]);
      const again = await demarche(['import', file, ...MAP], settings);
      expect([again.status, again.stdout]).toEqual([0, expect.stringMatching(/6,000 rows/)]);
    } finally {
      spawnSync('umount', ['-l', disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  },
  120_000,
);
