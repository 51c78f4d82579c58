// A refused command leaves nothing behind, and its message helps.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { exchangeFile } from '../engines.js';
import { demarche, newFolder, serve } from './run-demarche.js';

const WRONG = exchangeFile([{ type: 'person', id: 'person/anna' }]);

function csvOf(content: string): string {
  const file = join(newFolder(), 'wrong.csv');
  writeFileSync(file, content);
  return file;
}

const MAP = ['--map', 'saidOn=Day,speaker=Who,about=Whom,act=Deed'];
const csvWithoutDay = () => csvOf('Day,Who,Whom,Deed\nnever,Ann,Bob,010\n');

describe('a command that is refused on a folder that is not there', () => {
  it.each([
    ['load, of a file with a mistake', ['load', WRONG]],
    ['load, of a file that is not there', ['load', '/nowhere/lines.jsonl']],
    ['import, of a table without its columns', ['import', csvOf('a,b\n1,2\n'), '--map', 'saidOn=Day']],
    ['import, of a table with no valid row', ['import', csvWithoutDay(), ...MAP]],
    ['import, which the first row ends', ['import', csvWithoutDay(), ...MAP, '--strict']],
    ['import, of a file that is not there', ['import', '/nowhere/events.tsv']],
    ['keys revoke, of a key that is not there', ['keys', 'revoke', 'nobody']],
    ['stats, which only reads', ['stats']],
    ['check, which only reads', ['check']],
    ['export, which only reads', ['export']],
  ])('makes neither it nor those above it: %s', async (_, args) => {
    const above = join(newFolder(), 'new');
    const { status } = await demarche(args, { DEMARCHE_DATA: join(above, 'data') });
    expect([status, existsSync(above)]).toEqual([expect.any(Number), false]);
    expect(status).not.toBe(0);
  });
});

describe('a command whose data folder is a file', () => {
  it.each([['stats'], ['check'], ['export', '--format', 'jsonl']])('says so: %s', async (...args) => {
    const { status, stderr } = await demarche(args, { DEMARCHE_DATA: csvOf('a,b') });
    expect([status, stderr]).toEqual([1, expect.stringContaining('check that it is a folder you may write to')]);
    expect(stderr).not.toContain(' at ');
  });
});

describe('a command beside a service on the same folder', () => {
  it('says that the service is to be stopped first', async () => {
    const folder = join(newFolder(), 'data');
    const service = await serve({ DEMARCHE_DATA: folder });
    const { status, stderr } = await demarche(['keys', 'add', 'ada', '--role', 'reader'], { DEMARCHE_DATA: folder });
    await service.stop();
    expect([status, stderr]).toEqual([1, expect.stringContaining('perhaps the service itself; stop that one first')]);
  });
});

describe('a service whose settings let everyone in', () => {
  it.each([
    ['proxies', { DEMARCHE_TRUST_PROXY: '0.0.0.0/0' }, 'any client is believed'],
    ['metrics', { DEMARCHE_METRICS: '0.0.0.0:0' }, 'can read the metrics'],
    ['metrics on IPv6', { DEMARCHE_METRICS: '[::]:0' }, 'can read the metrics'],
  ])('warns of that: %s', async (_, settings, warning) => {
    const service = await serve({ DEMARCHE_DATA: ':memory:', ...settings });
    const { stderr } = await service.stop();
    expect(stderr).toContain(warning);
  });
});
