// The commands that correct names and kinds, as a user runs them.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { demarche, newFolder } from './run-demarche.js';

function fileWith(text: string | Buffer): string {
  const file = join(newFolder(), 'kinds.csv');
  writeFileSync(file, text);
  return file;
}

it('demarche kinds applies a file once, and check --names has nothing to say of it', async () => {
  const settings = { DEMARCHE_DATA: join(newFolder(), 'graph') };
  const file = fileWith('name,kind\nJohn Kerry,PERSON\nTurkey,STATE\n');
  const first = await demarche(['kinds', file], settings);
  expect([first.status, first.stdout]).toEqual([0, expect.stringContaining('2 rows: 0 of another kind now, 2 new')]);
  const second = await demarche(['kinds', file], settings);
  expect([second.status, second.stdout]).toEqual([0, expect.stringContaining('2 as before, 0 refused')]);
  const check = await demarche(['check', '--names'], settings);
  expect([check.status, check.stdout]).toEqual([0, 'Looked at all names: 0 remarks.\n']);
}, 60_000);

it('demarche kinds exits 1 where a row is refused, and applies the others', async () => {
  const settings = { DEMARCHE_DATA: ':memory:' };
  const { status, stdout, stderr } = await demarche(
    ['kinds', fileWith('name,kind\nJohn Kerry,HUMAN\nTurkey,STATE\n')],
    settings,
  );
  expect([status, stdout, stderr]).toEqual([
    1,
    expect.stringContaining('1 new'),
    expect.stringContaining("line 2 refused: 'HUMAN' is not a kind"),
  ]);
}, 60_000);

it.each([
  ['UTF-16 with a byte order mark', Buffer.from('\uFEFFname;kind\r\nМария;PERSON\r\n', 'utf16le'), []],
  ['windows-1251', Buffer.from('name;kind\r\xCC\xE0\xF0\xE8\xFF;PERSON\r', 'latin1'), ['--encoding', 'windows-1251']],
])(
  'demarche kinds reads %s',
  async (_, bytes, args) => {
    const { status, stdout } = await demarche(['kinds', fileWith(bytes), ...args], { DEMARCHE_DATA: ':memory:' });
    expect([status, stdout]).toEqual([0, expect.stringContaining('person/мария was added')]);
  },
  60_000,
);

it.each([
  ['that is not there', () => 'nowhere.csv', /no such file/],
  ['in another encoding', () => fileWith(Buffer.from('name,kind\nM\xFCller,PERSON\n', 'latin1')), /--encoding/],
  ['that is not a kinds file', () => fileWith('a,b\n1,2\n'), /header is not that of a kinds file/],
])(
  'demarche kinds leaves no data folder where it is given a file %s',
  async (_, file, message) => {
    const folder = join(newFolder(), 'graph');
    const { status, stderr } = await demarche(['kinds', file()], { DEMARCHE_DATA: folder });
    expect([status, stderr, existsSync(folder)]).toEqual([1, expect.stringMatching(message), false]);
  },
  60_000,
);
